// The year's books: stocks counted before and after, and the flows that must explain them.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Indicators;

/// <summary>The books of a year do not close: the program is wrong, and the run stops.</summary>
public sealed class BooksException(string message) : InvalidOperationException(message);

/// <summary>
/// Builds the tally of a year. Opening and closing are two independent counts of the households, so
/// a residual of 0 is a finding and not a definition.
/// </summary>
public static class Ledger
{
    /// <summary>The base year: stocks only.</summary>
    public static YearTally Open(int year, StockCount stock, int scale)
    {
        LedgerRow Still(long persons) => new(persons, 0, 0, 0, 0, 0, 0, 0, 0, persons);
        return Tally(
            year, stock, new YearCounts(), scale, c => Still(stock.Persons[c]),
            c => Still(stock.HukouPersons[c]));
    }

    /// <summary>A year between two counts.</summary>
    /// <exception cref="BooksException">Some cell's residual is not 0.</exception>
    public static YearTally Close(
        int year, StockCount before, StockCount after, YearCounts counts, int scale)
    {
        var tally = Tally(
            year, after, counts, scale, c => Row(c, before, after, counts),
            c => HukouRow(c, before, after, counts.Hukou));
        Check(tally.Residents, "resident", year);
        Check(tally.Hukou, "hukou", year);
        return tally;
    }

    private static void Check(IReadOnlyList<LedgerRow> rows, string status, int year)
    {
        for (var c = 0; c < rows.Count; c++)
        {
            if (rows[c].Residual == 0) continue;
            throw new BooksException(
                $"The {status} account of cell {c} in {year} does not close: {rows[c]}.");
        }
    }

    private static LedgerRow HukouRow(
        int cell, StockCount before, StockCount after, HukouCounts counts)
    {
        var relabelled = Cells.IsUrban(cell)
            ? counts.Readdressed[cell + 1]
            : -counts.Readdressed[cell];
        return new(
            before.HukouPersons[cell], counts.Births[cell], counts.Deaths[cell],
            counts.MovesIn[cell], counts.MovesOut[cell], relabelled, counts.Settled[cell],
            counts.Gained[cell], counts.Lost[cell], after.HukouPersons[cell]);
    }

    private static LedgerRow Row(
        int cell, StockCount before, StockCount after, YearCounts counts)
    {
        long movesIn = 0, movesOut = 0, externalIn = 0, externalOut = 0;
        for (var other = 0; other < YearCounts.Width; other++)
        {
            var came = counts.Moved((other * YearCounts.Width) + cell).Persons;
            var left = counts.Moved((cell * YearCounts.Width) + other).Persons;
            var isInternal = Cells.IsHunan(other) && Cells.IsHunan(cell);
            movesIn += isInternal ? came : 0;
            movesOut += isInternal ? left : 0;
            externalIn += isInternal ? 0 : came;
            externalOut += isInternal ? 0 : left;
        }

        var reclassified = Cells.IsUrban(cell) ? counts.Relabelled[cell + 1]
            : -counts.Relabelled[cell];
        return new(
            before.Persons[cell], counts.Births[cell], counts.Deaths[cell], movesIn, movesOut,
            reclassified, 0, externalIn, externalOut, after.Persons[cell]);
    }

    private static YearTally Tally(
        int year, StockCount stock, YearCounts counts, int scale, Func<int, LedgerRow> row,
        Func<int, LedgerRow> hukouRow)
    {
        long[] Times(long[] persons) => [.. persons.Select(n => n * scale)];
        LedgerRow[] Rows(int count, Func<int, LedgerRow> make) =>
            [.. Enumerable.Range(0, count).Select(c => make(c).Times(scale))];
        int[][] ByAge(int[] persons) => [.. Enumerable.Range(0, Cells.Count).Select(c =>
            Array.ConvertAll(
                persons[(c * YearCounts.AgeWidth)..((c + 1) * YearCounts.AgeWidth)],
                n => n * scale))];
        return new()
        {
            Year = year,
            Residents = Rows(Cells.Count, row),
            Hukou = Rows(Cells.HunanCount, hukouRow),
            PairingIn = Times(counts.Hukou.PairingIn),
            PairingOut = Times(counts.Hukou.PairingOut),
            Migrants = new(
                Times(WithoutLocalHukou(stock)), Times(counts.Eligible),
                Times(counts.LeftChildren), Times(counts.LeftElders)),
            Households = Times(stock.Households),
            HukouPersons = Times(stock.HukouPersons),
            Relabelled = Times(stock.Relabelled),
            RegisteredByResidence = Times(stock.Network),
            AgeSex = ByAge(stock.AgeSex),
            DeathsByAge = ByAge(counts.DeathsByAge),
            NetMovesByAge = ByAge(counts.NetMovesByAge),
            Flows = Flows(counts, scale),
            Movers = new(
                Movers(counts.Movers.Departures, scale), Movers(counts.Movers.Arrivals, scale)),
        };
    }

    private static int[][] Movers(int[] persons, int scale) =>
    [
        .. Enumerable.Range(0, Cells.Count).Select(c => Array.ConvertAll(
            persons[(c * MoverCounts.Width)..((c + 1) * MoverCounts.Width)], n => n * scale)),
    ];

    private static long[] WithoutLocalHukou(StockCount stock) =>
    [
        .. Enumerable.Range(0, Cells.Count).Select(c => Cells.IsHunan(c)
            ? stock.Persons[c] - stock.Network[((c >> 1) * Cells.Count) + c]
            : 0),
    ];

    private static List<Flow> Flows(YearCounts counts, int scale)
    {
        var places = YearCounts.Width * YearCounts.Width;
        var flows = new List<Flow>(
            Enumerable.Range(0, places).Count(at => counts.Moved(at).Households != 0));
        for (var at = 0; at < places; at++)
        {
            var (households, persons) = counts.Moved(at);
            if (households == 0) continue;
            flows.Add(new(
                at / YearCounts.Width, at % YearCounts.Width, (long)households * scale,
                (long)persons * scale));
        }

        return flows;
    }
}
