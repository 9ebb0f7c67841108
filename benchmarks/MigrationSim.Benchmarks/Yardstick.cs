// The command that runs the neutral workload and prints one line, as the other programs do.
using System.Diagnostics;
using System.Globalization;

namespace MigrationSim.Benchmarks;

/// <summary>yardstick --households N --threads T</summary>
internal static class Yardstick
{
    private const int UntimedHouseholds = 10_000;
    private const int Passes = 5;

    /// <summary>One untimed pass of few households, then the best of five of all.</summary>
    public static int Run(Arguments arguments)
    {
        var households = arguments.Whole("households", 10_000_000);
        var threads = arguments.Whole("threads", 1);
        var untimed = new YardstickPass(UntimedHouseholds, threads);
        untimed.Start();
        untimed.Run();

        var pass = new YardstickPass(households, threads);
        var (seconds, cpu) = (double.MaxValue, double.MaxValue);
        for (var k = 0; k < Passes; k++)
        {
            pass.Start();
            var (clock, spent) = (Stopwatch.GetTimestamp(), CpuTime());
            pass.Run();
            seconds = Math.Min(seconds, Stopwatch.GetElapsedTime(clock).TotalSeconds);
            cpu = Math.Min(cpu, (CpuTime() - spent).TotalSeconds);
        }

        Console.WriteLine(Line(pass, households, threads, seconds, cpu));
        return 0;
    }

    private static string Line(
        YardstickPass pass, int households, int threads, double seconds, double cpu)
    {
        var urban = 0L;
        for (var z = 1; z < YardstickWorld.Zones; z += 2) urban += pass.Counts[z];
        var top = 0;
        foreach (var count in pass.Counts) top = Math.Max(top, count);
        var ages = 0L;
        foreach (var age in pass.Age) ages += age;
        var bytes = Process.GetCurrentProcess().PeakWorkingSet64;
        double n = households;
        var steps = n * YardstickWorld.Steps;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"RESULT csharp {threads} {households} {YardstickWorld.Steps} {seconds:F4} "
                + $"Magentsteps/s={steps / seconds / 1e6:F3} moves/N/T={pass.Moves / steps:F5} "
                + $"urban={urban / n:F5} top={top / n:F5} sumage/N={ages / n:F4} "
                + $"rssMB={bytes >> 20} bytes/agent={bytes / n:F1} "
                + $"chk={Checksum(pass.Zone):x16} cpuM={steps / cpu / 1e6:F2}");
    }

    // FNV-1a over the final zones (Fowler, Noll and Vo).
    private static ulong Checksum(ReadOnlySpan<byte> zones)
    {
        var hash = 1469598103934665603UL;
        foreach (var zone in zones) hash = (hash ^ zone) * 1099511628211;
        return hash;
    }

    private static TimeSpan CpuTime() => Environment.CpuUsage.TotalTime;
}
