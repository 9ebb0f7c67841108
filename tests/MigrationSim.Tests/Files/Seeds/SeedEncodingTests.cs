// Tables are UTF-8, with or without a byte order mark; other encodings are named.
using System.Text;

using MigrationSim.Files.Seeds;

using Xunit;

namespace MigrationSim.Tests.Files.Seeds;

public sealed class SeedEncodingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_byte_order_mark_changes_nothing_but_the_digest(bool mark)
    {
        using var copy = new SeedCopy();
        foreach (var path in Directory.EnumerateFiles(copy.Folder))
            File.WriteAllText(path, File.ReadAllText(path), new UTF8Encoding(mark));
        var expected = SeedFiles.Read(SeedCopy.Original).Tables!.Geography.Counties;
        Assert.Equal(expected, copy.Tables().Geography.Counties);
    }

    [Fact]
    public void A_table_saved_with_windows_line_ends_reads_the_same()
    {
        using var copy = new SeedCopy();
        var text = File.ReadAllText(copy.PathOf("counties")).ReplaceLineEndings("\r\n");
        File.WriteAllText(copy.PathOf("counties"), text);
        Assert.Equal("龙山县", copy.Tables().Geography.Counties[^1].NameZh);
    }

    [Theory]
    [InlineData(54936, "GB18030")]
    [InlineData(936, "GB18030")]
    [InlineData(1200, "UTF-16")]
    public void A_table_in_another_encoding_is_recognised_and_the_line_named(
        int codePage, string name)
    {
        using var copy = new SeedCopy();
        var text = File.ReadAllText(copy.PathOf("counties"));
        var encoding = codePage == 1200
            ? Encoding.Unicode
            : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        File.WriteAllText(copy.PathOf("counties"), text, encoding);
        var fault = copy.OnlyFault();
        Assert.Equal("MS2002", fault.Code);
        Assert.Contains(name, fault.En);
        Assert.Contains(name, fault.Zh);
        // The first Chinese name stands in line 2; the mark of UTF-16 is itself the first fault.
        Assert.Equal(codePage == 1200 ? 1 : 2, fault.Line);
    }

    [Fact]
    public void Bytes_that_are_no_text_at_all_are_a_fault_too()
    {
        using var copy = new SeedCopy();
        File.WriteAllBytes(copy.PathOf("fertility"), [0x61, 0x0A, 0xFF, 0xFF]);
        var fault = copy.OnlyFault();
        Assert.Equal(("MS2002", 2), (fault.Code, fault.Line));
        Assert.Contains("nor is it GB18030", fault.En);
    }
}
