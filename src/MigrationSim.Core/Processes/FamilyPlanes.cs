// What ages tell of sixty-four households at once.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;

using Bytes = System.Runtime.Intrinsics.Vector512<byte>;

namespace MigrationSim.Core.Processes;

/// <summary>Answers about families, a byte each, from <see cref="SlotPlanes"/>.</summary>
internal ref struct FamilyPlanes
{
    /// <summary>Of the flags: children of school age, bits 0-3.</summary>
    public const int PupilsMask = 15;

    /// <summary>Nobody is under 60.</summary>
    public const int IsOld = 16;

    /// <summary>More than one come along for certain.</summary>
    public const int HasCompany = 32;

    /// <summary>Bits 6-7: <see cref="Leaving"/> of an urban dwelling.</summary>
    public const int LeavingShift = 6;

    private const int FirstOther = 2;
    private const byte AgeMask = 127;

    private readonly ref byte _planes;
    private readonly Span<ulong> _leavers;
    private Bytes _reference, _first, _oldest, _youngest;
    private Bytes _pupils, _others, _small, _core, _grown;

    /// <summary>Reads 64 households.</summary>
    /// <param name="planes">The planes of all slots.</param>
    /// <param name="leavers">Gets, by slot, who decides for themselves, a bit a household.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FamilyPlanes(ReadOnlySpan<byte> planes, Span<ulong> leavers)
    {
        _planes = ref MemoryMarshal.GetReference(planes);
        _leavers = leavers;
        _youngest = Bytes.AllBitsSet;
        AddOther(7);
        AddOther(6);
        AddOther(5);
        AddOther(4);
        AddOther(3);
        AddOther(2);
        var youngestOther = _youngest;
        _youngest = Bytes.AllBitsSet;
        AddCore(1);
        AddCore(0);

        // Without a core, or with an old one, a household moves as one.
        var asOne = IsNone(_others)
            | Vector512.GreaterThanOrEqual(_youngest, All(FamilySplit.ElderAge));
        _youngest = Vector512.Min(_youngest, youngestOther);
        var apart = ~asOne.ExtractMostSignificantBits();
        foreach (ref var slot in leavers[FirstOther..]) slot &= apart;
        var hasLeavers = Vector512.AndNot(_grown, asOne);
        var stays = asOne
            | Vector512.LessThanOrEqual(_oldest, All(FamilySplit.ElderAge));
        var leaving = Vector512.AndNot(
            Vector512.ConditionalSelect(
                stays, All((int)Leaving.Dwelling << LeavingShift),
                All((int)Leaving.DwellingOfElders << LeavingShift)),
            hasLeavers);

        // Who comes along for certain: the core and small children, or everybody.
        var certain = _core + Vector512.ConditionalSelect(asOne, _others, _small);
        Age = Vector512.SubtractSaturate(
            Vector512.ConditionalSelect(IsNone(_reference), _first, _reference), All(1));
        Flags = _pupils | leaving
            | If(Vector512.GreaterThanOrEqual(_youngest, All(FamilySplit.ElderAge)), IsOld)
            | If(Vector512.GreaterThan(certain, All(1)), HasCompany);
        IsSomebody = ~Vector512.Equals(_youngest, Bytes.AllBitsSet);
    }

    /// <summary>Of the reference person; 0 where nobody is.</summary>
    public Bytes Age { get; }

    /// <summary>All else.</summary>
    public Bytes Flags { get; }

    /// <summary>All ones where somebody is.</summary>
    public Bytes IsSomebody { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddOther(int slot)
    {
        // Ages are one too high and empty slots 0, so that one less is beyond all ages.
        var agePlus1 = Ages(slot);
        var age = agePlus1 - All(1);
        Look(agePlus1, age);
        _oldest = Vector512.Max(_oldest, agePlus1);
        _others -= ~IsNone(agePlus1);
        _small -= Vector512.LessThan(age, All(ChoiceUnit.FirstSchoolAge));
        var grown = Vector512.LessThan(
            age - All(FamilySplit.DecidingAge),
            All(FamilySplit.ElderAge - FamilySplit.DecidingAge));
        _grown |= grown;
        _leavers[slot] = grown.ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddCore(int slot)
    {
        var agePlus1 = Ages(slot);
        Look(agePlus1, agePlus1 - All(1));
        _core -= ~IsNone(agePlus1);
    }

    // The last to be looked at, if an adult, is the reference person.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Look(Bytes agePlus1, Bytes age)
    {
        _youngest = Vector512.Min(_youngest, age);
        _first = Vector512.ConditionalSelect(IsNone(agePlus1), _first, agePlus1);
        _reference = Vector512.ConditionalSelect(
            Vector512.GreaterThan(agePlus1, All(Members.AdultAge)), agePlus1, _reference);
        _pupils -= Vector512.LessThan(
            age - All(ChoiceUnit.FirstSchoolAge),
            All(ChoiceUnit.LastSchoolAge + 1 - ChoiceUnit.FirstSchoolAge));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Bytes Ages(int slot) =>
        Vector512.LoadUnsafe(ref _planes, (nuint)(slot * SlotPlanes.Rows)) & All(AgeMask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Bytes IsNone(Bytes values) => Vector512.Equals(values, Bytes.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Bytes If(Bytes condition, byte value) => condition & All(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Bytes All(int value) => Vector512.Create((byte)value);
}
