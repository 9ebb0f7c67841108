// Mortality and fertility by age group, spread over single ages.
using System.Globalization;

using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;

namespace MigrationSim.Files.Seeds;

/// <summary>Reads mortality.csv and fertility.csv; a rate holds up to the next age.</summary>
internal static class VitalTables
{
    private const double HighestMortality = 2;
    private const double PerThousand = 1000;

    private static readonly int[] MortalityStarts =
        [0, 1, .. Enumerable.Range(1, 20).Select(g => 5 * g)];

    private static readonly int[] FertilityStarts = [15, 20, 25, 30, 35, 40, 45];

    private const int FertilityEnd = 50;

    public static VitalRates Read(SeedFaults faults)
    {
        var mortality = new double[Ages.TableSize];
        var fertility = new double[Ages.Count];
        ReadMortality(mortality, faults);
        ReadFertility(fertility, faults);
        return new VitalRates { Mortality = mortality, Fertility = fertility };
    }

    private static void ReadMortality(double[] rates, SeedFaults faults)
    {
        var table = new CountTable("mortality");
        var read = SeedTable.Read(faults, table.Name, "sex", "age_from", "deaths_per_person_year");
        foreach (var row in read.Rows)
        {
            var sex = row.Word("sex", CensusTables.SexWords);
            var rate = row.Number("deaths_per_person_year", 0, HighestMortality);
            if (Start(row, MortalityStarts) is not { } start || sex is null) continue;
            if (!table.Add($"{sex}:{start}", row) || rate is null) continue;
            var index = sex == "male" ? Ages.Male : Ages.Female;
            for (var age = start; age < End(start, MortalityStarts, Ages.Count); age++)
                rates[Ages.Index(age, index)] = rate.Value;
        }

        if (read.Unreadable) return;
        table.Require(
            CensusTables.SexWords.SelectMany(s => MortalityStarts.Select(a => $"{s}:{a}")), faults);
    }

    private static void ReadFertility(double[] rates, SeedFaults faults)
    {
        var table = new CountTable("fertility");
        var read = SeedTable.Read(faults, table.Name, "age_from", "births_per_1000_woman_years");
        foreach (var row in read.Rows)
        {
            var rate = row.Number("births_per_1000_woman_years", 0, PerThousand);
            if (Start(row, FertilityStarts) is not { } start) continue;
            if (!table.Add($"{start}", row) || rate is null) continue;
            for (var age = start; age < End(start, FertilityStarts, FertilityEnd); age++)
                rates[age] = rate.Value / PerThousand;
        }

        if (!read.Unreadable) table.Require(FertilityStarts.Select(a => $"{a}"), faults);
    }

    private static int? Start(SeedRow row, int[] starts) =>
        row.Word("age_from", Array.ConvertAll(starts, a => $"{a}")) is { } word
            ? int.Parse(word, CultureInfo.InvariantCulture)
            : null;

    private static int End(int start, int[] starts, int last)
    {
        var next = Array.IndexOf(starts, start) + 1;
        return next < starts.Length ? starts[next] : last;
    }
}
