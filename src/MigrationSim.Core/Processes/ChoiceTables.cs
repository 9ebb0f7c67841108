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
        (Utilities, Ways) = (utilities, ways);
        Far = new(inputs, utilities, ways);
        Near = new(utilities, ways);
        Clipped = utilities.Clipped;
    }

    public Utilities Utilities { get; }

    public OriginFactors Ways { get; }

    public FarWeights Far { get; }

    public NearWeights Near { get; }

    /// <summary>Sets the shadow prices of entering urban parts, in all tables.</summary>
    public void Price(PlacePrices prices)
    {
        Far.Price(prices);
        Near.Price(prices);
        Prices = prices;
    }

    public PlacePrices Prices { get; private set; } = PlacePrices.None;

    /// <summary>Entries whose policy-driven change was cut at its cap.</summary>
    public long Clipped { get; }
}
