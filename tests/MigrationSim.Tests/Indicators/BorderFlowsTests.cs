// Migration across borders, the absent and the returning: by hand and over a small world's run.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Indicators;

public sealed class BorderFlowsTests
{
    private static readonly IReadOnlyList<YearTally> ByHand = MarketedYears.Result().Years;
    private static readonly Geography Small = TestModels.Small.BaseYear.Tables.Geography;

    private static readonly RunResult Run = TestRuns.Run(
        TestModels.Small, new(Seed: 1, Scale: 2, Until: 2022, Threads: 2));

    [Fact]
    public void Only_flows_across_its_border_are_a_places_migration()
    {
        var county = Of(Place.Counties(HandMade.Geography)[0]);
        Assert.Equal(new(In: 2, Out: 80, Within: 100), county);
        Assert.Equal((-78, 82, -100 * 78 / 82.0),
            (county.Net, county.Gross, county.EffectivenessPct!.Value));
        Assert.Equal(new(12, 70, 130), Of(Place.Prefectures(HandMade.Geography)[0]));
        Assert.Equal(new(12, 50, 150), Of(Place.Province(HandMade.Geography)));
        Assert.Null(Of(Place.Counties(HandMade.Geography)[5]).EffectivenessPct);

        static BorderFlows Of(Place place) =>
            new FlowMatrix(ByHand[1].Flows).Across(place.Cells);
    }

    [Fact]
    public void The_absent_of_a_place_live_outside_of_it_and_of_a_county_outside_the_county()
    {
        var county = Place.Counties(HandMade.Geography)[0].Cells;
        Assert.Equal(12, Absence.FromPlace(ByHand[1], county));
        Assert.Equal(12, Absence.FromCounty(ByHand[1], county));

        // 61 counties with 7 outside Hunan and 5 next door, once across the prefecture's border.
        var prefecture = Place.Prefectures(HandMade.Geography)[0].Cells;
        Assert.Equal((61 * 7) + 5, Absence.FromPlace(ByHand[1], prefecture));
        Assert.Equal(61 * 12, Absence.FromCounty(ByHand[1], prefecture));
        Assert.Equal(25, Absence.ReturnRatePct(ByHand[0], ByHand[1], prefecture));
    }

    [Fact]
    public void What_was_not_counted_is_unknown()
    {
        var year = HandMade.Result().Years[1];
        Assert.Null(Absence.FromPlace(year, [0, 1]));
        Assert.Null(Absence.FromCounty(year, [0, 1]));
        Assert.Null(Absence.Returns(year, [0, 1]));
        Assert.Null(Absence.ReturnRatePct(ByHand[0], year, [0, 1]));
        Assert.Null(Absence.ReturnRatePct(year, ByHand[1], [0, 1]));
    }

    [Fact]
    public void Migrants_and_inner_movers_together_are_the_moves_on_the_books()
    {
        foreach (var year in Run.Years.Skip(1))
        {
            var moves = new FlowMatrix(year.Flows);
            foreach (var place in Place.All(Small))
            {
                var flows = moves.Across(place.Cells);
                var rows = place.Cells.Select(cell => year.Residents[cell]).ToList();
                Assert.Equal(rows.Sum(r => r.MovesIn + r.ExternalIn), flows.In + flows.Within);
                Assert.Equal(rows.Sum(r => r.MovesOut + r.ExternalOut), flows.Out + flows.Within);
                if (flows.EffectivenessPct is { } effectiveness)
                    Assert.InRange(effectiveness, -100, 100);
            }
        }
    }

    [Fact]
    public void Net_migration_of_counties_and_of_prefectures_adds_up_to_the_provinces()
    {
        var moves = new FlowMatrix(Run.Years[^1].Flows);
        var province = moves.Across(Place.Province(Small).Cells).Net;
        Assert.NotEqual(0, province);
        Assert.Equal(province, Place.Counties(Small).Sum(p => moves.Across(p.Cells).Net));
        Assert.Equal(province, Place.Prefectures(Small).Sum(p => moves.Across(p.Cells).Net));
    }

    [Fact]
    public void Everybody_registered_lives_somewhere_and_once()
    {
        foreach (var year in Run.Years)
        {
            for (var i = 0; i < Cells.CountyCount; i++)
            {
                var row = year.RegisteredByResidence
                    .Skip(i * Cells.Count).Take(Cells.Count).ToList();
                var (urban, rural) = (Cells.Urban(i), Cells.Rural(i));
                Assert.Equal(year.HukouPersons[urban] + year.HukouPersons[rural], row.Sum());
                Assert.Equal(
                    year.Residents[urban].Closing - year.Migrants.WithoutLocalHukou[urban],
                    row[urban]);
            }
        }
    }
}
