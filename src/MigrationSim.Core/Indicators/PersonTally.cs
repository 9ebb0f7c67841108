// One thread's count of persons, by home and member byte.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// A home is a cell's households that are <see cref="Collective"/> or not, plus
/// <see cref="Relabelled"/> or not. Counters of 32 bits are enough for two thousand million
/// persons.
/// </summary>
internal sealed class PersonTally
{
    public const int HomeBits = 2;

    /// <summary>Kinds of household that persons are counted apart in.</summary>
    public const int HomesACell = 1 << HomeBits;

    public const int Collective = 1;

    /// <summary>Relabelled, and not moved since.</summary>
    public const int Relabelled = 2;

    private readonly int[] _persons = new int[Cells.Count * HomesACell * 256];
    private readonly CrowdLanes _crowd = new();

    /// <summary>Whether a member byte is somebody: age + 1 of 1-126.</summary>
    public static bool IsPerson(int person) => (person & 0x7F) is > 0 and < 0x7F;

    /// <summary>By member byte, those who are nobody included.</summary>
    public ReadOnlySpan<int> At(int cell, int home) =>
        _persons.AsSpan(((cell * HomesACell) + home) * 256, 256);

    /// <summary>Everybody who lives in a cell.</summary>
    public int Of(int cell)
    {
        var persons = 0;
        for (var home = 0; home < HomesACell; home++)
        {
            var byPerson = At(cell, home);
            for (var person = 0; person < byPerson.Length; person++)
                persons += IsPerson(person) ? byPerson[person] : 0;
        }

        return persons;
    }

    /// <summary>
    /// The home to expect most rows of the next batch in, or <see cref="CountKeys.Nowhere"/>.
    /// </summary>
    public ushort CommonHome { get; private set; } = CountKeys.Nowhere;

    /// <summary>Counts up to 256 rows by the homes among their keys.</summary>
    public void Count(ReadOnlySpan<ulong> members, in CountKeys keys)
    {
        var persons = _persons;
        if (CrowdLanes.IsSupported && keys.IsWide)
        {
            _crowd.Count(keys, persons);
            CommonHome = CrowdLanes.Choose(keys, CommonHome);
            return;
        }

        var homes = keys.Homes[..members.Length];
        for (var row = 0; row < members.Length; row++)
            Add(persons.AsSpan(homes[row] * 256, 256), members[row]);
    }

    /// <summary>Carries over what is still apart.</summary>
    public void Close() => _crowd.Close(_persons);

    public void Add(PersonTally other) => Sums.Add(_persons, other._persons);

    public void Clear() => Array.Clear(_persons);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Span<int> persons, ulong members)
    {
        for (var rest = members; rest != 0; rest >>= 8) persons[(byte)rest]++;
    }
}
