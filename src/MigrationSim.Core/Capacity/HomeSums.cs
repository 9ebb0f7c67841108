// Sums over those who live in one cell, near at hand until they are carried over.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// A slot for every group of one residence, by land and insurance. A slot holds dwellings, freed,
/// pupils and what weighs in staying side by side, so that a household is added at once; with land
/// apart, attachment follows from dwellings.
/// </summary>
public sealed class HomeSums
{
    /// <summary>What goes in here and into the next is forgotten.</summary>
    public const int Forgotten = 4 * DecisionPlaces.PerResidence;

    private readonly Vector256<long>[] _sums = new Vector256<long>[Forgotten + 2];

    /// <summary>The cell or zone it is for.</summary>
    public int Cell { get; private set; } = HomeRows.Nowhere;

    /// <summary>The slot of a household's core, or of a grown child.</summary>
    /// <param name="code">Of the household.</param>
    /// <param name="hukou">Where it is registered.</param>
    /// <param name="type">Skill and children, as in <see cref="DeciderCode"/>.</param>
    /// <param name="insured">1 or 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Slot(ulong code, int hukou, int type, int insured)
    {
        var place = DeciderCode.IsAtHome(code)
            ? (type << 3) | (DeciderCode.Own(code) & 7)
            : DecisionPlaces.Away(hukou) + type;
        return (place << 2) | (DeciderCode.Land(code) << 1) | insured;
    }

    /// <summary>Adds the shares of many, each to its slot.</summary>
    public void Add(
        ReadOnlySpan<ulong> codes, ReadOnlySpan<ulong> chances, ReadOnlySpan<ulong> slots,
        DecisionTables tables)
    {
        var shares = new Shares(tables);
        var sums = _sums;
        ref var chance = ref MemoryMarshal.GetReference(chances[..codes.Length]);
        ref var slot = ref MemoryMarshal.GetReference(slots[..codes.Length]);
        for (var i = 0; i < codes.Length; i++)
        {
            sums[(uint)Unsafe.Add(ref slot, i)] +=
                shares.Of(codes[i], Unsafe.Add(ref chance, i));
        }
    }

    /// <summary>Adds one.</summary>
    public void Add(in Vector256<long> share, int slot) => _sums[slot] += share;

    /// <summary>Carries all sums over, forgets them, and turns to another cell or zone.</summary>
    public void Turn(int cell, GroupTable groups)
    {
        if (Cell != HomeRows.Nowhere) groups.Take(Cell, _sums.AsSpan(0, Forgotten));
        Cell = cell;
    }
}
