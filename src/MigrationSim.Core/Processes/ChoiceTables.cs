// A year's choice tables: what every alternative weighs to every household, looked up.
namespace MigrationSim.Core.Processes;

/// <summary>
/// Nested logit (McFadden 1978; Train 2009, ch. 4): six nests, of which stay and return have scale
/// 1. Built once a year; a household's own circumstances enter as factors.
/// </summary>
public sealed class ChoiceTables
{
    public ChoiceTables(ChoiceInputs inputs)
    {
        var utilities = new Utilities(inputs);
        var ways = new OriginFactors(inputs);
        Far = new(inputs, utilities, ways);
        Near = new(inputs, utilities, ways);
        Clipped = utilities.Clipped;
    }

    public FarWeights Far { get; }

    public NearWeights Near { get; }

    /// <summary>Entries whose policy-driven change was cut at its cap.</summary>
    public long Clipped { get; }
}
