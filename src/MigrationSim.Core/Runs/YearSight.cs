// What a witness of a run sees: the world after each process, and what the year has worked out.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>
/// Is shown a run after each process, and once before the first year as "opening"; changes
/// nothing. What it sees lasts until it returns.
/// </summary>
public delegate void RunWitness(string process, YearSight sight);

/// <summary>A year under way; what has not been worked out yet is null.</summary>
/// <param name="year">The year.</param>
/// <param name="world">Everybody as they are by now.</param>
public sealed class YearSight(int year, World world)
{
    /// <summary>What a witness is told before the first year.</summary>
    public const string Opening = "opening";

    public int Year => year;

    public World World => world;

    public YearSettings? Settings { get; init; }

    /// <summary>Who was listed to form households.</summary>
    public LifeListsByOrigin? Lists { get; internal set; }

    /// <summary>The tables, which bear their shadow prices after clearing.</summary>
    public MoveInputs? Inputs { get; internal set; }

    /// <summary>Wishes; after admission, where they lead.</summary>
    public Proposals? Proposals { get; internal set; }
}
