// A text that was looked at once and must not change unseen.
using Xunit;

namespace MigrationSim.Tests.Fixtures;

internal static class GoldenText
{
    /// <summary>
    /// Fails unless the file holds the text; with MIGSIM_ACCEPT=1 writes it, to be seen in review.
    /// </summary>
    public static void Is(string text, params string[] path)
    {
        var file = Repository.File(["tests", "MigrationSim.Tests", .. path]);
        if (Environment.GetEnvironmentVariable("MIGSIM_ACCEPT") == "1")
            File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file), text);
    }
}
