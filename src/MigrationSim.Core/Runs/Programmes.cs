// Programmes of the province in units a year, shared out to counties.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Runs;

/// <summary>
/// A lever in units a year speaks of the whole province. The counties it is aimed at share it by
/// their size; a county elsewhere takes part with the same share for its size, but only in what a
/// scenario adds there to the baseline. Before the first year of levers there is no programme.
/// </summary>
/// <param name="Geography">Counties and tags.</param>
/// <param name="Levers">The scenario's levers.</param>
/// <param name="Scale">Every how many agents one is kept.</param>
internal sealed record Programmes(Geography Geography, LeverSettings Levers, int Scale)
{
    /// <summary>What each county gets in a year, in agents' units, never less than 0.</summary>
    /// <param name="name">The lever.</param>
    /// <param name="sizes">The counties' sizes, in any unit.</param>
    /// <param name="year">The year.</param>
    internal double[] Amounts(string name, IReadOnlyList<double> sizes, int year)
    {
        var amounts = new double[Cells.CountyCount];
        if (year < ResolvedLevers.FirstYear) return amounts;

        var lever = LeverCatalogue.Get(name);
        var trajectory = lever.Get(Levers);
        var isTagged = new bool[Cells.CountyCount];
        var whole = 0.0;
        foreach (var i in lever.Counties(Geography))
        {
            isTagged[i] = true;
            whole += sizes[i];
        }

        if (whole == 0) return amounts;
        for (var i = 0; i < amounts.Length; i++)
        {
            var units = trajectory.At(i, year) - (isTagged[i] ? 0 : lever.Facts.Baseline);
            amounts[i] = Math.Max(0, units) * sizes[i] / whole / Scale;
        }

        return amounts;
    }
}
