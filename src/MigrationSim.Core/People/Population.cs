// Every household, in columns.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.People;

/// <summary>
/// The state of all agents, 19 bytes each; row i of every column is the same household. A
/// household without members is empty and stays where it is, until a new one takes its row.
/// </summary>
public sealed class Population
{
    /// <summary>More than a country has; a row and a member's place fit into a word.</summary>
    public const int MostRows = 1 << 29;

    private uint[] _key;
    private ulong[] _members;
    private ushort[] _residence;
    private ushort[] _hukou;
    private ushort[] _traits;
    private byte[] _yearsHere;

    // Where new households wait, for those who do not own the columns.
    private readonly List<Household>? _held;

    private Population(Population shared, List<Household> held)
    {
        (_key, _members, _residence) = (shared._key, shared._members, shared._residence);
        (_hukou, _traits, _yearsHere) = (shared._hukou, shared._traits, shared._yearsHere);
        (Count, Vacancies, _held) = (shared.Count, shared.Vacancies, held);
    }

    public Population(int capacity)
    {
        _key = new uint[capacity];
        _members = new ulong[capacity];
        _residence = new ushort[capacity];
        _hukou = new ushort[capacity];
        _traits = new ushort[capacity];
        _yearsHere = new byte[capacity];
        Vacancies = new();
    }

    /// <summary>
    /// Rows to reserve for so many and those that come to them during a run, about 1 % a year to
    /// 2035: growing a column copies it. Pages that nobody writes take no memory.
    /// </summary>
    public static int Room(int rows) => (int)Math.Min(MostRows, (rows * 1.25) + 1024);

    /// <summary>Rows in use, empty households included.</summary>
    public int Count { get; private set; }

    /// <summary>The household's name in every draw; new households have the top bit set.</summary>
    public Span<uint> Key => _key.AsSpan(0, Count);

    /// <summary>Ages and sexes, see <see cref="People.Members"/>.</summary>
    public Span<ulong> Members => _members.AsSpan(0, Count);

    /// <summary>Where it lives: cell 0-243 or external zone 244-247.</summary>
    public Span<ushort> Residence => _residence.AsSpan(0, Count);

    /// <summary>Cell of the registered address, or Cells.OutsideHukou.</summary>
    public Span<ushort> Hukou => _hukou.AsSpan(0, Count);

    /// <summary>See <see cref="People.Traits"/>.</summary>
    public Span<ushort> Traits => _traits.AsSpan(0, Count);

    /// <summary>Years since the last change of cell, at most 63.</summary>
    public Span<byte> YearsHere => _yearsHere.AsSpan(0, Count);

    /// <summary>A copy that shares nothing with this one.</summary>
    public Population Clone()
    {
        var copy = new Population(Room(Count));
        copy.Grow(Count);
        Key.CopyTo(copy.Key);
        Members.CopyTo(copy.Members);
        Residence.CopyTo(copy.Residence);
        Hukou.CopyTo(copy.Hukou);
        Traits.CopyTo(copy.Traits);
        YearsHere.CopyTo(copy.YearsHere);
        return copy;
    }

    /// <summary>
    /// The same rows in other hands: what is added there is put into a list, so that many may work
    /// on rows of their own at a time. To be used while this one does not grow.
    /// </summary>
    public Population Holding(List<Household> born) => new(this, born);

    /// <summary>
    /// Rows without members that new households may take; others stay empty where they are.
    /// </summary>
    public Vacancies Vacancies { get; }

    /// <summary>
    /// Puts a new household into an empty row among its neighbours if there is one, or at the end.
    /// </summary>
    public void Add(Household household)
    {
        if (_held is not null)
        {
            _held.Add(household);
            return;
        }

        var row = Vacancies.Take(household.Residence);
        Set(row < 0 ? Grow(1) : row, household);
    }

    public Household this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(
            _key[row], _members[row], _residence[row], _hukou[row], _traits[row], _yearsHere[row]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int row, Household household)
    {
        _key[row] = household.Key;
        _members[row] = household.Members;
        _residence[row] = household.Residence;
        _hukou[row] = household.Hukou;
        _traits[row] = household.Traits;
        _yearsHere[row] = household.YearsHere;
    }

    /// <summary>Adds empty rows at the end and returns the first of them.</summary>
    public int Grow(int rows)
    {
        var first = Count;
        var needed = checked(Count + rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(needed, MostRows);
        if (needed > _key.Length)
        {
            var grown = Math.Min(MostRows, (_key.Length * 1.1) + 64);
            var capacity = Math.Max(needed, (int)grown);
            Array.Resize(ref _key, capacity);
            Array.Resize(ref _members, capacity);
            Array.Resize(ref _residence, capacity);
            Array.Resize(ref _hukou, capacity);
            Array.Resize(ref _traits, capacity);
            Array.Resize(ref _yearsHere, capacity);
        }

        Count = needed;
        return first;
    }
}
