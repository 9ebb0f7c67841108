// The nests a move may belong to.
namespace MigrationSim.Core.Processes;

/// <summary>
/// How far a move goes: the other zone of the county, another county of the prefecture, another
/// prefecture, outside Hunan, back to the hukou home or the seat of its county.
/// </summary>
public enum Nest
{
    OtherZone,
    Prefecture,
    Province,
    Outside,
    Return,
}
