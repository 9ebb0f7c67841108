// What of a scenario's plans is really delivered.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Levers;

/// <summary>
/// Money and governance do nothing by themselves: they carry other levers further, or less far. A
/// capital lever is delivered as far as funding is, the metro's as far as they are governed
/// jointly.
/// </summary>
public static class Delivery
{
    /// <summary>What joint governance adds to the delivery of the metro's levers at 1.</summary>
    public const double GovernanceGain = 0.1;

    private static readonly string[] MetroLevers =
        ["metro_travel_time_cut", "supply_chain_coupling", "market_integration"];

    /// <summary>
    /// The settings as delivered: each lever's distance from its baseline, times delivery, within
    /// the lever's range. A lever on which nothing acts stays the same object.
    /// </summary>
    public static LeverSettings Of(LeverSettings planned)
    {
        var delivered = planned;
        foreach (var lever in LeverCatalogue.All)
        {
            var isMetro = MetroLevers.Contains(lever.Name);
            if (!lever.Facts.IsCapital && !isMetro) continue;
            var plan = lever.Get(planned);
            var changed = false;
            var rows = new double[ResolvedLevers.YearCount][];
            for (var t = 0; t < rows.Length; t++)
            {
                var year = ResolvedLevers.FirstYear + t;
                rows[t] = new double[Cells.CountyCount];
                for (var i = 0; i < Cells.CountyCount; i++)
                {
                    rows[t][i] = Value(planned, lever, plan, isMetro, i, year);
                    changed |= rows[t][i] != plan.At(i, year);
                }
            }

            if (!changed) continue;
            delivered = lever.With(
                delivered,
                Trajectory.Table(lever.Facts.Baseline, ResolvedLevers.FirstYear, rows));
        }

        return delivered;
    }

    private static double Value(
        LeverSettings planned, LeverInfo lever, Trajectory plan, bool isMetro, int county,
        int year)
    {
        var (facts, value) = (lever.Facts, plan.At(county, year));
        var share = facts.IsCapital ? planned.FundingExecution.At(county, year) : 1;
        if (isMetro) share *= 1 + (GovernanceGain * planned.MetroGovernance.At(county, year));
        return share == 1
            ? value
            : Math.Clamp(
                facts.Baseline + (share * (value - facts.Baseline)), facts.Min, facts.Max);
    }
}
