// One household, taken out of the columns.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.People;

/// <summary>
/// One row of the population. Three words and not six fields: it is copied by wide words, and what
/// was written in narrow ones cannot be read so before it has gone to memory.
/// </summary>
public readonly record struct Household : IComparable<Household>
{
    private const int ResidenceShift = 32;
    private const int HukouShift = 48;
    private const int YearsShift = 16;
    private readonly ulong _members;

    // Key, residence, hukou from the lowest bit up; traits, years here.
    private readonly ulong _place;
    private readonly uint _state;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Household(
        uint key, ulong members, ushort residence, ushort hukou, ushort traits, byte yearsHere)
    {
        _members = members;
        _place = key | ((ulong)residence << ResidenceShift) | ((ulong)hukou << HukouShift);
        _state = traits | ((uint)yearsHere << YearsShift);
    }

    // Of a list's entry, whose words lie alike.
    internal Household(ulong members, ulong place, uint state) =>
        (_members, _place, _state) = (members, place, state);

    public uint Key
    {
        get => (uint)_place;
        init => _place = (_place & ~(ulong)uint.MaxValue) | value;
    }

    public ulong Members
    {
        get => _members;
        init => _members = value;
    }

    public ushort Residence
    {
        get => (ushort)(_place >> ResidenceShift);
        init => _place = (_place & ~((ulong)ushort.MaxValue << ResidenceShift))
            | ((ulong)value << ResidenceShift);
    }

    public ushort Hukou
    {
        get => (ushort)(_place >> HukouShift);
        init => _place = (_place & ~((ulong)ushort.MaxValue << HukouShift))
            | ((ulong)value << HukouShift);
    }

    public ushort Traits
    {
        get => (ushort)_state;
        init => _state = (_state & ~(uint)ushort.MaxValue) | value;
    }

    public byte YearsHere
    {
        get => (byte)(_state >> YearsShift);
        init => _state = (_state & ushort.MaxValue) | ((uint)value << YearsShift);
    }

    /// <summary>
    /// By key, then by everything else: keys may collide, and what is decided in an order must not
    /// depend on where a household is stored.
    /// </summary>
    public int CompareTo(Household other)
    {
        var order = Key.CompareTo(other.Key);
        if (order == 0) order = Members.CompareTo(other.Members);
        if (order == 0) order = Residence.CompareTo(other.Residence);
        if (order == 0) order = Hukou.CompareTo(other.Hukou);
        if (order == 0) order = Traits.CompareTo(other.Traits);
        return order != 0 ? order : YearsHere.CompareTo(other.YearsHere);
    }

    public static bool operator <(Household left, Household right) => left.CompareTo(right) < 0;

    public static bool operator >(Household left, Household right) => left.CompareTo(right) > 0;

    public static bool operator <=(Household left, Household right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Household left, Household right) => left.CompareTo(right) >= 0;
}
