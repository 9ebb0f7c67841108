// A year's chances and weights as whole numbers, for sums whose order cannot matter.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>What the pass over all deciders looks up; built once a year and thread.</summary>
public sealed class DecisionTables
{
    /// <summary>Bits after the point of factors and dwellings.</summary>
    public const int FactorBits = 16;

    /// <summary>
    /// More than rounding a chance and a factor below 64 may lose of their product, in 2^-24.
    /// </summary>
    public const uint Slack = 1 << 14;

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

        LandReadiness.AsSpan().Fill((uint)Factor);
        FloodReadiness.AsSpan().Fill((uint)Factor);
        for (var county = 0; county < Cells.CountyCount; county++)
        {
            var displacement = chances.Displacement;
            LandReadiness[Cells.Rural(county)] = Fixed(chances.LandReadiness[county]);
            var (urban, rural) = (Cells.Urban(county), Cells.Rural(county));
            Insured[urban] = chances.Insured[county];
            Insured[rural] = chances.Insured[county];
            FloodReadiness[urban] = Fixed(displacement.Readiness[county]);
            FloodReadiness[rural] = FloodReadiness[urban];
            MayDisplace[rural] = displacement.Flood[county] != 0;
            MayDisplace[urban] = MayDisplace[rural] || displacement.Renewal[county] != 0;
            HasDisplacement |= MayDisplace[urban];
        }

        Insured[Cells.HunanCount] = Insured[0];
        var onLand = Array.Exists(chances.LandReadiness, factor => factor != 1);
        for (var cell = 0; cell < Cells.HunanCount; cell++)
        {
            MayBeReady[cell] = chances.Displacement.Readiness[cell >> 1] != 1
                || (onLand && Cells.IsRural(cell));
            HasReadiness |= MayBeReady[cell];
            IsTouched[cell] = MayBeReady[cell] || MayDisplace[cell];
        }
    }

    /// <summary>Dwellings to expect a core takes, in 2^-16, by kind of dwelling.</summary>
    public uint[] Taken { get; } = new uint[DeciderCode.DwellingKinds];

    /// <summary>Dwellings to expect it leaves behind, in 2^-16, by kind of dwelling.</summary>
    public uint[] Left { get; } = new uint[DeciderCode.DwellingKinds];

    /// <summary>
    /// Logarithm of what a decider's own circumstances weigh in staying, in 2^-14.
    /// </summary>
    public int[] Stay { get; } = new int[DeciderCode.StayKinds];

    /// <summary>Logarithm of the attachment without and with land, in 2^-14.</summary>
    public int[] Attachment { get; } = new int[2];

    /// <summary>
    /// Standings below this are insured, by cell of residence or, outside Hunan, of hukou.
    /// </summary>
    public ulong[] Insured { get; } = new ulong[Cells.HunanCount + 1];

    /// <summary>Times the chance of holders of land, in 2^-16, by hukou cell or 244.</summary>
    public uint[] LandReadiness { get; } = new uint[Cells.HunanCount + 1];

    /// <summary>Times the chance of those who live there, in 2^-16, by alternative.</summary>
    public uint[] FloodReadiness { get; } = new uint[Cells.Count];

    /// <summary>Whether anybody may be displaced, by alternative.</summary>
    public bool[] MayDisplace { get; } = new bool[Cells.Count];

    /// <summary>Whether any factor of readiness is not 1, by alternative.</summary>
    public bool[] MayBeReady { get; } = new bool[Cells.Count];

    /// <summary>Whether any of both may be, by alternative.</summary>
    public bool[] IsTouched { get; } = new bool[Cells.Count];

    /// <summary>Whether any factor of readiness is not 1 anywhere.</summary>
    public bool HasReadiness { get; }

    /// <summary>Whether anybody may be displaced at all.</summary>
    public bool HasDisplacement { get; }

    /// <summary>Times the chance of a household's deciders, in 2^-16.</summary>
    public uint Readiness(int residence, int hukou, int traits)
    {
        var flood = (ulong)FloodReadiness[residence];
        return Traits.Has(traits, Traits.ContractLand) && Cells.IsRural(residence)
            ? (uint)(flood * LandReadiness[Math.Min(hukou, Cells.HunanCount)] >> FactorBits)
            : (uint)flood;
    }

    /// <summary>Where the insurance of a household is looked up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int InsuredIn(int residence, int hukou) =>
        Cells.IsHunan(residence) ? residence : Math.Min(hukou, Cells.HunanCount);

    private static uint Fixed(double factor) => (uint)Math.Round(factor * Factor);
}
