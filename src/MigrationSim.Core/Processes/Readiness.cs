// What floods and land rights make of the readiness to consider a move, ready to be looked up.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Factors of readiness by residence and, for holders of land in villages, by hukou. All are looked
/// up alike, without a branch: where nothing matters the factor is 1. A hukou enters by its low
/// byte, one further on, so that 0 is left for no land.
/// </summary>
public sealed class Readiness
{
    private const int LandCount = 257;
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
        Most = (uint)((ulong)_fixedFloods.Max() * _fixedLands.Max()
            >> DecisionTables.FactorBits);
    }

    /// <summary>No factor is more, in 2^-16.</summary>
    public uint Most { get; }

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Land(int residence, int hukou, int land) =>
        ((byte)hukou + 1) & _villages[residence] & -land;
}
