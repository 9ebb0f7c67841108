// Other programs on the machine, for tests of what is written for them.
using System.Diagnostics;

using Xunit;

namespace MigrationSim.Tests.Fixtures;

/// <summary>Looks for programs and runs them in the plainest of locales.</summary>
internal static class Programs
{
    /// <summary>The first of some programs that can be started and ends well, or null.</summary>
    public static string? Find(string[] programs, params string[] words) =>
        programs.FirstOrDefault(program => EndsWell(program, words));

    /// <summary>What a program says; the test fails with its complaints if it ends badly.</summary>
    public static async Task<string> SayAsync(
        string program, string[] words, string folder, CancellationToken cancel)
    {
        using var process = Start(program, words, folder);
        var complaints = process.StandardError.ReadToEndAsync(cancel);
        var said = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        Assert.True(process.ExitCode == 0, await complaints);
        return said;
    }

    private static bool EndsWell(string program, string[] words)
    {
        try
        {
            using var process = Start(program, words, Path.GetTempPath());
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(string program, string[] words, string folder) =>
        Process.Start(new ProcessStartInfo(program, words)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C", ["PYTHONIOENCODING"] = "utf-8" },
        })!;
}
