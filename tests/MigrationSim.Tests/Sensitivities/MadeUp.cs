// Runs that cost nothing and feel two factors only.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Fixtures;

namespace MigrationSim.Tests.Sensitivities;

internal static class MadeUp
{
    /// <summary>
    /// A thousand townspeople more for all dwellings beyond the base year's families, twice that
    /// under any scenario but the baseline; ten for an elasticity of employment of 1.
    /// </summary>
    public static RunResult Run(Model model, Scenario scenario)
    {
        var result = HandMade.Result();
        var last = result.Years[^1];
        var rows = last.Residents.ToArray();
        var weight = scenario.Name == Scenario.Baseline.Name ? 1 : 2;
        var more = (weight * 1000 * model.Markets.Vacancy) + (10 * model.Markets.Employment);
        rows[0] = rows[0] with { Closing = rows[0].Closing + (long)Math.Round(more) };
        last = last with { Residents = rows };
        return result with { Years = [.. result.Years.SkipLast(1), last] };
    }
}
