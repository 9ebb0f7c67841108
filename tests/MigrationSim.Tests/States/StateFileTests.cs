// State files: all of a year comes back, and a faulty file is refused with a reason.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Runs;
using MigrationSim.Files.States;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.States;

public sealed class StateFileTests : IDisposable
{
    private static readonly SavedOrigin Origin = SavedOrigin.Of(
        TestModels.Small, Scenario.Baseline, new(Seed: 7, Scale: 20), 2024);

    private readonly TempFolder _folder = new();

    private string Path => _folder["state-2024.bin"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_array_and_every_household_comes_back()
    {
        var saved = Save();
        using var state = OpenedState.Open(Path).State!;
        var loaded = state.Load();
        Assert.Equal(saved.Origin, loaded.Origin);
        foreach (var property in typeof(MarketState).GetProperties())
        {
            if (property.Name == nameof(MarketState.Opening)) continue;
            Assert.Equal(property.GetValue(saved.Markets), property.GetValue(loaded.Markets));
        }

        foreach (var property in typeof(MarketCounts).GetProperties())
        {
            Assert.Equal(property.GetValue(saved.Earlier), property.GetValue(loaded.Earlier));
            Assert.Equal(
                property.GetValue(saved.Markets.Opening),
                property.GetValue(loaded.Markets.Opening));
        }

        Assert.Equal(saved.Population.Count, loaded.Population.Count);
        for (var row = 0; row < saved.Population.Count; row++)
            Assert.Equal(saved.Population[row], loaded.Population[row]);
    }

    [Fact]
    public void The_mark_has_the_hash_of_the_file_and_no_working_file_is_left()
    {
        Save();
        var hash = System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path));
        using var state = OpenedState.Open(Path).State!;
        Assert.Equal(Convert.ToHexStringLower(hash), state.Mark.Sha256);
        Assert.Equal([Path], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Any_changed_byte_is_noticed()
    {
        Save();
        var bytes = File.ReadAllBytes(Path);
        for (var at = 0; at < bytes.Length; at += 1 + (bytes.Length / 97))
        {
            bytes[at] ^= 1;
            File.WriteAllBytes(Path, bytes);
            Assert.Null(OpenedState.Open(Path).State);
            bytes[at] ^= 1;
        }
    }

    [Theory]
    [InlineData("", "MS3002")]
    [InlineData("PAR1 and more of a file of another kind", "MS3002")]
    [InlineData(null, "MS3001")]
    public void A_missing_or_foreign_file_is_refused(string? text, string code)
    {
        if (text is not null) File.WriteAllText(Path, text);
        Refused(code);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    [InlineData(-1)]
    public void A_file_cut_short_is_refused(int length)
    {
        Save();
        var bytes = File.ReadAllBytes(Path);
        File.WriteAllBytes(Path, bytes[..(length < 0 ? bytes.Length + length : length)]);
        Refused("MS3004");
    }

    [Fact]
    public void Another_format_and_a_damaged_column_are_told_apart()
    {
        Save();
        var bytes = File.ReadAllBytes(Path);
        bytes[^100] ^= 8;
        File.WriteAllBytes(Path, bytes);
        Refused("MS3005");
        bytes[8] = 9;
        File.WriteAllBytes(Path, bytes);
        Refused("MS3003");
    }

    private void Refused(string code) =>
        Assert.Equal(code, Assert.Single(OpenedState.Open(Path).Faults).Code);

    private SavedYear Save()
    {
        var saved = HandMadeState.Of(Origin);
        StateFile.Write(saved, Path);
        return saved;
    }
}
