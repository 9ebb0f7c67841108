// A year's choice tables: what every alternative weighs to every household, looked up.
namespace MigrationSim.Core.Processes;

/// <summary>
/// Nested logit (McFadden 1978; Train 2009, ch. 4): six nests, of which stay and return have scale
/// 1. Filled once a year, in the same memory; a household's own circumstances enter as factors.
/// </summary>
public sealed class ChoiceTables
{
    /// <summary>No tables yet.</summary>
    public ChoiceTables()
    {
    }

    /// <summary>The tables of a year at no price.</summary>
    public ChoiceTables(ChoiceInputs inputs)
    {
        Fill(inputs);
        Price(PlacePrices.None);
    }

    public Utilities Utilities { get; private set; } = null!;

    public OriginFactors Ways { get; private set; } = null!;

    public FarWeights Far { get; } = new();

    public NearWeights Near { get; } = new();

    /// <summary>
    /// Forgets the last year's tables for another's. Nobody can choose by them until they are
    /// priced.
    /// </summary>
    public void Fill(ChoiceInputs inputs)
    {
        (Utilities, Ways) = (new(inputs), new(inputs));
        Far.Fill(inputs, Utilities, Ways);
        Near.Fill(Utilities, Ways);
        Clipped = Utilities.Clipped;
    }

    /// <summary>Sets the shadow prices of entering urban parts, in all tables.</summary>
    public void Price(PlacePrices prices)
    {
        Far.Price(prices);
        Near.Price(prices);
        Prices = prices;
    }

    public PlacePrices Prices { get; private set; } = PlacePrices.None;

    /// <summary>Entries whose policy-driven change was cut at its cap.</summary>
    public long Clipped { get; private set; }
}
