// The built command gives one digest whatever instruction sets and however many threads it may use.
using System.Diagnostics;
using System.Text.Json;

using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class SameBitsTests
{
    // What .NET 10 listens to; each names what it takes away.
    private static readonly (string Switch, string Takes)[] Switches =
    [
        ("DOTNET_EnableAVX512", "AVX-512F"), ("DOTNET_EnableAVX2", "AVX2"),
        ("DOTNET_EnableHWIntrinsic", "SSE4.2"),
    ];

    [Fact]
    public async Task A_real_run_has_one_digest_on_any_threads_and_instruction_sets()
    {
        using var folder = new TempFolder();
        var usual = await RunAsync(folder, "usual", 2, null);
        var alone = await RunAsync(folder, "alone", 1, null);
        Assert.Equal(usual.Digest, alone.Digest);
        foreach (var (name, takes) in Switches)
        {
            // What the machine does not have, no switch can take away.
            if (!usual.Sets.Contains(takes)) continue;
            var reduced = await RunAsync(folder, name, 2, name);
            Assert.DoesNotContain(takes, reduced.Sets);
            Assert.Equal(usual.Digest, reduced.Digest);
        }
    }

    private static async Task<(string Digest, string[] Sets)> RunAsync(
        TempFolder folder, string name, int threads, string? off)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var word in (string[])
        [
            Path.Combine(AppContext.BaseDirectory, "migsim.dll"), "run",
            Repository.File("scenarios", "action-plan.json"), "--scale", "1000",
            "--until", "2023", "--threads", $"{threads}", "--out", folder[name],
        ])
        {
            start.ArgumentList.Add(word);
        }

        if (off is not null) start.Environment[off] = "0";
        using var process = Process.Start(start)!;
        var token = TestContext.Current.CancellationToken;
        var said = process.StandardOutput.ReadToEndAsync(token);
        var complained = await process.StandardError.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        Assert.True(process.ExitCode == 0, await said + complained);

        using var manifest = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder[name], "manifest.json"), token));
        return (
            manifest.RootElement.GetProperty("digest").GetString()!,
            [.. Sets(manifest.RootElement)]);
    }

    private static IEnumerable<string> Sets(JsonElement manifest) =>
        manifest.GetProperty("machine").GetProperty("instruction_sets").EnumerateArray()
            .Select(set => set.GetString()!);
}
