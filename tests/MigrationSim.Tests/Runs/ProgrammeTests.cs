// Programmes of the province: what is shared out, and among whom.
using CsCheck;

using MigrationSim.Core.Levers;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class ProgrammeTests
{
    private const int Year = 2027;
    private static readonly Model Model = TestModels.Small;
    private static readonly Geography Places = Model.BaseYear.Tables.Geography;

    [Fact]
    public void Before_the_first_year_of_levers_no_programme_runs()
    {
        var levers = Resolve(new(), ResolvedLevers.FirstYear - 1);
        Assert.All(levers.AffordableUnits, units => Assert.Equal(0, units));
        Assert.All(levers.Relabelled, share => Assert.Equal(0.010, share));
    }


    [Fact]
    public void Programmes_add_up_to_the_provinces_number_over_the_places_they_are_aimed_at() =>
        Gen.Double[1, 100_000].Sample(units =>
        {
            Assert.Equal(units, Sum(
                "affordable_rental_units", units, levers => levers.AffordableUnits), units * 1e-9);
            Assert.Equal(units, Sum(
                "skill_training_seats", units, levers => levers.TrainingSeats), units * 1e-9);
            Assert.Equal(units, Sum(
                "vocational_expansion", units,
                levers => [.. levers.VocationalSeats, .. levers.StudentSeats]), units * 1e-9);
            Assert.Equal(40 * units, Sum(
                "idle_land_recovered", units, levers => levers.LandJobs), units * 1e-7);
        }, iter: 20);


    [Fact]
    public void Affordable_dwellings_go_where_residents_without_hukou_live()
    {
        var levers = Resolve(new());
        var migrants = Model.BaseYear.MigrantsByOrigin
            .Select((row, cell) => row.Sum() + Model.BaseYear.NonHunanResidents[cell]).ToArray();
        var inflow = Places.Tags["INFLOW"];
        var whole = inflow.Sum(i => migrants[Cells.Urban(i)]);
        Assert.True(whole > 0);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var share = inflow.Contains(i) ? migrants[Cells.Urban(i)] / (double)whole : 0;
            Assert.Equal(10_000 * share, levers.AffordableUnits[i], 1e-6);
        }
    }


    [Fact]
    public void A_county_outside_the_places_takes_part_only_with_what_is_added_to_the_baseline()
    {
        var outside = Enumerable.Range(0, Cells.CountyCount)
            .First(i => !Places.Tags["INFLOW"].Contains(i));
        var before = Resolve(new()).AffordableUnits;
        double[] Units(double value) => Resolve(TestLevers.Set(
            "affordable_rental_units", [outside], value)).AffordableUnits;
        var (once, twice, less) = (Units(20_000), Units(30_000), Units(0));
        Assert.Equal(0, before[outside]);
        Assert.Equal(0, less[outside]);
        Assert.True(once[outside] > 0);
        Assert.Equal(2 * once[outside], twice[outside], 1e-9);
        before[outside] = once[outside];
        Assert.Equal(before, once);
    }


    [Fact]
    public void Amounts_are_divided_by_the_scale_and_rates_are_not()
    {
        var goals = LeverCatalogue.All.Aggregate(
            new LeverSettings(),
            (levers, lever) => lever.With(levers, Trajectory.Constant(lever.Facts.Goal)));
        var (full, sample) = (Resolve(goals), Resolve(goals, Year, 16));
        var arrays = typeof(MarketLevers).GetProperties()
            .Where(property => property.PropertyType == typeof(double[])
                && property.Name != nameof(MarketLevers.TravelMinutes));
        foreach (var property in arrays)
        {
            var rows = ((double[])property.GetValue(full)!).Zip(
                (double[])property.GetValue(sample)!);
            var isAmount = property.Name.EndsWith("Jobs", StringComparison.Ordinal)
                || property.Name.EndsWith("Seats", StringComparison.Ordinal)
                || property.Name.EndsWith("Units", StringComparison.Ordinal);
            Assert.Contains(rows, row => row.First != 0);
            Assert.All(rows, row => Assert.Equal(
                row.First / (isAmount ? 16 : 1), row.Second, 1e-9));
        }
    }

    [Fact]
    public void Seats_in_Xiangtan_and_Zhuzhou_are_for_students_and_all_others_vocational()
    {
        var levers = Resolve(TestLevers.At("vocational_expansion", 20_000));
        var takes = LeverCatalogue.Get("vocational_expansion").Counties(Places);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var isCorridor = Places.Prefectures[Places.PrefectureOf(i)].Code
                is "430200" or "430300";
            Assert.Equal(isCorridor, levers.StudentSeats[i] > 0);
            Assert.Equal(takes.Contains(i) && !isCorridor, levers.VocationalSeats[i] > 0);
        }
    }


    private static MarketLevers Resolve(LeverSettings levers, int year = Year, int scale = 1) =>
        MarketSettings.Resolve(Model, levers, year, scale);

    private static double Sum(string name, double units, Func<MarketLevers, double[]> amounts) =>
        amounts(Resolve(TestLevers.At(name, units))).Sum();
}
