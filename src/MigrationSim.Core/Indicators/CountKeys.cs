// Which counters a household raises, worked out for many at once.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// Up to 256 rows, the places of their counters and the sets they belong to, in the nearest cache.
/// </summary>
/// <param name="places">Room for five lists of 256.</param>
/// <param name="sets">Room for four.</param>
internal ref partial struct CountKeys(Span<ushort> places, Span<CountSets> sets)
{
    public const int Rows = 256;
    public const int SetCount = Rows / CountSets.Rows;

    /// <summary>Length of the lists of places.</summary>
    public const int PlaceCount = 5 * Rows;

    /// <summary>Room for a list of rows.</summary>
    public const int ListRoom = Rows + CountSets.Rows;

    /// <summary>A home that nobody has.</summary>
    public const ushort Nowhere = ushort.MaxValue;

    /// <summary>
    /// Places that count for nothing: those who live where they are registered take turns, so that
    /// no addition waits for the one before.
    /// </summary>
    public const int Spare = 32;

    private const ushort Skilled = 3 | Traits.Trained;
    private const ushort TenureMask = 7 << 2;
    private const ushort Renting = (int)Tenure.MarketRenter << 2;
    private const ushort Affordable = (int)Tenure.AffordableRental << 2;
    private const ushort FirstSpare = Cells.Count * StockTally.PapersACell;

    /// <summary>Alternative of residence * 64 + what traits and hukou say of the kind.</summary>
    public readonly Span<ushort> Kinds { get; } = places[..Rows];

    /// <summary>
    /// Of those who live elsewhere than they are registered, alternative of residence * 245 +
    /// hukou, or 244 outside Hunan; else a spare place.
    /// </summary>
    public readonly Span<ushort> Registered { get; } = places[Rows..(2 * Rows)];

    /// <summary>See <see cref="PersonTally.At"/>.</summary>
    public readonly Span<ushort> Homes { get; } = places[(2 * Rows)..(3 * Rows)];

    /// <summary>Members of each.</summary>
    public readonly Span<ushort> Sizes { get; } = places[(3 * Rows)..(4 * Rows)];

    /// <summary>Children of 6-15 of each.</summary>
    public readonly Span<ushort> Pupils { get; } = places[(4 * Rows)..];

    public readonly Span<CountSets> Sets { get; } = sets;

    /// <summary>The home that most rows are thought to have.</summary>
    public ushort Home { get; private set; }

    /// <summary>Children of 6-15 with this home.</summary>
    public int HomePupils { get; private set; }

    /// <summary>Of them, those registered outside the county.</summary>
    public int HomeMigrantPupils { get; private set; }

    /// <summary>Works out equally long columns.</summary>
    /// <param name="members">The first column.</param>
    /// <param name="residence">The second.</param>
    /// <param name="hukou">The third.</param>
    /// <param name="traits">The fourth.</param>
    /// <param name="home">That of most rows; fewer than 256 rows have none.</param>
    public void Set(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou,
        ReadOnlySpan<ushort> traits, ushort home)
    {
        var isWhole = members.Length == Rows;
        (Home, HomePupils, HomeMigrantPupils) = (isWhole ? home : Nowhere, 0, 0);
        Sets.Clear();
        if (!isWhole || !Avx2.IsSupported)
        {
            Plain(members, residence, hukou, traits);
            return;
        }

        WidePlaces(residence, hukou, traits);
        WideMembers(members, residence, hukou);
    }

    /// <summary>Lists the rows with members that have another home.</summary>
    public readonly int ListOthers(Span<uint> rows)
    {
        ref var first = ref MemoryMarshal.GetReference(rows[..ListRoom]);
        var count = 0;
        for (var set = 0; set < Sets.Length; set++)
        {
            count = SetBits.Append(
                Sets[set].Living & ~Sets[set].Here, (uint)(set * CountSets.Rows), ref first, count);
        }

        return count;
    }

    // One after the other: the meaning of the wide ways.
    private void Plain(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou,
        ReadOnlySpan<ushort> traits)
    {
        for (var i = 0; i < members.Length; i++)
        {
            var (cell, papers) = (residence[i], hukou[i]);
            var isForeign = cell >> 1 != papers >> 1;
            Pupils[i] = (ushort)ChoiceUnit.PupilsOf(members[i]);
            Sizes[i] = (ushort)Members.Count(members[i]);
            Kinds[i] = (ushort)((cell * HouseholdKind.Count)
                + HouseholdKind.OfTraits(traits[i], isForeign));
            Registered[i] = (ushort)(cell == papers
                ? FirstSpare
                : (cell * StockTally.PapersACell) + Math.Min(papers, (ushort)Cells.HunanCount));
            Homes[i] = (ushort)((cell * PersonTally.HomesACell)
                + (Traits.Has(traits[i], Traits.Collective) ? PersonTally.Collective : 0)
                + (Traits.Has(traits[i], Traits.Relabelled) ? PersonTally.Relabelled : 0));
            Add(i, members[i], traits[i], isForeign);
        }
    }

    // Enters a row into its sets.
    private void Add(int row, ulong members, ushort traits, bool isForeign)
    {
        if (members == 0) return;
        ref var sets = ref Sets[row / CountSets.Rows];
        var bit = 1UL << row;
        sets.Living |= bit;
        if (Members.Age(Members.Reference(members)) is >= 16 and <= 59) sets.Working |= bit;
        if (YearEnd.HasYouth(members)) sets.Youth |= bit;
        if ((traits & Skilled) != 0) sets.Skilled |= bit;
        if ((traits & TenureMask) == Renting) sets.Renting |= bit;
        if ((traits & TenureMask) == Affordable) sets.Affordable |= bit;
        if (isForeign) sets.Foreign |= bit;
        if (Homes[row] != Home) return;
        sets.Here |= bit;
        HomePupils += Pupils[row];
        if (isForeign) HomeMigrantPupils += Pupils[row];
    }
}
