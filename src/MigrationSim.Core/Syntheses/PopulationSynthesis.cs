// Grows the base year's population: every household of the census, by cell, then those outside.
using System.Collections.Concurrent;

using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Syntheses;

/// <summary>
/// The key of a household is its number at full scale, so that a sample's households share every
/// draw with the same households of the whole.
/// </summary>
public static class PopulationSynthesis
{
    private const int Outside = Cells.CountyCount * Cells.ZoneCount;

    /// <summary>Every scale-th agent of the base year.</summary>
    public static Population Grow(
        BaseYear year, uint seed, int scale, int threads, CancellationToken token = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        var start = Starts(year, threads, token);
        var rows = FirstRow(start[^1], scale);
        var population = new Population(Population.Room(rows));
        population.Grow(rows);
        var sample = new Sample(
            population, new(year, new(seed, year.Year)), start, scale);

        // One county after the other as threads come free, the largest first, so that none is left
        // to wait for a large one at the end. Their people stand in the population at once: no
        // more is ever held than the counties at hand.
        var counties = Enumerable.Range(0, Cells.CountyCount)
            .OrderByDescending(county => start[(2 * county) + 2] - start[2 * county]);
        Parallel.ForEach(
            Partitioner.Create(counties, EnumerablePartitionerOptions.NoBuffering),
            Options(threads, token), county =>
            {
                var (urban, rural) = CellPeople.Of(year, county, seed);
                Put(year, sample, Cells.Urban(county), urban);
                Put(year, sample, Cells.Rural(county), rural);
            });
        Parallel.For(0, Outside, Options(threads, token), k =>
        {
            var (zone, county) = (k / Cells.CountyCount, k % Cells.CountyCount);
            var (members, hukou) = OutsidePeople.Of(year, county, zone);
            sample.Put(
                Cells.HunanCount + k, Cells.HunanCount + zone, members, hukou, members.Length);
        });
        return population;
    }

    private static void Put(BaseYear year, Sample sample, int cell, CellPeople people) =>
        sample.Put(
            cell, cell, people.Members, HukouPlaces.Assign(year, cell, people),
            people.FirstCollective);

    // Number at full scale of the first agent of each cell, then of each zone's from each county.
    private static long[] Starts(BaseYear year, int threads, CancellationToken token)
    {
        var count = new int[Cells.HunanCount + Outside];
        Parallel.For(0, Cells.CountyCount, Options(threads, token), county =>
            (count[Cells.Urban(county)], count[Cells.Rural(county)]) =
                CellPeople.Count(year, county));
        for (var k = 0; k < Outside; k++)
        {
            var (zone, county) = (k / Cells.CountyCount, k % Cells.CountyCount);
            count[Cells.HunanCount + k] = year.AbsentOutside[county][zone];
        }

        var start = new long[count.Length + 1];
        for (var group = 0; group < count.Length; group++)
            start[group + 1] = start[group] + count[group];
        return start;
    }

    // Rows before a full-scale number: the sample keeps 0, scale, 2 scale ...
    private static int FirstRow(long number, int scale) => (int)((number + scale - 1) / scale);

    private static ParallelOptions Options(int threads, CancellationToken token) =>
        new() { MaxDegreeOfParallelism = threads, CancellationToken = token };

    // The population while it is filled; groups are cells, then zones by county.
    private sealed class Sample(Population population, Papers papers, long[] start, int scale)
    {
        /// <summary>Puts every scale-th agent of a group into the population.</summary>
        public void Put(
            int group, int residence, ulong[] members, ushort[] hukou, int firstCollective)
        {
            if (members.Length != start[group + 1] - start[group])
                throw new InvalidOperationException($"Group {group} is not as large as counted.");
            var (first, end) = (FirstRow(start[group], scale), FirstRow(start[group + 1], scale));
            var at = (int)(((long)first * scale) - start[group]);
            var keys = population.Key[first..end];
            var people = population.Members[first..end];
            var papersOf = population.Hukou[first..end];
            for (var row = 0; row < keys.Length; row++, at += scale)
            {
                keys[row] = (uint)((long)(first + row) * scale);
                people[row] = members[at];
                papersOf[row] = hukou[at];
            }

            population.Residence[first..end].Fill((ushort)residence);

            papers.Fill(population, first, end, FirstRow(start[group] + firstCollective, scale));
        }
    }
}
