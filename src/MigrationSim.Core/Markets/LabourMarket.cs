// Jobs, employment, wages and farm income.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;

namespace MigrationSim.Core.Markets;

/// <summary>
/// One market a county: its urban jobs and the workers who live in its urban part. Everything is
/// relative to the base year, so the participation of workers cancels out. A growth of wages
/// common to all places would leave every choice as it is, and is left out.
/// </summary>
public static class LabourMarket
{
    /// <summary>Least jobs of a county, as a share of the base year's.</summary>
    public const double LeastJobs = 1e-6;

    private const int SkillCount = 3;

    /// <summary>Jobs of the base year in agents' units; at least one a county.</summary>
    public static double[] OpeningJobs(BasePlaces places, int scale) =>
        ByCounty.Of(i => Math.Max(1, places.Jobs[i] / scale));

    /// <summary>
    /// J(t) = J(t-1) (1 + k) exp(g_J + eta_J (ln(L / L') - ln(1 + k)) + policy) + programmes, where
    /// L and L' are the workers of the last two year-ends and k is the share that relabelling was
    /// expected to add to L' in between: the relabelled bring their jobs, others draw them in part.
    /// Programmes that take more jobs than there are take all but the least share. Then the
    /// centre's growth brings jobs to its partners.
    /// </summary>
    public static MarketState Advance(
        MarketState before, MarketCounts last, MarketCounts earlier, MarketLevers levers,
        MarketParameters parameters)
    {
        var pace = ByCounty.Of(i => Pace(before, last, earlier, parameters, i));
        var jobs = ByCounty.Of(i => AtLeast(
            before, i,
            (before.Jobs[i] * pace[i] * DetMath.Exp(levers.JobGrowth[i]))
                + levers.TransferJobs[i] + levers.LandJobs[i]));
        if (levers.Coupling is { } coupling)
        {
            var extra = coupling.Extra(before.Jobs, jobs);
            jobs = ByCounty.Of(i => jobs[i] + extra[i]);
        }

        return before with
        {
            Jobs = jobs,
            JobsWithoutLevers = ByCounty.Of(
                i => AtLeast(before, i, before.JobsWithoutLevers[i] * pace[i])),
            RelabelledWorkersShare = ByCounty.Of(
                i => levers.Relabelled[i] * last.RuralWorkers[i]
                    / ByCounty.AtLeastOne(last.UrbanWorkers[i])),
        };
    }

    /// <summary>
    /// Log wage of the unskilled before crowding: the base year's, plus phi ln(J / J_0).
    /// </summary>
    public static double[] LogUrbanWage(
        MarketState state, BasePlaces places, MarketParameters parameters) =>
        ByCounty.Of(i => places.LogUrbanIncome[i]
            + (parameters.Agglomeration
                * DetMath.Log(state.Jobs[i] / state.OpeningJobs[i])));

    /// <summary>
    /// -(1 / eps_L) ln((L / J) / (L_0 / J_0)): felt by all but holders of the local urban hukou.
    /// </summary>
    public static double[] LogCrowding(
        MarketState state, MarketCounts last, MarketParameters parameters) =>
        ByCounty.Of(i => parameters.Crowding * LogTightness(state, last, i));

    /// <summary>
    /// ln min(1, e_0 [e_1 if skilled] ((J / L) / (J_0 / L_0))^zeta); index = skill * 122 + county.
    /// </summary>
    public static double[] LogEmployment(
        MarketState state, MarketCounts last, ModelParameters choice, MarketParameters parameters)
    {
        var byCounty = ByCounty.Of(i => DetMath.Log(choice.Employment)
            + (parameters.Employment * LogTightness(state, last, i)));
        var skilled = DetMath.Log(parameters.SkilledEmployment);
        return
        [
            .. from skill in Enumerable.Range(0, SkillCount)
               from log in byCounty
               select Math.Min(0, skill == 0 ? log : log + skilled),
        ];
    }

    /// <summary>
    /// The base year's log farm income less (1 - theta_L) ln(R / R_0), R those who work in
    /// villages: the land is given and shared. As in the base year where there is nobody.
    /// </summary>
    public static double[] LogFarmIncome(
        MarketState state, MarketCounts last, BasePlaces places, MarketParameters parameters) =>
        ByCounty.Of(i =>
        {
            var now = RuralWorkers(last, parameters, i);
            var then = RuralWorkers(state.Opening, parameters, i);
            var change = now > 0 && then > 0 ? DetMath.Log(now / then) : 0;
            return places.LogFarmIncome[i] - ((1 - parameters.FarmLabourShare) * change);
        });

    /// <summary>beta_J ln(J / J without levers): 0 unless a lever on jobs has been moved.</summary>
    public static double[] Openings(MarketState state, MarketParameters parameters) =>
        ByCounty.Of(i => parameters.Openings
            * DetMath.Log(state.Jobs[i] / state.JobsWithoutLevers[i]));

    // What a year does to jobs where no lever is moved, as a factor.
    private static double Pace(
        MarketState before, MarketCounts last, MarketCounts earlier, MarketParameters parameters,
        int county)
    {
        var relabelled = 1 + before.RelabelledWorkersShare[county];
        var workers = ByCounty.AtLeastOne(last.UrbanWorkers[county])
            / ByCounty.AtLeastOne(earlier.UrbanWorkers[county]);
        var growth = DetMath.Log(workers) - DetMath.Log(relabelled);
        return relabelled
            * DetMath.Exp(parameters.JobGrowth + (parameters.JobsFollow * growth));
    }

    private static double AtLeast(MarketState state, int county, double jobs) =>
        Math.Max(jobs, LeastJobs * state.OpeningJobs[county]);

    // ln((J / L) / (J_0 / L_0)); ratios to the base year first, so that no change is exactly 0.
    private static double LogTightness(MarketState state, MarketCounts last, int county)
    {
        var jobs = state.Jobs[county] / state.OpeningJobs[county];
        var workers = ByCounty.AtLeastOne(last.UrbanWorkers[county])
            / ByCounty.AtLeastOne(state.Opening.UrbanWorkers[county]);
        return DetMath.Log(jobs / workers);
    }

    private static double RuralWorkers(MarketCounts people, MarketParameters parameters, int i) =>
        (parameters.Participation * people.RuralWorkers[i])
        + (parameters.ElderParticipation * people.RuralElders[i]);
}
