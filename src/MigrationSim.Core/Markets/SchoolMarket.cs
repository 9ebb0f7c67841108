// Places in primary and junior secondary schools, and who finds one.
using MigrationSim.Core.Parameters;

namespace MigrationSim.Core.Markets;

/// <summary>
/// Children registered in the county come first; others share what is left, as far as schools
/// are open to them. All arrays by county.
/// </summary>
public static class SchoolMarket
{
    /// <summary>Urban places of the base year.</summary>
    public static double[] OpeningSeats(MarketCounts opening, MarketParameters parameters) =>
        ByCounty.Of(i => (opening.LocalPupils[i] + opening.MigrantPupils[i])
            * parameters.SeatsPerChild);

    /// <summary>Rural places of the base year.</summary>
    public static double[] OpeningRuralSeats(MarketCounts opening, MarketParameters parameters) =>
        ByCounty.Of(i => opening.RuralPupils[i] * parameters.SeatsPerChild);

    /// <summary>
    /// Urban places grow by policy and by what follows last year's growth of residents; the
    /// schools of relabelled villages become urban ones. Places closed in villages are gone.
    /// </summary>
    public static MarketState Advance(
        MarketState before, MarketCounts last, MarketCounts earlier, MarketLevers levers) =>
        before with
        {
            Seats = ByCounty.Of(i =>
            {
                var follows = levers.LandFollows[i] * ByCounty.PupilGrowth(last, earlier, i);
                return (before.Seats[i] * Math.Max(0, 1 + levers.SeatGrowth[i] + follows))
                    + (levers.Relabelled[i] * before.RuralSeats[i]);
            }),
            RuralSeats = ByCounty.Of(i => before.RuralSeats[i] * (1 - levers.Relabelled[i])
                * (1 - levers.Works.RuralSeatLoss[i])),
        };

    /// <summary>
    /// Access of migrant children: how open schools are to them, times the share of them for whom
    /// the local children leave room (less than one migrant child counts as one).
    /// </summary>
    /// <param name="state">The year's places.</param>
    /// <param name="people">The children.</param>
    /// <param name="open">How open schools are, 0..1, by county.</param>
    public static double[] Access(
        MarketState state, MarketCounts people, IReadOnlyList<double> open) =>
        ByCounty.Of(i =>
        {
            var room = Math.Max(0, state.Seats[i] - people.LocalPupils[i]);
            return open[i] * Math.Min(1, room / ByCounty.AtLeastOne(people.MigrantPupils[i]));
        });
}
