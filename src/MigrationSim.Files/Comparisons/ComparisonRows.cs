// The rows of the tables of a comparison.
namespace MigrationSim.Files.Comparisons;

/// <summary>What every row begins with.</summary>
/// <param name="Scenario">The variant.</param>
/// <param name="Base">The scenario compared with.</param>
/// <param name="Replicates">How many seeds.</param>
/// <param name="Seed">The first of them.</param>
/// <param name="Scale">Every how many agents one was kept.</param>
public sealed record ComparedKey(
    string Scenario, string Base, int Replicates, uint Seed, int Scale);

/// <summary>Base, scenario and their difference; means, and intervals if there are any.</summary>
public readonly record struct ComparedValue(
    double? Base, double? Scenario, double? Difference, double? Low80, double? High80,
    double? Low95, double? High95);

/// <summary>An indicator of a place and year.</summary>
public sealed record DifferenceRow(
    int Year, string GeoCode, string Indicator, string Unit, ComparedValue Value);

/// <summary>What a road did to a rate in a year, or since the scenarios parted; points.</summary>
public sealed record RoadRow(
    int Year, string GeoCode, string Span, string Rate, string Road, ComparedValue Value)
{
    public const string OneYear = "year";
    public const string Since = "since";
}

/// <summary>Households with a fate, and their persons.</summary>
public sealed record FateRow(
    int Year, string Fate, bool IsPart, double BasePersons, double ScenarioPersons,
    ComparedValue Households);

/// <summary>Persons of a group with a condition.</summary>
public sealed record GainRow(
    int Year, string Grouping, string Group, string Condition, double Gained, double Lost,
    ComparedValue Persons);

/// <summary>A lever's cost to a payer in a year.</summary>
public sealed record CostRow(
    int Year, string Lever, string Payer, string Basis, double Share, string Tag, string Source,
    double UnitLow, double UnitCentral, double UnitHigh, double BaseQuantity,
    double ScenarioQuantity, double DifferenceLow, double DifferenceHigh, ComparedValue Millions);

/// <summary>A lever without a cost.</summary>
public sealed record UncostedRow(string Lever, string BecauseZh, string BecauseEn);

/// <summary>What a person more costs.</summary>
public sealed record CostEffectRow(
    int Year, string Indicator, string Payers, double Low, double Central, double High,
    ComparedValue Effect, string Verdict, double? PerPersonLow, double? PerPerson,
    double? PerPersonHigh);

/// <summary>One indicator of one replicate, for the Parquet table.</summary>
public sealed record ReplicateRow(
    int Replicate, uint Seed, int Year, string GeoCode, string Indicator, double Base,
    double Scenario);

/// <summary>All tables of one variant; each is gone through once.</summary>
public sealed record ComparedVariantRows
{
    public required ComparedKey Key { get; init; }

    public required IEnumerable<DifferenceRow> Differences { get; init; }

    public required IEnumerable<RoadRow> Roads { get; init; }

    public IEnumerable<FateRow> Fates { get; init; } = [];

    public IEnumerable<GainRow> Gains { get; init; } = [];

    public IEnumerable<CostRow> Costs { get; init; } = [];

    public IEnumerable<CostEffectRow> CostEffects { get; init; } = [];

    /// <summary>By replicate, year, place and indicator; a row group each replicate.</summary>
    public required IEnumerable<IEnumerable<ReplicateRow>> Replicates { get; init; }
}
