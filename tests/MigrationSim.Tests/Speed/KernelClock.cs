// The least time of a kernel, of its plain twin and of bare memory, over rounds that alternate.
using System.Diagnostics;

using MigrationSim.Benchmarks;

namespace MigrationSim.Tests.Speed;

/// <summary>
/// What else runs on a machine only ever adds time, so the least of many rounds is what a kernel
/// takes; all three take turns, as often as each other, so that a busy minute meets all of them.
/// </summary>
internal sealed class KernelClock(KernelBench bench, Kernel kernel)
{
    // A twin still being compiled takes up to a quarter longer in its first three rounds.
    private const int RoundsAtOnce = 15;
    private const int Touches = 5;
    private double _fast = double.MaxValue;
    private double _plain = double.MaxValue;
    private double _skeleton = double.MaxValue;

    /// <summary>What the kernel allocates when everything it needs is there already.</summary>
    public long Bytes { get; private set; } = long.MaxValue;

    public KernelRatios Ratios => new(_plain / _fast, _skeleton / _fast);

    /// <summary>As many rounds again; the least of all so far counts.</summary>
    public void Measure()
    {
        for (var round = 0; round < RoundsAtOnce; round++)
        {
            kernel.Reset();
            var start = GC.GetAllocatedBytesForCurrentThread();
            _fast = Math.Min(_fast, Seconds(kernel.Fast));
            Bytes = Math.Min(Bytes, GC.GetAllocatedBytesForCurrentThread() - start);

            // The first touch after a kernel still finds the cache as the kernel left it.
            for (var k = 0; k < Touches; k++) _skeleton = Math.Min(_skeleton, Seconds(Touch));
            kernel.Reset();
            _plain = Math.Min(_plain, Seconds(kernel.Plain));
        }
    }

    private void Touch() => Skeleton.Touch(bench.People, 0, bench.Rows);

    private static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
