// What a core expects to take and leave, its four numbers at once.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// The share of a core: the dwellings it expects to take and to leave, its children of school age,
/// and what weighs in staying, each times its chance to consider a move, in 2^-24. Whole numbers
/// only. For loops over many: the tables are fetched once.
/// </summary>
public readonly ref struct Shares
{
    private readonly DecisionTables _tables;
    private readonly ref readonly Vector256<long> _part;
    private readonly ref readonly Vector256<long> _weight;

    public Shares(DecisionTables tables)
    {
        _tables = tables;
        _part = ref MemoryMarshal.GetArrayDataReference(tables.Parts);
        _weight = ref MemoryMarshal.GetArrayDataReference(tables.Weights);
    }

    /// <summary>The share of one core.</summary>
    /// <param name="code">Of the core; only bits 14-30 matter.</param>
    /// <param name="chance">To consider a move, in 2^-24; below 2^27.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<long> Of(ulong code, ulong chance)
    {
        if (!Avx2.IsSupported) return Plain(code, chance, _tables);
        var part = Unsafe.Add(
            ref Unsafe.AsRef(in _part), (nuint)(uint)DeciderCode.Part(code));
        var weight = Unsafe.Add(
            ref Unsafe.AsRef(in _weight), (nuint)(uint)DeciderCode.Stay(code));
        var parts = Avx2.Multiply(Vector256.Create(chance).AsUInt32(), part.AsUInt32())
            >> DecisionTables.FactorBits;
        return Avx2.Multiply(parts.AsInt32(), weight.AsInt32());
    }

    /// <summary>The same number by number: the meaning of all at once.</summary>
    public static Vector256<long> Plain(ulong code, ulong chance, DecisionTables tables)
    {
        var kind = DeciderCode.Dwelling(code);
        var taken = (long)(chance * tables.Taken[kind] >> DecisionTables.FactorBits);
        var left = (long)(chance * tables.Left[kind] >> DecisionTables.FactorBits);
        return Vector256.Create(
            taken, left, (long)chance * DeciderCode.Pupils(code),
            taken * tables.Stay[DeciderCode.Stay(code)]);
    }
}
