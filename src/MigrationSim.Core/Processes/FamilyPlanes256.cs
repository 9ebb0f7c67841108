// What ages tell of thirty-two households at once, for processors with AVX2.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;

using Bytes = System.Runtime.Intrinsics.Vector256<byte>;

namespace MigrationSim.Core.Processes;

/// <summary>As <see cref="FamilyPlanes"/>, and the same answers.</summary>
internal ref struct FamilyPlanes256
{
    private const int FirstOther = 2;
    private const int HalvesAWord = 2;
    private const byte AgeMask = 127;

    private readonly ref byte _planes;
    private readonly ref uint _leavers;
    private Bytes _reference, _first, _oldest, _youngest;
    private Bytes _pupils, _others, _small, _core, _grown;

    /// <summary>Reads half of 64 households.</summary>
    /// <param name="planes">The planes of all slots.</param>
    /// <param name="first">The first of them: 0, or 32.</param>
    /// <param name="leavers">
    /// Gets, by slot, who decides for themselves, a bit a household, in their half of a word.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FamilyPlanes256(ReadOnlySpan<byte> planes, int first, Span<ulong> leavers)
    {
        _planes = ref Unsafe.Add(ref MemoryMarshal.GetReference(planes), first);
        var halves = MemoryMarshal.Cast<ulong, uint>(leavers[..Members.SlotCount]);
        _leavers = ref halves[first / Bytes.Count];
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
            | Vector256.GreaterThanOrEqual(_youngest, All(FamilySplit.ElderAge));
        _youngest = Vector256.Min(_youngest, youngestOther);
        var apart = ~asOne.ExtractMostSignificantBits();
        for (var slot = FirstOther; slot < Members.SlotCount; slot++) LeaversOf(slot) &= apart;
        var hasLeavers = Vector256.AndNot(_grown, asOne);
        var stays = asOne
            | Vector256.LessThanOrEqual(_oldest, All(FamilySplit.ElderAge));
        var leaving = Vector256.AndNot(
            Vector256.ConditionalSelect(
                stays, All((int)Leaving.Dwelling << FamilyPlanes.LeavingShift),
                All((int)Leaving.DwellingOfElders << FamilyPlanes.LeavingShift)),
            hasLeavers);

        // Who comes along for certain: the core and small children, or everybody.
        var certain = _core + Vector256.ConditionalSelect(asOne, _others, _small);
        Age = Vector256.SubtractSaturate(
            Vector256.ConditionalSelect(IsNone(_reference), _first, _reference), All(1));
        var isOld = Vector256.GreaterThanOrEqual(_youngest, All(FamilySplit.ElderAge));
        Flags = _pupils | leaving | If(isOld, FamilyPlanes.IsOld)
            | If(Vector256.GreaterThan(certain, All(1)), FamilyPlanes.HasCompany);
        IsSomebody = ~Vector256.Equals(_youngest, Bytes.AllBitsSet);
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
        _oldest = Vector256.Max(_oldest, agePlus1);
        _others -= ~IsNone(agePlus1);
        _small -= Vector256.LessThan(age, All(ChoiceUnit.FirstSchoolAge));
        var grown = Vector256.LessThan(
            age - All(FamilySplit.DecidingAge),
            All(FamilySplit.ElderAge - FamilySplit.DecidingAge));
        _grown |= grown;
        LeaversOf(slot) = grown.ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref uint LeaversOf(int slot) =>
        ref Unsafe.Add(ref _leavers, slot * HalvesAWord);

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
        _youngest = Vector256.Min(_youngest, age);
        _first = Vector256.ConditionalSelect(IsNone(agePlus1), _first, agePlus1);
        _reference = Vector256.ConditionalSelect(
            Vector256.GreaterThan(agePlus1, All(Members.AdultAge)), agePlus1, _reference);
        _pupils -= Vector256.LessThan(
            age - All(ChoiceUnit.FirstSchoolAge),
            All(ChoiceUnit.LastSchoolAge + 1 - ChoiceUnit.FirstSchoolAge));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Bytes Ages(int slot) =>
        Vector256.LoadUnsafe(ref _planes, (nuint)(slot * SlotPlanes.Rows)) & All(AgeMask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Bytes IsNone(Bytes values) => Vector256.Equals(values, Bytes.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Bytes If(Bytes condition, byte value) => condition & All(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Bytes All(int value) => Vector256.Create((byte)value);
}
