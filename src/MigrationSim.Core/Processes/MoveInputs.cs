// What the year's second pass looks up.
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Single chances of the second pass; probabilities in 2^-40 unless said.</summary>
public sealed record MoveChances
{
    /// <summary>New label of a residence by alternative (248).</summary>
    public required ulong[] Relabel { get; init; }

    /// <summary>New label of a registered address by cell (244).</summary>
    public required ulong[] Readdress { get; init; }

    /// <summary>Ranks below this are insured, by county (122), of 2^32.</summary>
    public required ulong[] Insured { get; init; }

    /// <summary>Times the readiness of land holders, by county (122) of the hukou.</summary>
    public required double[] LandReadiness { get; init; }

    /// <summary>Who has to decide because a home is lost.</summary>
    public DisplacementChances Displacement { get; init; } = DisplacementChances.None;

    /// <summary>Share of single young movers and graduates who live in dormitories, 0..1.</summary>
    public required double DormitoryShare { get; init; }

    /// <summary>Chance that somebody registered outside leaves Hunan again.</summary>
    public required ulong Leave { get; init; }

    /// <summary>Chance that the hukou of somebody living outside moves there.</summary>
    public required ulong LoseHukou { get; init; }
}

/// <summary>Tables and chances of the second pass.</summary>
public sealed record MoveInputs
{
    public required ChoiceTables Tables { get; init; }

    public required ActivationTable Activation { get; init; }

    public required FamilySplit Split { get; init; }

    public required Settlement Settlement { get; init; }

    public required YearEndChances YearEnd { get; init; }

    public required NestOfMoves Nests { get; init; }

    public required MoveChances Chances { get; init; }

    /// <summary>Whether places can be full this year.</summary>
    public required bool HasLimits { get; init; }

    public required YearDraws Draws { get; init; }
}
