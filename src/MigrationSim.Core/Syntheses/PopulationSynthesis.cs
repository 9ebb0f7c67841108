// Grows the base year's population: every household of the census, by cell, then those outside.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Syntheses;

/// <summary>
/// The key of a household is its number at full scale, so that a sample's households share every
/// draw with the same households of the whole.
/// </summary>
public static class PopulationSynthesis
{
    // Room for those who come into being during a run, about 2.6 % a year to 2035: growing a column
    // copies it. Pages that nobody writes take no memory.
    private const double Reserve = 1.45;

    /// <summary>Every scale-th agent of the base year.</summary>
    public static Population Grow(
        BaseYear year, uint seed, int scale, int threads, CancellationToken token = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        var groups = Groups(year, seed, threads, token);
        var starts = new long[groups.Length + 1];
        for (var g = 0; g < groups.Length; g++)
            starts[g + 1] = starts[g] + groups[g].Members.Length;

        var population = new Population((int)(starts[^1] / scale * Reserve) + 1024);
        population.Grow(FirstRow(starts[^1], scale));
        var papers = new Papers(year, new YearDraws(seed, year.Year));
        Parallel.For(0, groups.Length, Options(threads, token), g =>
        {
            var group = groups[g];
            for (var row = FirstRow(starts[g], scale); row < FirstRow(starts[g + 1], scale); row++)
            {
                var key = (long)row * scale;
                var at = (int)(key - starts[g]);
                population.Set(row, papers.Fill(
                    (uint)key, group.Members[at], group.Residence, group.Hukou[at],
                    at >= group.FirstCollective));
            }
        });
        return population;
    }

    // Rows before a full-scale number: the sample keeps 0, scale, 2 scale ...
    private static int FirstRow(long number, int scale) => (int)((number + scale - 1) / scale);

    private static Group[] Groups(BaseYear year, uint seed, int threads, CancellationToken token)
    {
        const int Outside = Cells.CountyCount * Cells.ZoneCount;
        var groups = new Group[Cells.HunanCount + Outside];
        Parallel.For(0, Cells.CountyCount, Options(threads, token), county =>
        {
            var (urban, rural) = CellPeople.Of(year, county, seed);
            groups[Cells.Urban(county)] = InCell(year, Cells.Urban(county), urban);
            groups[Cells.Rural(county)] = InCell(year, Cells.Rural(county), rural);
        });
        for (var k = 0; k < Outside; k++)
        {
            var (zone, county) = (k / Cells.CountyCount, k % Cells.CountyCount);
            var (members, hukou) = OutsidePeople.Of(year, county, zone);
            groups[Cells.HunanCount + k] =
                new(Cells.HunanCount + zone, members, hukou, members.Length);
        }

        return groups;
    }

    private static Group InCell(BaseYear year, int cell, CellPeople people) =>
        new(cell, people.Members, HukouPlaces.Assign(year, cell, people), people.FirstCollective);

    private static ParallelOptions Options(int threads, CancellationToken token) =>
        new() { MaxDegreeOfParallelism = threads, CancellationToken = token };

    private sealed record Group(
        int Residence, ulong[] Members, ushort[] Hukou, int FirstCollective);
}
