// Writes what a study of sensitivity found as a CSV file.
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>A factor at a value, and one indicator's answer.</summary>
/// <param name="Factor">Its name, words in both languages, tag, reason for the range.</param>
/// <param name="End">low or high.</param>
/// <param name="CentralValue">The factor's value in the central run.</param>
/// <param name="Value">Its value in this run.</param>
/// <param name="Compares">level, or policy_effect for the policy less the scenario.</param>
/// <param name="Indicator">Name of the indicator.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Central">The indicator in the central run.</param>
/// <param name="Result">The indicator in this run.</param>
public sealed record SensitivityRow(
    FactorWords Factor, string End, double CentralValue, double Value, string Compares,
    string Indicator, string Unit, double Central, double Result);

/// <summary>What a factor is.</summary>
public sealed record FactorWords(
    string Name, string Zh, string En, string Tag, string BecauseZh, string BecauseEn);

/// <summary>Which runs were compared: the same in every row.</summary>
public sealed record SensitivityRuns(
    string Scenario, string Policy, uint Seed, int Scale, int Year);

/// <summary>
/// A row for each factor, end, comparison and indicator; a policy that is not there is empty.
/// </summary>
public static class SensitivityTable
{
    private static readonly string[] Head =
    [
        "scenario", "policy", "seed", "scale", "year", "factor", "meaning_zh", "meaning_en", "tag",
        "end", "central_value", "value", "compares", "indicator", "unit", "central_result",
        "result", "change", "range_because_zh", "range_because_en",
    ];

    public static void Write(
        SensitivityRuns runs, IEnumerable<SensitivityRow> rows, string path)
    {
        using var csv = new CsvRows(path, Head, withMark: true);
        foreach (var row in rows)
        {
            var factor = row.Factor;
            csv.Add(runs.Scenario).Add(runs.Policy).Add(runs.Seed).Add(runs.Scale).Add(runs.Year)
                .Add(factor.Name).Add(factor.Zh).Add(factor.En).Add(factor.Tag).Add(row.End)
                .Add(row.CentralValue).Add(row.Value).Add(row.Compares).Add(row.Indicator)
                .Add(row.Unit).Add(row.Central).Add(row.Result).Add(row.Result - row.Central)
                .Add(factor.BecauseZh).Add(factor.BecauseEn).End();
        }
    }
}
