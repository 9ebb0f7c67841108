// Somebody who considers moving this year.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>
/// A decider who considers moving: its row, below 2^29, 0 for the core or a grown child's slot, and
/// what its choice sees of it; eight bytes, since a year has millions of them.
/// </summary>
public readonly record struct Active
{
    private readonly uint _seat;

    /// <param name="row">Its household's row.</param>
    /// <param name="slot">0 for the core, else a grown child's.</param>
    /// <param name="code">See <see cref="UnitCode"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Active(int row, int slot, uint code) =>
        (_seat, Code) = (((uint)row << 3) | (uint)slot, code);

    public int Row => (int)(_seat >> 3);

    public byte Slot => (byte)(_seat & 7);

    /// <summary>See <see cref="UnitCode"/>.</summary>
    public uint Code { get; }

    /// <summary>The core or a grown child of a household.</summary>
    public static Active Of(Household household, int row, int slot) =>
        new(row, slot, UnitCode.Of(household, slot));
}
