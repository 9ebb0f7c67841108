// Supply chains: jobs that a centre's growth brings to the counties around it.
namespace MigrationSim.Core.Markets;

/// <summary>
/// Of the year's growth of jobs in the centre a share comes as extra jobs to its partners, by
/// their jobs; the centre keeps its own. Arrays by county.
/// </summary>
/// <param name="Share">Share of a county's growth that spills over; 0 outside the centre.</param>
/// <param name="IsPartner">Whether a county receives.</param>
public sealed record JobCoupling(double[] Share, bool[] IsPartner)
{
    /// <summary>Jobs to add by county; none where the centre does not grow.</summary>
    /// <param name="before">Jobs of last year.</param>
    /// <param name="now">Jobs of this year without coupling.</param>
    public double[] Extra(IReadOnlyList<double> before, IReadOnlyList<double> now)
    {
        var (spilled, receivers) = (0.0, 0.0);
        for (var i = 0; i < Share.Length; i++)
        {
            spilled += Share[i] * (now[i] - before[i]);
            if (IsPartner[i]) receivers += before[i];
        }

        var each = receivers > 0 ? Math.Max(0, spilled) / receivers : 0;
        return ByCounty.Of(i => IsPartner[i] ? each * before[i] : 0);
    }
}
