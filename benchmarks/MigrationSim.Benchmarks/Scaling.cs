// What an agent-year costs from a million agents to a country's.
using System.Diagnostics;
using System.Globalization;

using MigrationSim.Core.Runs;
using MigrationSim.Files.Machines;

namespace MigrationSim.Benchmarks;

/// <summary>
/// The command `scaling`: nine years of so many copies, CPU time an agent-year, peak memory.
/// </summary>
internal static class Scaling
{
    public static int Run(Arguments arguments)
    {
        var copies = arguments.Whole("copies", 1);
        var options = new RunOptions(
            Scale: arguments.Whole("scale", 1), Threads: arguments.Whole("threads", 2));
        var model = Inputs.Model();
        var world = new Copies(model, Inputs.Scenario("action-plan", model), options);
        var (cpu, wall) = (Cpu(), Stopwatch.StartNew());
        for (var copy = 0; copy < copies; copy++) world.Add(arguments.Has("residents"));
        var (growing, grownWall) = (Cpu() - cpu, wall.Elapsed.TotalSeconds);
        var (agents, persons) = (world.Agents, world.Persons);

        (cpu, wall) = (Cpu(), Stopwatch.StartNew());
        long agentYears = 0;
        for (var year = model.BaseYear.Year + 1; year <= options.Until; year++)
        {
            agentYears += world.Agents;
            world.Advance(year);
        }

        var (running, ranWall) = (Cpu() - cpu, wall.Elapsed.TotalSeconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"SCALING copies={copies} scale={options.Scale} threads={options.Threads} "
            + $"agents={agents} persons={persons} agent_years={agentYears} "
            + $"growing_cpu={growing:0.0} growing_wall={grownWall:0.0} "
            + $"cpu={running:0.0} wall={ranWall:0.0} "
            + $"ns/agent-year={running / agentYears * 1e9:0.0} "
            + $"peak_GB={Machine.PeakBytes / 1e9:0.00}"));
        return 0;
    }

    private static double Cpu() => Environment.CpuUsage.TotalTime.TotalSeconds;
}
