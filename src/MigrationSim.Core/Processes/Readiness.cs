// What floods and land rights make of the readiness to consider a move, ready to be looked up.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.Places;

using static MigrationSim.Core.Processes.LaneWords;

using Lanes = System.Runtime.Intrinsics.Vector512<ulong>;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Factors of readiness by residence and, for holders of land in villages, by hukou. All are looked
/// up alike, without a branch: where nothing matters the factor is 1. A hukou enters by its low
/// byte, one further on, so that 0 is left for no land.
/// </summary>
public sealed class Readiness
{
    private const int LandCount = 257;
    /// <summary>The factor that changes nothing, in 2^-16.</summary>
    public const uint One = 1 << DecisionTables.FactorBits;
    private readonly double[] _floods = new double[Cells.Count];
    private readonly double[] _lands = new double[LandCount];
    private readonly uint[] _fixedFloods = new uint[Cells.Count];
    private readonly uint[] _fixedLands = new uint[LandCount];

    // All ones where land counts: in villages.
    private readonly int[] _villages = new int[Cells.Count];

    public Readiness(MoveChances chances)
    {
        _floods.AsSpan().Fill(1);
        _lands.AsSpan().Fill(1);
        for (var cell = 0; cell < Cells.HunanCount; cell++)
        {
            _floods[cell] = chances.Displacement.Readiness[cell >> 1];
            if (!Cells.IsRural(cell)) continue;
            _lands[cell + 1] = chances.LandReadiness[cell >> 1];
            _villages[cell] = -1;
        }

        for (var i = 0; i < _floods.Length; i++)
            _fixedFloods[i] = DecisionTables.Fixed(_floods[i]);
        for (var i = 0; i < _lands.Length; i++)
            _fixedLands[i] = DecisionTables.Fixed(_lands[i]);
        Matters = Array.Exists(_floods, factor => factor != 1)
            || Array.Exists(_lands, factor => factor != 1);
    }

    /// <summary>Whether any factor is not 1.</summary>
    public bool Matters { get; }

    /// <summary>Times the chance of a household's deciders, in 2^-16.</summary>
    /// <param name="residence">Where they live.</param>
    /// <param name="hukou">Where they are registered.</param>
    /// <param name="land">1 if they hold contract land, else 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Factor(int residence, int hukou, int land) => (uint)(
        (ulong)_fixedFloods[residence] * _fixedLands[Land(residence, hukou, land)]
        >> DecisionTables.FactorBits);

    /// <summary>A chance in 2^-40, times the same unrounded.</summary>
    public ulong Times(ulong chance, int residence, int hukou, int land)
    {
        var factor = _lands[Land(residence, hukou, land)] * _floods[residence];
        return factor == 1 ? chance : Math.Min(1UL << 40, (ulong)(chance * factor));
    }

    /// <summary>
    /// Multiplies the chance of each core of a batch, in 2^-24; who has to decide does so whatever
    /// his readiness.
    /// </summary>
    public void Apply(DecisionBatch batch, Span<ulong> chances)
    {
        var home = batch.Home.Cell;
        var codes = batch.Codes;
        chances = chances[..codes.Length];
        if (home < Cells.Count)
        {
            var (plain, landed) = (Factor(home, home, 0), Factor(home, home, 1));
            if (plain != One || landed != One) Multiply(codes, chances, plain, landed);
        }

        var residence = batch.Residence;
        var hukou = batch.Hukou;
        var coarse = batch.Inputs.Activation.Coarse;
        foreach (var stranger in batch.Home.Strangers)
        {
            var i = (int)stranger;
            var row = DeciderCode.Chance(codes[i]);
            var factor = Factor(residence[i], hukou[i], DeciderCode.Land(codes[i]));
            chances[i] = row == ActivationTable.Always
                ? ActivationTable.Certain
                : ActivationTable.Times(coarse[row], factor);
        }
    }

    /// <summary>
    /// Multiplies the chances of many who live in one place, and if they hold land, there.
    /// </summary>
    /// <param name="codes">Of those cores.</param>
    /// <param name="chances">To be multiplied.</param>
    /// <param name="plain">By this without land, in 2^-16.</param>
    /// <param name="landed">By this with land.</param>
    public static void Multiply(
        ReadOnlySpan<ulong> codes, Span<ulong> chances, uint plain, uint landed)
    {
        var i = 0;
        if (Avx2.IsSupported)
        {
            ref var code = ref MemoryMarshal.GetReference(codes);
            ref var chance = ref MemoryMarshal.GetReference(chances);
            var certain = All(ActivationTable.Certain);
            for (; i + Lanes.Count <= codes.Length; i += Lanes.Count)
            {
                var many = Vector512.LoadUnsafe(ref code, (nuint)i);
                var factor = Vector512.ConditionalSelect(
                    Has(many, 1 << DeciderCode.LandShift), All(landed), All(plain));
                var product = Product(Vector512.LoadUnsafe(ref chance, (nuint)i), factor);
                var must = Vector512.Equals(
                    many & All(DeciderCode.ChanceMask), All(ActivationTable.Always));
                Vector512.ConditionalSelect(
                    must, certain,
                    Vector512.Min(certain, product >> DecisionTables.FactorBits))
                    .StoreUnsafe(ref chance, (nuint)i);
            }
        }

        for (; i < codes.Length; i++)
        {
            if (DeciderCode.Chance(codes[i]) == ActivationTable.Always) continue;
            var factor = DeciderCode.Land(codes[i]) == 0 ? plain : landed;
            chances[i] = ActivationTable.Times((uint)chances[i], factor);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Land(int residence, int hukou, int land) =>
        ((byte)hukou + 1) & _villages[residence] & -land;
}
