// Gathers the figures of all members, a block of series at a time.
namespace MigrationSim.Studies.Ensembles;

/// <summary>Values of one series by scenario and year, each by member.</summary>
/// <param name="Series">Number of the series.</param>
/// <param name="Values">By scenario, year counted from the first, and member.</param>
public sealed record SeriesValues(int Series, double[][][] Values);

/// <summary>
/// Memory does not grow with members: where they are many, blocks are small and members are read
/// several times.
/// </summary>
/// <param name="layout">Where figures stand.</param>
/// <param name="scenarioCount">Base and scenarios.</param>
/// <param name="members">The members, in the order of the values.</param>
/// <param name="read">Reads a member.</param>
public sealed class SeriesBlocks(
    EnsembleLayout layout, int scenarioCount, IReadOnlyList<EnsembleMember> members,
    Func<EnsembleMember, double[][]> read)
{
    private const long MostNumbers = 8_000_000;

    /// <summary>All series in their order.</summary>
    public IEnumerable<SeriesValues> All(CancellationToken cancel) =>
        First(layout.Series.Count, cancel);

    /// <summary>So many series from the first on.</summary>
    public IEnumerable<SeriesValues> First(int count, CancellationToken cancel)
    {
        var one = (long)scenarioCount * layout.YearCount * Math.Max(1, members.Count);
        var size = (int)Math.Clamp(MostNumbers / one, 1, count);
        for (var first = 0; first < count; first += size)
        {
            foreach (var series in Block(first, Math.Min(size, count - first), cancel))
            {
                yield return series;
            }
        }
    }

    private SeriesValues[] Block(int first, int count, CancellationToken cancel)
    {
        SeriesValues[] block = [.. Enumerable.Range(first, count).Select(s => new SeriesValues(
            s, [.. Enumerable.Range(0, scenarioCount).Select(_ => Years())]))];
        for (var m = 0; m < members.Count; m++)
        {
            cancel.ThrowIfCancellationRequested();
            var figures = read(members[m]);
            foreach (var series in block)
            {
                for (var v = 0; v < scenarioCount; v++)
                {
                    for (var t = 0; t < layout.YearCount; t++)
                    {
                        series.Values[v][t][m] =
                            figures[v][(series.Series * layout.YearCount) + t];
                    }
                }
            }
        }

        return block;
    }

    private double[][] Years() =>
        [.. Enumerable.Range(0, layout.YearCount).Select(_ => new double[members.Count])];
}
