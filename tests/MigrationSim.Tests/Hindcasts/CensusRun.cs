// A run that ends in exactly what a census counted, for tests of what is scored.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Files.Seeds;
using MigrationSim.Studies.Fits;
using MigrationSim.Studies.Hindcasts;
using MigrationSim.Tests.Files.Seeds;

namespace MigrationSim.Tests.Hindcasts;

internal static class CensusRun
{
    public static BaseTables Tables { get; } = SeedFiles.Read(SeedCopy.Original).Tables!;

    public static IReadOnlyList<int> Units { get; } =
        ModelFiles.ScoringUnits(SeedCopy.Original, Tables).Units;

    public static ScoringPlaces Places { get; } = new(Tables, Units);

    /// <summary>The decade as it was.</summary>
    public static FittingOutcome Perfect { get; } = new(
        [Tally(2010, Tables.Census2010), Tally(2020, Tables.Census2020)],
        new(new Dictionary<int, YearFactor>()), []);

    /// <summary>A decade in which nothing happens.</summary>
    public static FittingOutcome Still { get; } = Perfect with
    {
        Years = [Perfect.Years[0], Tally(2020, Tables.Census2010)],
    };

    /// <summary>A year-end as a census has it; ages of a county stand in its urban cell.</summary>
    public static YearTally Tally(int year, IReadOnlyList<CountyCensus> census)
    {
        long[] Of(Func<CountyCensus, long> urban, Func<CountyCensus, long> rural) =>
        [
            .. Enumerable.Range(0, Cells.Count).Select(cell =>
                Cells.IsExternal(cell) ? 0
                : Cells.IsUrban(cell) ? urban(census[Cells.County(cell)])
                : rural(census[Cells.County(cell)])),
        ];

        var residents = Of(c => c.UrbanResidents, c => c.Residents - c.UrbanResidents);
        var nobody = new long[Cells.Count];
        return new()
        {
            Year = year,
            Residents = [.. residents.Select(p => new LedgerRow(p, 0, 0, 0, 0, 0, 0, 0, 0, p))],
            Hukou = [],
            PairingIn = [],
            PairingOut = [],
            Migrants = new(
                Of(c => c.ElsewhereSameProvince + c.OtherProvince, _ => 0), nobody, nobody, nobody),
            Households = Of(c => c.Households, _ => 0),
            HukouPersons = [],
            Relabelled = nobody,
            AgeSex =
            [
                .. Enumerable.Range(0, Cells.Count).Select(cell =>
                    Cells.IsHunan(cell) && Cells.IsUrban(cell)
                        ? census[Cells.County(cell)].AgeSex.ToArray()
                        : new int[Ages.GroupCount * 2]),
            ],
            Flows = [],
        };
    }
}
