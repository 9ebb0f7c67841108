// The censuses by scoring unit: nobody lost, and what is read from them.
using MigrationSim.Core.BaseYears;
using MigrationSim.Files.Seeds;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Scores;
using MigrationSim.Tests.Files.Seeds;

using Xunit;

namespace MigrationSim.Tests.Forecasts;

public sealed class UnitCensusTests
{
    private static readonly BaseTables Tables = SeedFiles.Read(SeedCopy.Original).Tables!;

    private static readonly IReadOnlyList<int> Units =
        ModelFiles.ScoringUnits(SeedCopy.Original, Tables).Units;

    // Rates of a decade, carried through it, come near to where it ended; nature alone does not.
    [Fact]
    public void Transitions_of_the_decade_explain_the_decade()
    {
        var early = UnitCensus.AgeTables(Tables.Census2010, Units);
        var late = UnitCensus.AgeTables(Tables.Census2020, Units);
        var model = new CohortComponent(
            Tables.Vital, new(), [.. Tables.Province.Where(year => year.Year <= 2020)]);
        var natural = model.Project(early, 2010, 2020, null);
        var with = model.Project(
            early, 2010, 2020, NetTransitions.Between(natural, late, 10));
        var observed = CohortComponent.Stocks(late);
        var (near, far) = (Rmse(with), Rmse(natural));
        Assert.True(near < far / 3, $"{near} against {far}");

        double Rmse(double[][] people) => PointErrors.Rmse(
            [.. observed.Select(s => s.UrbanShare)],
            [.. CohortComponent.Stocks(people).Select(s => s.UrbanShare)]);
    }

    [Fact]
    public void Units_add_up_to_the_province()
    {
        var merged = UnitCensus.Merge(Tables.Census2010, Units);
        Assert.Equal(65_700_762, merged.Sum(unit => unit.Residents));
        Assert.Equal(28_453_063, merged.Sum(unit => unit.UrbanResidents));
        Assert.All(merged, unit => Assert.Equal(unit.Residents, unit.AgeSex.Sum(), 6.0));
        Assert.Equal(
            66_444_864,
            UnitCensus.AgeTables(Tables.Census2020, Units).Sum(place => place.Sum()), 1e-3);
    }

    [Fact]
    public void Covariates_are_of_2010_and_of_every_unit()
    {
        var rows = CountyCovariates.Of2010(Tables, Units);
        Assert.Equal(Units.Distinct().Count(), rows.Length);
        Assert.All(rows, row => Assert.Equal(CountyCovariates.Names.Count, row.Length));
        Assert.All(rows, row => Assert.All(row, x => Assert.True(double.IsFinite(x))));
        Assert.Equal(0, rows[0][3]);
        var blinded = Tables with { Census2020 = [], Traits = [] };
        Assert.Equal(rows, CountyCovariates.Of2010(blinded, Units));
    }
}
