// The file of one member: the yearly figures of its base and scenarios, packed.
using System.Globalization;
using System.IO.Compression;
using System.Text;

using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Ensembles;

/// <summary>
/// A CSV in gzip: a row for each scenario, place and indicator, a column a year, every digit kept.
/// The last line says that it is whole.
/// </summary>
/// <param name="scenarios">Base and scenarios by name.</param>
/// <param name="series">Code of the place and name of the indicator.</param>
/// <param name="firstYear">The first year.</param>
/// <param name="yearCount">How many years.</param>
public sealed class MemberFile(
    IReadOnlyList<string> scenarios, IReadOnlyList<(string GeoCode, string Indicator)> series,
    int firstYear, int yearCount)
{
    public const string Extension = ".csv.gz";

    private const string End = "end";

    private readonly string[] _keys =
    [
        .. from scenario in scenarios
           from one in series
           select CsvRows.Fields(scenario, one.GeoCode, one.Indicator),
    ];

    private string Head => "scenario,geo_code,indicator" + string.Concat(
        Enumerable.Range(firstYear, yearCount).Select(year => FormattableString.Invariant(
            $",{year}")));

    /// <summary>Writes the whole file and then puts it in its place.</summary>
    /// <param name="path">The file.</param>
    /// <param name="figures">By scenario, then series and year.</param>
    public void Write(string path, IReadOnlyList<double[]> figures)
    {
        using var whole = WholeFile.Open(path);
        using (var file = File.Create(whole.Working))
        {
            using (var packed = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
            using (var text = new StreamWriter(packed, new UTF8Encoding(false)))
                Write(text, figures);
            file.Flush(flushToDisk: true);
        }

        whole.Commit();
    }

    /// <summary>The figures, or null if the file is damaged or of other contents.</summary>
    public double[][]? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var packed = new GZipStream(file, CompressionMode.Decompress);
            using var text = new StreamReader(packed, Encoding.UTF8);
            return Read(text);
        }
        catch (Exception e) when (e is InvalidDataException or FormatException
            or FileNotFoundException)
        {
            return null;
        }
    }

    private void Write(StreamWriter text, IReadOnlyList<double[]> figures)
    {
        text.NewLine = "\n";
        text.WriteLine(Head);
        for (var row = 0; row < _keys.Length; row++)
        {
            text.Write(_keys[row]);
            var at = (row % series.Count) * yearCount;
            foreach (var value in figures[row / series.Count].AsSpan(at, yearCount))
            {
                text.Write(',');
                if (!double.IsNaN(value))
                    text.Write(value.ToString("R", CultureInfo.InvariantCulture));
            }

            text.WriteLine();
        }

        text.WriteLine(End);
    }

    private double[][]? Read(StreamReader text)
    {
        if (text.ReadLine() != Head) return null;
        double[][] figures =
            [.. scenarios.Select(_ => new double[series.Count * yearCount])];
        for (var row = 0; row < _keys.Length; row++)
        {
            if (text.ReadLine() is not { } line
                || !line.StartsWith(_keys[row], StringComparison.Ordinal))
            {
                return null;
            }

            var at = (row % series.Count) * yearCount;
            var count = Values(
                line.AsSpan(_keys[row].Length),
                figures[row / series.Count].AsSpan(at, yearCount));
            if (count != yearCount) return null;
        }

        return text.ReadLine() == End ? figures : null;
    }

    // Every value is preceded by a comma; the number found, at most one more than there should be.
    private static int Values(ReadOnlySpan<char> line, Span<double> values)
    {
        var count = 0;
        while (line.Length > 0 && line[0] == ',' && count < values.Length)
        {
            line = line[1..];
            var comma = line.IndexOf(',');
            var end = comma < 0 ? line.Length : comma;
            values[count++] = end == 0
                ? double.NaN
                : double.Parse(line[..end], CultureInfo.InvariantCulture);
            line = line[end..];
        }

        return line.Length == 0 ? count : -1;
    }
}
