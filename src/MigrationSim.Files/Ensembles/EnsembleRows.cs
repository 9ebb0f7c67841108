// The rows of the tables of an ensemble.
namespace MigrationSim.Files.Ensembles;

/// <summary>Whose figure: a level of a scenario, or its difference from the base.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Base">The scenario it is paired with; empty for a level.</param>
/// <param name="Sample">central or all_paths.</param>
public sealed record EnsembleKey(string Scenario, string Base, string Sample)
{
    public string Of => Base.Length == 0 ? "level" : "difference";
}

/// <summary>Where members lie.</summary>
public sealed record QuantileRow(
    EnsembleKey Key, int Members, int Year, string GeoCode, string Indicator, string Unit,
    double Mean, double? Deviation, double Median, double Low80, double High80, double Low95,
    double High95);

/// <summary>How likely the target is reached.</summary>
public sealed record ProbabilityRow(
    EnsembleKey Key, int Members, int Year, string Indicator, double Target, double Share,
    double? Error, double Low95, double High95);

/// <summary>A source of variance of a figure of the province.</summary>
public sealed record VarianceRow(
    EnsembleKey Key, int Draws, int Seeds, int Paths, int Year, string GeoCode, string Indicator,
    string Source, bool IsPart, double Variance, double? Share);

/// <summary>A member and how it ended.</summary>
public sealed record MemberRow(
    string Member, int Draw, uint Seed, string Fertility, string CoastalDemand,
    string Reclassification, string State, string Reason);

/// <summary>All tables of an ensemble; each is gone through once, in this order.</summary>
public sealed record EnsembleTableRows(
    IEnumerable<QuantileRow> Quantiles, IEnumerable<VarianceRow> Variances,
    IEnumerable<ProbabilityRow> Probabilities, IEnumerable<MemberRow> Members);
