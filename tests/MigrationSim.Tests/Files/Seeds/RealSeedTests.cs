// The base-year tables of this repository load, and hold what the censuses published.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Files.Seeds;

using Xunit;

namespace MigrationSim.Tests.Files.Seeds;

public sealed class RealSeedTests
{
    private static readonly SeedReading Reading = SeedFiles.Read(SeedCopy.Original);

    private static BaseTables Tables => Reading.Tables!;

    [Fact]
    public void The_tables_of_this_repository_have_no_fault() =>
        Assert.True(Reading.Tables is not null, string.Join('\n', Reading.Faults));

    [Fact]
    public void The_census_of_2020_is_there_to_the_person()
    {
        Assert.Equal(122, Tables.Census2020.Count);
        Assert.Equal(66_444_864, Tables.Census2020.Sum(c => c.Residents));
        Assert.Equal(39_046_176, Tables.Census2020.Sum(c => c.UrbanResidents));
        Assert.Equal(22_878_336, Tables.Census2020.Sum(c => c.Households));
        Assert.Equal(61_121_055, Tables.Census2020.Sum(c => c.HouseholdMembers));
        Assert.Equal(5_323_809, Tables.Census2020.Sum(c => c.Residents - c.HouseholdMembers));
    }

    [Fact]
    public void The_census_of_2010_is_there_to_the_person()
    {
        Assert.Equal(122, Tables.Census2010.Count);
        Assert.Equal(65_700_762, Tables.Census2010.Sum(c => c.Residents));
        Assert.Equal(28_453_063, Tables.Census2010.Sum(c => c.UrbanResidents));
        Assert.Equal(18_625_710, Tables.Census2010.Sum(c => c.Households));
        Assert.Equal(61_911_446, Tables.HouseholdMembers2010.Sum());
        Assert.Equal(70_780_713, Tables.Census2010.Sum(c => c.HukouPopulation));
    }

    [Fact]
    public void Ages_add_up_to_residents_in_every_county_also_in_Shigu() =>
        Assert.All(
            Tables.Census2010.Concat(Tables.Census2020),
            c => Assert.Equal(c.Residents, c.AgeSex.Sum()));

    [Fact]
    public void Shigu_gets_its_six_missing_boys_of_one_to_four_back()
    {
        // Hengyang's table holds six more boys of 1-4 than its counties': that cell is short.
        var printed = File.ReadLines(Path.Combine(SeedCopy.Original, "county_age_sex_2010.csv"))
            .Single(line => line.StartsWith("430407,male,1,", StringComparison.Ordinal));
        var census = Tables.Census2010[CountyOf("430407")];
        Assert.Equal(231_592, census.Residents);
        Assert.Equal($"430407,male,1,{census.AgeSex[(1 * 2) + Ages.Male] - 6}", printed);
    }

    [Fact]
    public void Counties_stand_in_order_of_code_and_prefectures_are_ranges_of_them()
    {
        var (counties, prefectures) = (Tables.Geography.Counties, Tables.Geography.Prefectures);
        Assert.Equal(counties.OrderBy(c => c.Code, StringComparer.Ordinal), counties);
        Assert.Equal(14, prefectures.Count);
        Assert.Equal(Cells.CountyCount, prefectures.Sum(p => p.CountyCount));
        for (var i = 0; i < counties.Count; i++)
        {
            var prefecture = prefectures[counties[i].Prefecture];
            Assert.InRange(
                i, prefecture.FirstCounty, prefecture.FirstCounty + prefecture.CountyCount - 1);
            Assert.Equal(prefecture.Code[..4], counties[i].Code[..4]);
        }

        Assert.Equal(36, counties.Count(c => c.IsDistrict));
    }

    [Fact]
    public void Qiyang_is_tagged_under_its_code_of_2020()
    {
        var qiyang = CountyOf("431121");
        Assert.Equal("431181", Tables.Geography.Counties[qiyang].Code2021);
        Assert.Contains(qiyang, Tables.Geography.Tags["POTENTIAL"]);
        Assert.Equal(86, Tables.Geography.Tags["COUNTY_SEAT"].Count);
        Assert.Equal(36, Tables.Geography.Tags["DISTRICT"].Count);
    }

    [Fact]
    public void Only_stations_open_by_2020_make_a_county_a_high_speed_one()
    {
        Assert.True(Tables.Geography.Counties[CountyOf("430111")].HasHighSpeedRail);
        // Jishou's station opened in December 2021.
        Assert.False(Tables.Geography.Counties[CountyOf("433101")].HasHighSpeedRail);
        Assert.Equal(28, Tables.Geography.Counties.Count(c => c.HasHighSpeedRail));
    }

    [Fact]
    public void Mortality_is_a_step_function_of_the_published_groups()
    {
        var rates = Tables.Vital.Mortality;
        Assert.Equal(Ages.TableSize, rates.Count);
        Assert.Equal(0.00613028, rates[Ages.Index(0, Ages.Male)]);
        Assert.Equal(0.0003133, rates[Ages.Index(4, Ages.Male)]);
        Assert.Equal(0.06546094, rates[Ages.Index(84, Ages.Female)]);
        Assert.Equal(0.1145354, rates[Ages.Index(85, Ages.Female)]);
        Assert.Equal(0.64335587, rates[Ages.Index(105, Ages.Male)]);
    }

    [Fact]
    public void Fertility_is_births_per_woman_and_adds_up_to_one_and_three_tenths()
    {
        // 5 x (6.07 + 55.22 + 98.98 + 65.05 + 26.91 + 6.34 + 1.61) / 1000 = 1.3009
        Assert.Equal(1.3009, Tables.Vital.Fertility.Sum(), 12);
        Assert.Equal(0.09898, Tables.Vital.Fertility[29]);
        Assert.Equal(0, Tables.Vital.Fertility[14]);
        Assert.Equal(0, Tables.Vital.Fertility[50]);
    }

    [Fact]
    public void Imputed_births_and_deaths_are_marked_as_such()
    {
        Assert.All(
            Tables.Province, y => Assert.Equal(y.Year is > 2010 and < 2020, y.IsVitalImputed));
        Assert.Equal(
            new ProvinceYear(2021, 66_220_000, 39_540_100, 59.71, 473_000, 549_300),
            Tables.Province.Single(y => y.Year == 2021));
    }

    [Fact]
    public void The_digest_is_that_of_the_files_end_to_end_in_order_of_name()
    {
        using var copy = new SeedCopy();
        Assert.Equal(Tables.Digest, copy.Tables().Digest);
        copy.Replace("prefecture_economy", "430100,22814,", "430100,22815,");
        Assert.NotEqual(Tables.Digest, copy.Tables().Digest);
        Assert.Matches("^[0-9a-f]{64}$", Tables.Digest);
    }

    private static int CountyOf(string code) =>
        Tables.Geography.Counties.Select(c => c.Code).ToList().IndexOf(code);
}
