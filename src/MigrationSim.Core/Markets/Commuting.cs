// Where those who live in a town work, and what they earn for it.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Markets;

/// <summary>
/// Shares of commuters by a gravity rule over the counties within reach, and what they make of a
/// town's income. Only urban parts commute; who works in a village works where he lives.
/// </summary>
public static class Commuting
{
    /// <summary>A working day, the unit in which time on the way is valued.</summary>
    public const double WorkdayMinutes = 480;

    private const int SkillCount = 3;
    private const int Width = Cells.CountyCount + Cells.ZoneCount;

    /// <summary>
    /// Share of the workers of county i (row) who work in j (column): proportional to
    /// J_j e_j W_j exp(-T_ij / tau) over the j within reach; the county itself always is. Rows add
    /// up to 1.
    /// </summary>
    /// <param name="jobs">Jobs by county, in any unit.</param>
    /// <param name="offers">Wages and employment by county.</param>
    /// <param name="minutes">Travel times, as in BasePlaces.TravelMinutes.</param>
    /// <param name="parameters">Parameters of markets.</param>
    public static double[] Shares(
        IReadOnlyList<double> jobs, PlaceOffers offers, IReadOnlyList<double> minutes,
        MarketParameters parameters)
    {
        var pull = ByCounty.Of(j =>
            jobs[j] * DetMath.Exp(offers.LogEmployment[j] + offers.LogUrbanWage[j]));
        var shares = new double[Cells.CountyCount * Cells.CountyCount];
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var row = shares.AsSpan(i * Cells.CountyCount, Cells.CountyCount);
            var sum = 0.0;
            for (var j = 0; j < row.Length; j++)
            {
                var time = minutes[(i * Width) + j];
                if (i != j && time > parameters.CommuteLimitMinutes) continue;
                row[j] = pull[j] * DetMath.Exp(-time / parameters.CommuteMinutes);
                sum += row[j];
            }

            for (var j = 0; j < row.Length; j++) row[j] /= sum;
        }

        return shares;
    }

    /// <summary>
    /// ln sum_j p_ij e_js W_j - c_T sum_j p_ij (T_ij - T_ii) / 480 + access, by skill, then county:
    /// index = skill * 122 + county; the premium of the skill is not in it.
    /// </summary>
    /// <param name="shares">Shares of commuters.</param>
    /// <param name="offers">Wages and employment by county.</param>
    /// <param name="isCrowded">Whether competition among migrants lowers the wage.</param>
    /// <param name="minutes">Travel times of the year.</param>
    /// <param name="access">What access adds to log income, by county.</param>
    /// <param name="parameters">Parameters of markets.</param>
    public static double[] LogIncome(
        IReadOnlyList<double> shares, PlaceOffers offers, bool isCrowded,
        IReadOnlyList<double> minutes, IReadOnlyList<double> access, MarketParameters parameters)
    {
        var logs = new double[SkillCount * Cells.CountyCount];
        for (var skill = 0; skill < SkillCount; skill++)
        {
            var first = skill * Cells.CountyCount;
            var earned = ByCounty.Of(j => DetMath.Exp(
                offers.LogEmployment[first + j] + offers.LogUrbanWage[j]
                + (isCrowded ? offers.LogCrowding[j] : 0)));
            for (var i = 0; i < Cells.CountyCount; i++)
            {
                var (income, way) = (0.0, 0.0);
                for (var j = 0; j < Cells.CountyCount; j++)
                {
                    var share = shares[(i * Cells.CountyCount) + j];
                    income += share * earned[j];
                    way += share * (minutes[(i * Width) + j] - minutes[(i * Width) + i]);
                }

                logs[first + i] = DetMath.Log(income)
                    - (parameters.CommuteTimeValue * way / WorkdayMinutes) + access[i];
            }
        }

        return logs;
    }

    /// <summary>ln sum_j J_j exp(-T_ij / tau): how many jobs are how near, by county.</summary>
    public static double[] LogAccess(
        IReadOnlyList<double> jobs, IReadOnlyList<double> minutes, MarketParameters parameters) =>
        ByCounty.Of(i =>
        {
            var sum = 0.0;
            for (var j = 0; j < Cells.CountyCount; j++)
            {
                sum += jobs[j]
                    * DetMath.Exp(-minutes[(i * Width) + j] / parameters.CommuteMinutes);
            }

            return DetMath.Log(sum);
        });

    /// <summary>Offers in which commuters' shares and incomes are worked out.</summary>
    internal static PlaceOffers Complete(
        PlaceOffers offers, MarketState state, IReadOnlyList<double> baseMinutes,
        IReadOnlyList<double> minutes, MarketParameters parameters)
    {
        var now = LogAccess(state.Jobs, minutes, parameters);
        var then = LogAccess(state.OpeningJobs, baseMinutes, parameters);
        var access = ByCounty.Of(i => parameters.Access * (now[i] - then[i]));
        var shares = Shares(state.Jobs, offers, minutes, parameters);
        return offers with
        {
            CommuterShares = shares,
            LogUrbanIncome = LogIncome(shares, offers, false, minutes, access, parameters),
            LogCrowdedIncome = LogIncome(shares, offers, true, minutes, access, parameters),
        };
    }
}
