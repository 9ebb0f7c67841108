// What the server knows of a run besides its results; kept beside them as record.json.
using MigrationSim.Web.Answers;

namespace MigrationSim.Web.Stores;

/// <summary>A run's order and how far it came.</summary>
/// <param name="Id">Twenty hex digits, later runs sort after earlier ones.</param>
/// <param name="Name">The scenario's name: that of its file.</param>
/// <param name="TitleZh">Its title.</param>
/// <param name="TitleEn">Its title.</param>
/// <param name="Seed">The random seed.</param>
/// <param name="Scale">20 or 1.</param>
/// <param name="RunId">The run's identity by content: equal for equal results.</param>
/// <param name="Created">When it was ordered.</param>
public sealed record RunRecord(
    string Id, string Name, string TitleZh, string TitleEn, uint Seed, int Scale, string RunId,
    DateTimeOffset Created)
{
    public RunState State { get; init; }

    /// <summary>The last year that was finished; 0 before the first.</summary>
    public int Year { get; init; }

    /// <summary>The last year that was kept to be shown; 0 for none.</summary>
    public int Kept { get; init; }

    public double Seconds { get; init; }

    /// <summary>Null until all years are over.</summary>
    public string? Digest { get; init; }

    public Complaint? Fault { get; init; }
}
