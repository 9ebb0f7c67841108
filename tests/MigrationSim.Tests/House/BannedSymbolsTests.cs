// The lists of banned symbols: a name misspelt there would ban nothing and nobody would see it.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.House;

public sealed class BannedSymbolsTests
{
    [Theory]
    [InlineData("src/BannedSymbols.txt")]
    [InlineData("src/MigrationSim.Core/BannedSymbols.Core.txt")]
    public void Every_banned_symbol_exists_and_says_what_to_use_instead(string list)
    {
        var platform = CSharpCompilation.Create("platform", references:
            from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
            where Path.GetFileName(path).StartsWith("System", StringComparison.Ordinal)
            select MetadataReference.CreateFromFile(path));
        foreach (var line in File.ReadAllLines(Repository.File(list.Split('/'))))
        {
            var parts = line.Split(';');
            Assert.Equal(2, parts.Length);
            Assert.NotEmpty(parts[1].Trim());
            Assert.True(
                DocumentationCommentId.GetSymbolsForDeclarationId(parts[0], platform).Length > 0,
                $"{list}: there is no {parts[0]}.");
        }
    }
}
