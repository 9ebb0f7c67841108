// The draw of held-out counties: fixed, by prefecture, blind to everything but codes.
using MigrationSim.Core.Places;
using MigrationSim.Files.Seeds;
using MigrationSim.Studies.Scores;
using MigrationSim.Tests.Files.Seeds;

using Xunit;

namespace MigrationSim.Tests.Scores;

public sealed class HeldOutCountiesTests
{
    private static readonly Geography Hunan = SeedFiles.Read(SeedCopy.Original).Tables!.Geography;

    private static readonly IReadOnlyList<int> Units = ModelFiles.ScoringUnits(
        SeedCopy.Original, SeedFiles.Read(SeedCopy.Original).Tables!).Units;

    // Written down once: whoever changes the draw after a look at the scores is seen here.
    [Fact]
    public void The_draw_is_the_one_that_was_written_down() =>
        Assert.Equal(
            "430181 430224 430302 430406 430422 430503 430522 430611 430621 430702 430724 "
            + "430822 430981 431003 431028 431124 431127 431223 431228 431321 433101 433122",
            string.Join(' ', HeldOutCounties.Draw(Hunan, Units)
                .Select(unit => Hunan.Counties[unit].Code)));

    [Fact]
    public void A_fifth_of_each_prefectures_units_is_held_out()
    {
        var held = HeldOutCounties.Draw(Hunan, Units);
        foreach (var units in Units.Distinct().GroupBy(Hunan.PrefectureOf))
        {
            var count = held.Count(unit => Hunan.PrefectureOf(unit) == units.Key);
            Assert.InRange(count, (units.Count() / 5.0) - 0.5, (units.Count() / 5.0) + 0.5);
        }

        Assert.InRange((double)held.Length / Units.Distinct().Count(), 0.17, 0.23);
    }

    [Fact]
    public void Counties_of_one_unit_share_their_lot()
    {
        var byCounty = HeldOutCounties.ByCounty(Hunan, Units);
        Assert.Equal(Cells.CountyCount, byCounty.Length);
        for (var i = 0; i < byCounty.Length; i++) Assert.Equal(byCounty[Units[i]], byCounty[i]);
        Assert.Equal(
            HeldOutCounties.Draw(Hunan, Units).Order(),
            Units.Where((unit, i) => byCounty[i]).Distinct().Order());
    }

    [Fact]
    public void Nothing_but_codes_and_prefectures_decides()
    {
        var renamed = Hunan with
        {
            Counties = [.. Hunan.Counties.Select((county, i) => county with
            {
                NameEn = $"{i}",
                AreaKm2 = i,
                SeatLatitude = -i,
                IsDistrict = !county.IsDistrict,
            })],
        };
        Assert.Equal(HeldOutCounties.Draw(Hunan, Units), HeldOutCounties.Draw(renamed, Units));
    }
}
