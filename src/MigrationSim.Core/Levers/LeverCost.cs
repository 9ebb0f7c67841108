// What a unit of a lever costs, and who pays.
namespace MigrationSim.Core.Levers;

/// <summary>Who pays for a policy.</summary>
public enum Payer
{
    Central,
    Province,
    County,
    Employer,
    Household,
}

/// <summary>What a unit cost is multiplied with in a year of a run.</summary>
public enum CostBasis
{
    /// <summary>
    /// Urban residents without hukou in the county, times the services open to them.
    /// </summary>
    ServedMigrants,

    /// <summary>Insured urban residents without hukou in the county.</summary>
    InsuredMigrants,

    /// <summary>Urban school places the lever adds in the year.</summary>
    SchoolPlaces,

    /// <summary>Urban jobs the lever adds in the year.</summary>
    PolicyJobs,

    /// <summary>Jobs brought by transferred industry in the year.</summary>
    TransferJobs,

    /// <summary>Workers trained in the year.</summary>
    Trainees,

    /// <summary>Affordable rental dwellings finished in the year.</summary>
    AffordableDwellings,

    /// <summary>Price of the dwellings bought, times the share supported; thousand CNY.</summary>
    PurchasePrices,

    /// <summary>Counties, times the year's rise of services over a fifth of a deviation.</summary>
    CountyUpgrades,

    /// <summary>Persons settled, times the reward; thousand CNY.</summary>
    Rewards,

    /// <summary>Households that gave up land, times the payment; thousand CNY.</summary>
    LandPayments,
}

/// <summary>
/// One cost of a lever: a quantity of a year times a unit cost, shared among payers. Money in
/// thousand CNY at today's prices, neither discounted nor inflated.
/// </summary>
/// <param name="Lever">The lever's name.</param>
/// <param name="Basis">What is counted.</param>
/// <param name="Low">Low unit cost, thousand CNY.</param>
/// <param name="High">High unit cost, thousand CNY; the centre is the middle.</param>
/// <param name="Shares">Shares of payers; they add up to 1.</param>
/// <param name="Source">Tag [S], [M] or [A] of the unit cost, and where it comes from.</param>
public sealed record LeverCost(
    string Lever, CostBasis Basis, double Low, double High,
    IReadOnlyList<(Payer Payer, double Share)> Shares, string Source)
{
    public double Central => (Low + High) / 2;

    /// <summary>The letter of the tag: S, M or A.</summary>
    public string Tag => Source[1..2];
}

/// <summary>A lever whose cost is not reckoned, and why.</summary>
public sealed record UncostedLever(string Lever, string BecauseZh, string BecauseEn);
