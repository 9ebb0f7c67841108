// One row of a table: its fields as text, counts, shares and numbers.
using System.Globalization;

namespace MigrationSim.Files.Seeds;

/// <summary>Reads fields; what is no number or out of range is noted and comes back null.</summary>
internal sealed class SeedRow(
    string file, int line, IReadOnlyDictionary<string, int> position, string[] fields,
    SeedFaults faults)
{
    public string File => file;

    public int Line => line;

    public string Text(string column) => fields[position[column]];

    public bool IsBlank(string column) => Text(column).Length == 0;

    /// <summary>A whole number from least up.</summary>
    public int? Count(string column, int least = 0, int most = int.MaxValue)
    {
        if (!long.TryParse(
            Text(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var value))
        {
            NotANumber(column, "整数", "a whole number");
            return null;
        }

        if (value >= least && value <= most) return (int)value;
        OutOfRange(column, least, most);
        return null;
    }

    /// <summary>As Count, but a blank says that nothing was published.</summary>
    public int? CountOrBlank(string column, int least = 0) =>
        IsBlank(column) ? null : Count(column, least);

    /// <summary>A number from least to most.</summary>
    public double? Number(string column, double least, double most)
    {
        if (!double.TryParse(
            Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !double.IsFinite(value))
        {
            NotANumber(column, "数", "a number");
            return null;
        }

        if (value >= least && value <= most) return value;
        OutOfRange(column, least, most);
        return null;
    }

    /// <summary>A share, 0..1.</summary>
    public double? Share(string column) => Number(column, 0, 1);

    /// <summary>One of the words that may stand here; otherwise null.</summary>
    public string? Word(string column, params string[] words)
    {
        if (words.Contains(Text(column), StringComparer.Ordinal)) return Text(column);
        var list = string.Join(", ", words.Select(w => w.Length == 0 ? "(blank)" : w));
        Fault(
            SeedCodes.UnknownWord,
            $"{column} 为 '{Text(column)}'，只能是：{list}。",
            $"{column} is '{Text(column)}'; it must be one of: {list}.");
        return null;
    }

    /// <summary>Notes a fault where a field that must say something is blank.</summary>
    public void Filled(string column)
    {
        if (!IsBlank(column)) return;
        Fault(SeedCodes.Row, $"{column} 是空的。请填写。", $"{column} is blank. Fill it in.");
    }

    /// <summary>Notes a fault of this row.</summary>
    public void Fault(string code, string zh, string en) => faults.Add(file, line, code, zh, en);

    private void NotANumber(string column, string kindZh, string kindEn) =>
        Fault(
            SeedCodes.NotANumber,
            $"{column} 为 '{Text(column)}'，应为{kindZh}，用 ASCII 数字，不加分隔符。",
            $"{column} is '{Text(column)}'; it must be {kindEn} in plain digits, no separators.");

    private void OutOfRange(string column, double least, double most) =>
        Fault(
            SeedCodes.OutOfRange,
            FormattableString.Invariant(
                $"{column} 为 {Text(column)}，应在 {least} 与 {most} 之间。请改正该值。"),
            FormattableString.Invariant(
                $"{column} is {Text(column)}; it must lie between {least} and {most}. ")
            + "Correct it.");
}
