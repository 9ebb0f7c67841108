// What the blocks of one question and year have in common.
namespace MigrationSim.Core.Randomness;

/// <summary>Keys and counters that many blocks share; only counter word 0 differs.</summary>
/// <param name="Key">The run's seed.</param>
/// <param name="Year">Counter word 1.</param>
/// <param name="Question">Counter word 2.</param>
/// <param name="Attempt">Counter word 3.</param>
/// <param name="SecondKey">0 in every draw of the model.</param>
public readonly record struct PhiloxCall(
    uint Key, uint Year, uint Question, uint Attempt, uint SecondKey = 0)
{
    /// <summary>The block of one household.</summary>
    public PhiloxBlock Block(uint household) =>
        Philox.Block(Key, SecondKey, household, Year, Question, Attempt);
}
