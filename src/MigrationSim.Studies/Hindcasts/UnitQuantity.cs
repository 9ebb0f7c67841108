// What of a scoring unit is hindcast: how the census and how a tally tell it.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Studies.Forecasts;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>
/// A quantity whose change over the decade is judged. Changes and not levels, because a level is
/// mostly where the place stood before.
/// </summary>
/// <param name="Change">The code of its change.</param>
/// <param name="OfCensus">Its level by a census.</param>
/// <param name="OfTally">Its level in a year of a run, of a set of cells.</param>
public sealed record UnitQuantity(
    string Change, Func<CountyCensus, double> OfCensus,
    Func<YearTally, IReadOnlyList<int>, double> OfTally)
{
    /// <summary>True for a share of age groups, which births and deaths alone move.</summary>
    public bool IsOfAges { get; init; }

    public const string MigrantShareChange = "residents_without_local_hukou_share_change_pp";
    public const string ChildShareChange = "residents_0_14_share_change_pp";
    public const string YoungShareChange = "residents_15_29_share_change_pp";
    public const string OldShareChange = "residents_65_and_over_share_change_pp";
    public const string HouseholdSizeChange = "residents_per_family_household_change";

    /// <summary>Urban rate and residents first.</summary>
    public static IReadOnlyList<UnitQuantity> All { get; } =
    [
        new(Quantities.RateChange, c => 100.0 * c.UrbanResidents / c.Residents,
            (tally, cells) => 100.0 * Residents(tally, cells.Where(Cells.IsUrban))
                / Residents(tally, cells)),
        new(Quantities.LogResidentsChange, c => DetMath.Log(c.Residents),
            (tally, cells) => DetMath.Log(Residents(tally, cells))),
        new(MigrantShareChange,
            c => 100.0 * (c.ElsewhereSameProvince + c.OtherProvince) / c.Residents,
            (tally, cells) => 100.0 * cells.Sum(cell => tally.Migrants.WithoutLocalHukou[cell])
                / Residents(tally, cells)),
        OfAges(ChildShareChange, 0, 14),
        OfAges(YoungShareChange, 15, 29),
        OfAges(OldShareChange, 65, Ages.Oldest),
        new(HouseholdSizeChange, c => (double)c.Residents / c.Households,
            (tally, cells) => (double)Residents(tally, cells)
                / cells.Sum(cell => tally.Households[cell])),
    ];

    /// <summary>The quantity of a change; asking for an unknown one is a fault of ours.</summary>
    public static UnitQuantity Get(string change) => All.First(q => q.Change == change);

    private static UnitQuantity OfAges(string change, int first, int last) => new(
        change,
        c => 100.0 * Persons(c.AgeSex, first, last) / c.Residents,
        (tally, cells) => 100.0 * cells.Sum(cell => Persons(tally.AgeSex[cell], first, last))
            / Residents(tally, cells))
    {
        IsOfAges = true,
    };

    private static long Persons(IReadOnlyList<int> ageSex, int first, int last)
    {
        var sum = 0L;
        for (var group = Ages.Group(first); group <= Ages.Group(last); group++)
            sum += ageSex[group * 2] + ageSex[(group * 2) + 1];
        return sum;
    }

    private static long Residents(YearTally tally, IEnumerable<int> cells) =>
        cells.Sum(cell => tally.Residents[cell].Closing);
}
