// A year runs in the memory of the one before.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Speed;

public sealed class YearMemoryTests
{
    private const long Most = 1 << 20;

    /// <summary>
    /// The step alone, on one thread. Settings and books leave what a run keeps of a year: flows,
    /// ages and registrations of all cells. Places have no limits in the first year, so that the
    /// second still asks for room to reckon with them.
    /// </summary>
    [Fact]
    public void A_year_step_after_the_first_with_limits_asks_for_less_than_a_megabyte()
    {
        var (model, options) = (TestModels.Small, new RunOptions(Threads: 1));
        var people = TestRuns.Grow(model.BaseYear);
        var world = new World(people, model, options, CancellationToken.None);
        var watch = new MemoryWatch();
        var step = new YearStep(model, options, watch, CancellationToken.None);
        for (var year = 2021; year <= 2025; year++)
        {
            var settings = YearSettings.Resolve(
                model, Scenario.Baseline, options, year, world);
            watch.Clear();
            step.Advance(world, settings);
            if (year <= 2022) continue;
            Assert.True(watch.Bytes.Values.Sum() < Most, $"{year}: {watch}");
        }
    }

    // Bytes by process.
    private sealed class MemoryWatch : IRunObserver
    {
        private long _start;

        public Dictionary<string, long> Bytes { get; } = [];

        public void Clear() => Bytes.Clear();

        public void Started(string process, int year) =>
            _start = GC.GetAllocatedBytesForCurrentThread();

        public void Finished(string process, int year) =>
            Bytes[process] = GC.GetAllocatedBytesForCurrentThread() - _start;

        public override string ToString() =>
            string.Join(", ", Bytes.Select(entry => $"{entry.Key} {entry.Value:N0}"));
    }
}
