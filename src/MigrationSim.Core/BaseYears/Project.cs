// A dated project of the plan: a link between counties, or a place to be rebuilt.
namespace MigrationSim.Core.BaseYears;

/// <summary>What a project builds.</summary>
public enum ProjectKind
{
    Rail,
    Road,
    Reconstruction,
}

/// <summary>Two counties that a link brings nearer to each other.</summary>
/// <param name="From">County number of one end.</param>
/// <param name="To">County number of the other.</param>
/// <param name="CutShare">Share of the lever's cut of travel time that the pair gets, 0..1.</param>
public sealed record LinkedPair(int From, int To, double CutShare);

/// <summary>
/// A project with its years, which are assumed: the plan names projects and dates none.
/// </summary>
public sealed record Project
{
    /// <summary>The name other tables use, lower-case.</summary>
    public required string Id { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required ProjectKind Kind { get; init; }

    /// <summary>The plan's item that names it, such as task-10.</summary>
    public required string Item { get; init; }

    /// <summary>True where the plan only prepares it.</summary>
    public required bool IsPreparedOnly { get; init; }

    /// <summary>The first year in which work has an effect; null where only the end has.</summary>
    public int? StartYear { get; init; }

    /// <summary>The first year in which it is open, or the year in which rebuilding ends.</summary>
    public required int OpeningYear { get; init; }

    /// <summary>What it links; empty for reconstruction.</summary>
    public required IReadOnlyList<LinkedPair> Pairs { get; init; }

    /// <summary>The counties it lies in, ascending.</summary>
    public required IReadOnlyList<int> Counties { get; init; }
}
