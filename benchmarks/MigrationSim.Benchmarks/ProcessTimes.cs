// CPU time, throughput and bandwidth of a run at full scale, by process.
using System.Diagnostics;
using System.Globalization;

using MigrationSim.Core.People;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Benchmarks;

/// <summary>
/// The command `processes`: nine years of the action plan; prints a Markdown table of what each
/// process takes of the processor, summed over its threads.
/// </summary>
internal static class ProcessTimes
{
    // Columns that a pass over all rows reads, and those it writes.
    private static readonly Dictionary<string, int> BytesARow = new()
    {
        ["life"] = Skeleton.BytesRead + Skeleton.BytesWritten,
        ["labels"] = Skeleton.BytesRead,
        ["moves"] = Skeleton.BytesRead,
        ["count"] = 14,
        ["digest"] = Skeleton.BytesRead,
    };

    public static int Run(Arguments arguments)
    {
        var options = new RunOptions(
            Scale: arguments.Whole("scale", 1), Threads: arguments.Whole("threads", 1));
        var model = Inputs.Model();
        var scenario = Inputs.Scenario("action-plan", model);
        var population = PopulationSynthesis.Grow(
            model.BaseYear, options.Seed, options.Scale, options.Threads);
        var touching = SecondsAByte(population);
        var watch = new ProcessClock();
        var start = Spending.Now;
        var result = Simulation.Run(model, scenario, options, population, watch);
        var all = Spending.Now - start;

        long agentYears = (result.AgentsAtStart + result.AgentsAtEnd) / 2
            * (result.Years.Count - 1);
        double personYears = result.Years.Skip(1).Sum(
            year => (double)year.Residents.Sum(row => row.Closing)) / options.Scale;
        Console.WriteLine(
            "| Process | CPU, s | ns an agent-year | M agents/s | M persons/s | GB/s "
            + "| Share of skeleton | MB new |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (process, spent) in watch.Spent) Row(process, spent);
        Row("books and settings", all - watch.Total);
        Row("nine years", all);
        return 0;

        void Row(string name, Spending spent) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {spent.Seconds:0.00} | {spent.Seconds / agentYears * 1e9:0.00} "
            + $"| {agentYears / spent.Seconds / 1e6:0} "
            + $"| {personYears / spent.Seconds / 1e6:0} {Memory(name, spent.Seconds)} "
            + $"| {spent.Bytes / 1e6:0.0} |"));

        string Memory(string name, double seconds) =>
            BytesARow.TryGetValue(name, out var bytes)
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {bytes * agentYears / seconds / 1e9:0.0} "
                    + $"| {100 * touching * bytes * agentYears / seconds:0.0} %")
                : "| | ";
    }

    // What the skeleton takes for a byte on this machine now, on one thread.
    private static double SecondsAByte(Population population)
    {
        var least = double.MaxValue;
        for (var k = 0; k < 5; k++)
        {
            var start = Stopwatch.GetTimestamp();
            Skeleton.Touch(population, 0, population.Count);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return least / population.Count / (Skeleton.BytesRead + Skeleton.BytesWritten);
    }

    // Of the processor's time and of memory never used before.
    private readonly record struct Spending(double Seconds, long Bytes)
    {
        public static Spending Now => new(
            Environment.CpuUsage.TotalTime.TotalSeconds, GC.GetTotalAllocatedBytes());

        public static Spending operator +(Spending a, Spending b) =>
            new(a.Seconds + b.Seconds, a.Bytes + b.Bytes);

        public static Spending operator -(Spending a, Spending b) =>
            new(a.Seconds - b.Seconds, a.Bytes - b.Bytes);
    }

    private sealed class ProcessClock : IRunObserver
    {
        private readonly List<string> _order = [];
        private readonly Dictionary<string, Spending> _spent = [];
        private Spending _started;

        public IEnumerable<(string Process, Spending Spent)> Spent =>
            _order.Select(process => (process, _spent[process]));

        public Spending Total => _spent.Values.Aggregate((a, b) => a + b);

        public void Started(string process, int year) => _started = Spending.Now;

        public void Finished(string process, int year)
        {
            var spent = Spending.Now - _started;
            if (_spent.TryAdd(process, spent)) _order.Add(process);
            else _spent[process] += spent;
        }
    }
}
