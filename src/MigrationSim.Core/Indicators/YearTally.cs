// What one year of a run leaves behind: ledgers, stocks and flows, in whole persons.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// One account of one cell in one year. Persons; Reclassified and Settled carry signs.
/// </summary>
public readonly record struct LedgerRow(
    long Opening, long Births, long Deaths, long MovesIn, long MovesOut, long Reclassified,
    long Settled, long ExternalIn, long ExternalOut, long Closing)
{
    /// <summary>What the flows do not explain: 0, or the run is wrong.</summary>
    public long Residual =>
        Closing - (Opening + Births - Deaths + MovesIn - MovesOut + Reclassified + Settled
            + ExternalIn - ExternalOut);

    /// <summary>The same account of so many times the people.</summary>
    public LedgerRow Times(long scale) => new(
        Opening * scale, Births * scale, Deaths * scale, MovesIn * scale, MovesOut * scale,
        Reclassified * scale, Settled * scale, ExternalIn * scale, ExternalOut * scale,
        Closing * scale);

    public static LedgerRow operator +(LedgerRow a, LedgerRow b) => new(
        a.Opening + b.Opening, a.Births + b.Births, a.Deaths + b.Deaths,
        a.MovesIn + b.MovesIn, a.MovesOut + b.MovesOut, a.Reclassified + b.Reclassified,
        a.Settled + b.Settled, a.ExternalIn + b.ExternalIn, a.ExternalOut + b.ExternalOut,
        a.Closing + b.Closing);
}

/// <summary>Movers between two alternatives in a year; 248 stands for outside the model.</summary>
public readonly record struct Flow(int Origin, int Destination, long Households, long Persons);

/// <summary>
/// The counts of one year-end and of the flows that led to it. The base year has no flows.
/// </summary>
public sealed record YearTally
{
    /// <summary>The alternative that stands for people the model does not follow.</summary>
    public const int OutsideModel = Cells.OutsideModel;

    public required int Year { get; init; }

    /// <summary>Resident accounts by cell, external zones included (248 rows).</summary>
    public required IReadOnlyList<LedgerRow> Residents { get; init; }

    /// <summary>
    /// Hukou accounts by cell (244), wherever the holders live. Moves are registrations moved
    /// between places and by joining a household; external out is lost to other provinces.
    /// </summary>
    public required IReadOnlyList<LedgerRow> Hukou { get; init; }

    /// <summary>Of the hukou moves in and out, those by pairing, by cell (244).</summary>
    public required IReadOnlyList<long> PairingIn { get; init; }

    public required IReadOnlyList<long> PairingOut { get; init; }

    public required MigrantTally Migrants { get; init; }

    /// <summary>Family households by cell (248).</summary>
    public required IReadOnlyList<long> Households { get; init; }

    /// <summary>Persons by hukou cell (244), wherever they live.</summary>
    public required IReadOnlyList<long> HukouPersons { get; init; }

    /// <summary>
    /// Residents living in households relabelled since the base year and not moved since, by cell
    /// (248).
    /// </summary>
    public required IReadOnlyList<long> Relabelled { get; init; }

    /// <summary>
    /// Residents by cell (248), then census age group and sex: index = group * 2 + sex.
    /// </summary>
    public required IReadOnlyList<int[]> AgeSex { get; init; }

    /// <summary>
    /// All moves of the year by origin and destination; ascending, empty in the base year.
    /// </summary>
    public required IReadOnlyList<Flow> Flows { get; init; }

    /// <summary>
    /// Deaths by cell (248), then age group and sex at the start of the year, index =
    /// group * 2 + sex; empty where they were not counted.
    /// </summary>
    public IReadOnlyList<int[]> DeathsByAge { get; init; } = [];

    /// <summary>
    /// Moves in less moves out by cell (248), then age group and sex at the end of the year; empty
    /// where they were not counted.
    /// </summary>
    public IReadOnlyList<int[]> NetMovesByAge { get; init; } = [];

    /// <summary>
    /// Persons by county of registration (122), then by alternative they live in (248): index =
    /// county * 248 + alternative; empty where they were not counted.
    /// </summary>
    public IReadOnlyList<long> RegisteredByResidence { get; init; } = [];

    /// <summary>Jobs, dwellings and places; null where no markets were run.</summary>
    public MarketTally? Markets { get; init; }

    /// <summary>Movers by nest and age; null in the base year.</summary>
    public MoverTally? Movers { get; init; }
}
