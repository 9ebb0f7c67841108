// The year's books: stocks counted before and after, and the flows that must explain them.
using MigrationSim.Core.People;
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
    public static YearTally Open(int year, StockCount stock, int scale) =>
        Tally(year, stock, scale, c => new LedgerRow(
            stock.Persons[c], 0, 0, 0, 0, 0, 0, 0, 0, stock.Persons[c]), []);

    /// <summary>A year between two counts.</summary>
    /// <exception cref="BooksException">Some cell's residual is not 0.</exception>
    public static YearTally Close(
        int year, StockCount before, StockCount after, YearCounts counts, int scale)
    {
        var tally = Tally(
            year, after, scale, c => Row(c, before, after, counts), Flows(counts, scale));
        for (var c = 0; c < Cells.Count; c++)
        {
            var row = tally.Residents[c];
            if (row.Residual != 0)
            {
                throw new BooksException(
                    $"The resident account of cell {c} in {year} does not close: {row}.");
            }
        }

        return tally;
    }

    private static LedgerRow Row(
        int cell, StockCount before, StockCount after, YearCounts counts)
    {
        long movesIn = 0, movesOut = 0, externalIn = 0, externalOut = 0;
        for (var other = 0; other < YearCounts.Width; other++)
        {
            var came = counts.MovedPersons[(other * YearCounts.Width) + cell];
            var left = counts.MovedPersons[(cell * YearCounts.Width) + other];
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
        int year, StockCount stock, int scale, Func<int, LedgerRow> row, IReadOnlyList<Flow> flows)
    {
        long[] Times(long[] counts) => [.. counts.Select(n => n * scale)];
        const int Width = Ages.GroupCount * 2;
        return new()
        {
            Year = year,
            Residents = [.. Enumerable.Range(0, Cells.Count).Select(c => row(c).Times(scale))],
            Households = Times(stock.Households),
            HukouPersons = Times(stock.HukouPersons),
            Relabelled = Times(stock.Relabelled),
            AgeSex = [.. Enumerable.Range(0, Cells.Count).Select(c =>
                stock.AgeSex.AsSpan(c * Width, Width).ToArray().Select(n => n * scale).ToArray())],
            Flows = flows,
        };
    }

    private static List<Flow> Flows(YearCounts counts, int scale)
    {
        var flows = new List<Flow>();
        for (var at = 0; at < counts.MovedHouseholds.Length; at++)
        {
            if (counts.MovedHouseholds[at] == 0) continue;
            flows.Add(new(
                at / YearCounts.Width, at % YearCounts.Width,
                counts.MovedHouseholds[at] * scale, counts.MovedPersons[at] * scale));
        }

        return flows;
    }
}
