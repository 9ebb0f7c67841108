// CPU time, throughput and bandwidth of a run at full scale, by process.
using System.Globalization;

using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Benchmarks;

/// <summary>
/// The command `processes`: nine years of the action plan; prints a Markdown table of what each
/// process takes of the processor, summed over its threads.
/// </summary>
internal static class ProcessTimes
{
    public static int Run(Arguments arguments)
    {
        var options = new RunOptions(
            Scale: arguments.Whole("scale", 1), Threads: arguments.Whole("threads", 1));
        var model = Inputs.Model();
        var scenario = Inputs.Scenario("action-plan", model);
        var population = PopulationSynthesis.Grow(
            model.BaseYear, options.Seed, options.Scale, options.Threads);
        var watch = new ProcessClock();
        var start = ProcessClock.Now;
        var result = Simulation.Run(model, scenario, options, population, watch);
        var all = ProcessClock.Now - start;

        long agentYears = (result.AgentsAtStart + result.AgentsAtEnd) / 2
            * (result.Years.Count - 1);
        double personYears = result.Years.Skip(1).Sum(
            year => (double)year.Residents.Sum(row => row.Closing)) / options.Scale;
        Console.WriteLine("| Process | CPU, s | ns an agent-year | M agents/s | M persons/s |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var (process, seconds) in watch.Times) Row(process, seconds);
        Row("books and settings", all - watch.Times.Sum(time => time.Seconds));
        Row("nine years", all);
        return 0;

        void Row(string name, double seconds) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {seconds:0.00} | {seconds / agentYears * 1e9:0.00} "
            + $"| {agentYears / seconds / 1e6:0} | {personYears / seconds / 1e6:0} |"));
    }

    private sealed class ProcessClock : IRunObserver
    {
        private readonly List<string> _order = [];
        private readonly Dictionary<string, double> _seconds = [];
        private double _started;

        public static double Now => Environment.CpuUsage.TotalTime.TotalSeconds;

        public IEnumerable<(string Process, double Seconds)> Times =>
            _order.Select(process => (process, _seconds[process]));

        public void Started(string process, int year) => _started = Now;

        public void Finished(string process, int year)
        {
            var seconds = Now - _started;
            if (_seconds.TryAdd(process, seconds)) _order.Add(process);
            else _seconds[process] += seconds;
        }
    }
}
