// A year's chances and weights as whole numbers, for sums whose order cannot matter.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>What the pass over all deciders looks up; built once a year and thread.</summary>
public sealed class DecisionTables
{
    /// <summary>Bits after the point of factors and dwellings.</summary>
    public const int FactorBits = 16;

    /// <summary>One, as a logarithm: 2^14, so that sums over a country still fit.</summary>
    public const double LogUnit = 1 << 14;

    /// <summary>One, as a factor.</summary>
    public const double Factor = 1 << FactorBits;

    public DecisionTables(MoveInputs inputs)
    {
        var (chances, near) = (inputs.Chances, inputs.Tables.Near);
        for (var kind = 0; kind < DeciderCode.DwellingKinds; kind++)
        {
            Taken[kind] = Fixed(Occupancy.Expected((Taking)(kind & 3), inputs));
            Left[kind] = Fixed(Occupancy.Expected((Leaving)(kind >> 2), inputs));
        }

        for (var kind = 0; kind < Stay.Length; kind++)
        {
            var (affordable, land, atHome) = (kind >> 6 & 1, kind >> 7 & 1, kind >> 8 & 1);
            var tenure = affordable == 1 ? Tenure.AffordableRental : Tenure.RuralHomestead;
            var duration = near.Duration(new(
                0, 0, 0, 0, Traits.Make(0, tenure, 0), (byte)(kind & 63)));
            var home = atHome == 1 ? near.Attachment(land == 1) : 1;
            Stay[kind] = (int)Math.Round(DetMath.Log(duration * home) * LogUnit);
        }

        for (var land = 0; land < Attachment.Length; land++)
        {
            var attachment = near.Attachment(land == 1);
            Attachment[land] = (int)Math.Round(DetMath.Log(attachment) * LogUnit);
        }

        for (var county = 0; county < Cells.CountyCount; county++)
        {
            var (urban, rural) = (Cells.Urban(county), Cells.Rural(county));
            Insured[urban] = chances.Insured[county];
            Insured[rural] = chances.Insured[county];
        }

        Insured[Cells.OutsideHukou & 0xFF] = Insured[0];
        for (var kind = 0; kind < Parts.Length; kind++)
        {
            var dwelling = kind & (DeciderCode.DwellingKinds - 1);
            var pupils = kind / DeciderCode.DwellingKinds;
            Parts[kind] = Vector256.Create(
                Taken[dwelling], Left[dwelling], (long)pupils << FactorBits, Taken[dwelling]);
        }

        for (var kind = 0; kind < Weights.Length; kind++)
            Weights[kind] = Vector256.Create(1, 1, 1, Stay[kind]);
        Readiness = new(chances);
        DisplacedDigit = Displacement.HighestDigit(chances.Displacement);
        Thinning = new(inputs.Activation, Readiness);
    }

    /// <summary>Dwellings to expect a core takes, in 2^-16, by kind of dwelling.</summary>
    public uint[] Taken { get; } = new uint[DeciderCode.DwellingKinds];

    /// <summary>Dwellings to expect it leaves behind, in 2^-16, by kind of dwelling.</summary>
    public uint[] Left { get; } = new uint[DeciderCode.DwellingKinds];

    /// <summary>
    /// Logarithm of what a decider's own circumstances weigh in staying, in 2^-14.
    /// </summary>
    public int[] Stay { get; } = new int[DeciderCode.StayKinds];

    /// <summary>
    /// What a core takes, leaves, has of pupils, and takes again, in 2^-16; by kinds of dwelling
    /// and pupils.
    /// </summary>
    internal Vector256<long>[] Parts { get; } = new Vector256<long>[DeciderCode.PartKinds];

    /// <summary>One three times, then <see cref="Stay"/>.</summary>
    internal Vector256<long>[] Weights { get; } = new Vector256<long>[DeciderCode.StayKinds];

    /// <summary>Logarithm of the attachment without and with land, in 2^-14.</summary>
    public int[] Attachment { get; } = new int[2];

    /// <summary>
    /// Standings below this are insured, by cell of residence or, outside Hunan, of hukou.
    /// </summary>
    public ulong[] Insured { get; } = new ulong[256];

    /// <summary>What floods and land rights make of chances.</summary>
    public Readiness Readiness { get; }

    /// <summary>Who may consider a move by the first digit alone.</summary>
    public ActivationLanes Thinning { get; }

    /// <summary>See <see cref="Displacement.HighestDigit"/>.</summary>
    public int DisplacedDigit { get; }

    /// <summary>Where the insurance of a household is looked up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int InsuredIn(int residence, int hukou)
    {
        // All ones outside Hunan; a hukou's low byte tells it, and 255 stands for outside.
        var outside = (Cells.HunanCount - 1 - residence) >> 31;
        return (residence & ~outside) | ((byte)hukou & outside);
    }

    /// <summary>A factor in 2^-16.</summary>
    public static uint Fixed(double factor) => (uint)Math.Round(factor * Factor);
}
