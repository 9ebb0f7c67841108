// Reads the fields of a scenario's table and writes down what is wrong with them.
using System.Globalization;

using MigrationSim.Core.Levers;

namespace MigrationSim.Files.Scenarios;

/// <summary>The checks of one field each; null where it says nothing useful.</summary>
/// <param name="lever">The lever the table sets; null if it is unknown.</param>
/// <param name="places">The codes there are.</param>
/// <param name="faults">The table's own book.</param>
public sealed class TableFields(LeverInfo? lever, PlaceBook places, FaultBook faults)
{
    /// <summary>The area of a code; a lever without places knows the province alone.</summary>
    public PlaceArea? Area(string code, int line)
    {
        var area = places.Area(code);
        if (area is null) faults.Add(line, TableWords.UnknownCode(code));
        else if (lever is { IsPlaceless: true } && area.Rank > 0)
            faults.Add(line, TableWords.PlacelessTable(lever.Name, code));
        return area;
    }

    public int? Year(string text, int line)
    {
        if (Number("year", text, line) is not { } year) return null;
        if (year is >= ResolvedLevers.FirstYear and <= ResolvedLevers.LastYear
            && year == Math.Floor(year))
        {
            return (int)year;
        }
        faults.Add(line, ScenarioWords.YearOutside("year", year));
        return null;
    }

    /// <summary>A value within the lever's range.</summary>
    public double? Value(string text, int line)
    {
        var value = Number("value", text, line);
        if (value is { } v && lever is not null
            && !(v >= lever.Facts.Min && v <= lever.Facts.Max))
        {
            faults.Add(line, ScenarioWords.OutOfRange(lever.Facts, v));
        }
        return value;
    }

    private double? Number(string column, string text, int line)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        faults.Add(line, TableWords.NotANumber(column, text));
        return null;
    }
}
