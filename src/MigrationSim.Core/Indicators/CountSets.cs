// Which of 64 households the count finds alike, a bit each.
namespace MigrationSim.Core.Indicators;

/// <summary>
/// Sets of rows, bit k for the k-th. Of those that share a home, a set is counted at once.
/// </summary>
internal struct CountSets
{
    /// <summary>Rows side by side in a set.</summary>
    public const int Rows = 64;

    /// <summary>Households that have members.</summary>
    public ulong Living { get; set; }

    /// <summary>Rows whose home is the one most of the batch share.</summary>
    public ulong Here { get; set; }

    /// <summary>Registered outside the county they live in.</summary>
    public ulong Foreign { get; set; }

    /// <summary>Rent on the market, if they are families.</summary>
    public ulong Renting { get; set; }

    /// <summary>Live in an affordable dwelling, if they are families.</summary>
    public ulong Affordable { get; set; }

    /// <summary>Skilled or trained.</summary>
    public ulong Skilled { get; set; }

    /// <summary>The reference person is 16-59.</summary>
    public ulong Working { get; set; }

    /// <summary>Somebody is 16-19.</summary>
    public ulong Youth { get; set; }
}
