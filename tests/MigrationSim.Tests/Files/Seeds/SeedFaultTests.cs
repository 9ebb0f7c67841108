// Every kind of fault in the base-year tables stops the reading and names file and line.
using MigrationSim.Files.Seeds;

using Xunit;

namespace MigrationSim.Tests.Files.Seeds;

public sealed class SeedFaultTests
{
    /// <summary>One edit, the fault it makes, and what the message must name.</summary>
    public static TheoryData<string, string, string, string, string> SingleEdits => new()
    {
        { "counties", ",prefecture_code,", ",city_code,", "MS2003", "prefecture_code" },
        { "mortality", "male,0,0.00613028", "male,0", "MS2004", "2 fields" },
        { "rail_lines", "长沙南,430111,2009", "长\"沙南,430111,2009", "MS2004", "quotation" },
        { "hukou_recent", "430725,2022,946565", "430725,2022,94.6565万", "MS2005", "94.6565万" },
        { "hukou_recent", "430725,2022,946565", "430725,2022,-5", "MS2006", "-5" },
        { "prefecture_economy", "430200,19643,", "430200,-19643,", "MS2006", "-19643" },
        { "county_traits_2020", "12.15,0.5493,", "12.15,54.93,", "MS2006", "54.93" },
        { "region_tags", "POTENTIAL,431121,", "POTENTIAL,439999,", "MS2007", "439999" },
        { "region_tags", "POTENTIAL,431121,", "POTENTIAL,431181,", "MS2007", "use 431121" },
        { "rail_lines", "长沙南,430111,2009", "长沙南,,2009", "MS2007", "county_code is ''" },
        { "county_traits_2020", "430102,0.00417,", "430102,0.10417,", "MS2010", "1.1000" },
        { "county_traits_2020", "0.3377,0.0378,", "0.7377,0.0378,", "MS2011", "owned shares" },
        { "province_year", ",59.71,", ",59.17,", "MS2010", "59.17" },
        { "hukou_recent", ",946565,221740,", ",946565,2217400,", "MS2011", "2217400" },
        { "counties", "Furong Qu,430100,", "Furong Qu,430200,", "MS2012", "430100" },
        { "known-slips", ":ages,6,", ":ages,7,", "MS2014", "7" },
        { "county_age_sex_2020", "430102,male,0,", "430102,men,0,", "MS2015", "men" },
        { "county_age_sex_2020", "430102,male,1,", "430102,male,1月4日,", "MS2015", "1月4日" },
        { "counties", "芙蓉区,Furong Qu", ",Furong Qu", "MS2004", "name_zh" },
    };

    /// <summary>A census count changed alone: every sum it enters says so.</summary>
    public static TheoryData<string, string, string, string> BrokenSums => new()
    {
        { "county_age_sex_2020", "430102,male,0,2180", "430102,male,0,2190", "male of 430102" },
        { "county_census_2020", "430102,642010,", "430102,642011,", "urban and rural" },
        { "county_census_2020", ",321066,320944,", ",321067,320943,", "cells by age" },
        { "county_census_2020", ",321066,320944,", ",321066,320945,", "male and female" },
        { "county_census_2020", ",72549,21245,259,", ",72549,21245,260,", "generations" },
        { "county_census_2020", ",50009,299865,87709", ",50009,299866,87709", "its counties" },
        { "census_totals", "7287335,1577563", "7287336,1577563", "the prefectures" },
        { "county_census_2010", ",523997,523997,0,", ",523997,523996,1,", "its counties" },
        { "county_census_2010", ",157645,2.67,", ",157645,4.67,", "rounding" },
        { "county_census_2020", ",204947,490918,", ",204947,690918,", "more than residents" },
    };

    [Theory]
    [MemberData(nameof(SingleEdits))]
    public void A_fault_is_named_with_file_line_and_value(
        string table, string old, string with, string code, string named)
    {
        using var copy = new SeedCopy();
        var line = copy.Replace(table, old, with);
        var fault = Assert.Single(copy.Faults(), f => f.Code == code && f.En.Contains(named));
        Assert.Equal($"{copy.Folder}/{table}.csv", fault.File);
        Assert.Equal(line, fault.Line);
        Assert.Equal($"{fault.File}:{line}: {fault.Zh} [{code}]", fault.Text(zh: true));
        Assert.Contains(fault.Zh, c => c is >= '\u4e00' and <= '\u9fff');
    }

    [Theory]
    [MemberData(nameof(BrokenSums))]
    public void A_sum_that_does_not_add_stops_the_reading(
        string table, string old, string with, string named)
    {
        using var copy = new SeedCopy();
        copy.Replace(table, old, with);
        Assert.Contains(
            copy.Faults(),
            f => f.Code is "MS2010" or "MS2011" && f.En.Contains(named) && f.Line > 1);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var copy = new SeedCopy();
        File.Delete(copy.PathOf("mortality"));
        var fault = copy.OnlyFault();
        Assert.Equal(($"{copy.Folder}/mortality.csv", "MS2001"), (fault.File, fault.Code));
    }

    [Fact]
    public void A_missing_folder_is_a_fault_and_no_crash() =>
        Assert.Equal("MS2001", Assert.Single(SeedFiles.Read("no/such/folder").Faults).Code);

    [Fact]
    public void A_repeated_county_is_named_with_the_line_where_it_stood_first()
    {
        using var copy = new SeedCopy();
        var rows = copy.Rows("county_traits_2020");
        copy.Write("county_traits_2020", [.. rows, rows[1]]);
        var fault = copy.OnlyFault();
        Assert.Equal(("MS2008", 124), (fault.Code, fault.Line));
        Assert.Contains("line 2", fault.En);
    }

    [Fact]
    public void A_missing_row_is_named_by_its_key()
    {
        using var copy = new SeedCopy();
        copy.Write("fertility", copy.Rows("fertility").Where(r => r[0] != "30"));
        var fault = copy.OnlyFault();
        Assert.Equal("MS2009", fault.Code);
        Assert.Contains("30", fault.En);
    }

    [Fact]
    public void There_must_be_122_counties()
    {
        using var copy = new SeedCopy();
        copy.Write("counties", copy.Rows("counties").Where(r => r[0] != "433130"));
        var faults = copy.Faults();
        Assert.Contains(faults, f => f.Code == "MS2013" && f.En.Contains("121 counties"));
        Assert.Contains(faults, f => f.Code == "MS2007" && f.En.Contains("433130"));
    }

    [Fact]
    public void A_slip_that_is_not_listed_is_a_fault_that_shows_how_to_list_it()
    {
        using var copy = new SeedCopy();
        var rows = copy.Rows("known-slips").Where(r => r[0] != "county_census_2010");
        copy.Write("known-slips", rows);
        var fault = copy.OnlyFault();
        Assert.Equal("MS2010", fault.Code);
        Assert.Contains("county_census_2010,430407:residents:ages,6", fault.En);
    }

    [Fact]
    public void A_listed_slip_that_the_tables_do_not_show_is_a_fault()
    {
        using var copy = new SeedCopy();
        File.AppendAllText(
            copy.PathOf("known-slips"), "census_totals,430100:2020:residents:counties,1,no\n");
        var fault = copy.OnlyFault();
        Assert.Equal(("MS2014", 4), (fault.Code, fault.Line));
    }

    [Fact]
    public void Several_faults_are_all_reported_at_once_in_order_of_file_and_line()
    {
        using var copy = new SeedCopy();
        copy.Replace("prefecture_economy", "430200,19643,", "430200,many,");
        copy.Replace("prefecture_economy", "430300,18059,", "430300,-1,");
        copy.Replace("fertility", "30,65.05", "31,65.05");
        var faults = copy.Faults();
        Assert.Equal(
            [("fertility", 1, "MS2009"), ("fertility", 5, "MS2015"),
                ("prefecture_economy", 3, "MS2005"), ("prefecture_economy", 4, "MS2006")],
            faults.Select(f => (Path.GetFileNameWithoutExtension(f.File), f.Line, f.Code)));
    }
}
