// One setting of a lever: which counties and years it touches, and with what value.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Scenarios;

/// <summary>A setting as written in one file, either a value with its years or a table.</summary>
/// <param name="Lever">What it sets.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Value">By county and year; null where it sets nothing.</param>
public sealed record LeverSetting(LeverInfo Lever, int Line, Func<int, int, double?> Value)
{
    /// <summary>The file of the table, if it is one.</summary>
    public InputFile? Table { get; init; }

    /// <summary>A value reached at once or by a ramp; counties null for everywhere.</summary>
    public static LeverSetting Of(
        LeverInfo lever, int line, double value, LeverRamp ramp, IReadOnlyList<int>? counties) =>
        new(lever, line, (county, year) =>
            year >= ramp.From && counties?.Contains(county) is not false
                ? ramp.Value(lever.Facts.Baseline, value, year)
                : null);

    /// <summary>The first year it sets a county, or null; all later ones are set too.</summary>
    public int? FirstYear(int county)
    {
        for (var year = ResolvedLevers.FirstYear; year <= ResolvedLevers.LastYear; year++)
            if (Value(county, year) is not null) return year;
        return null;
    }

    /// <summary>True if it sets every county.</summary>
    public bool IsEverywhere =>
        Enumerable.Range(0, Cells.CountyCount).All(county => FirstYear(county) is not null);
}
