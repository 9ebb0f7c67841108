// Which counters a household raises, worked out for many at once.
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// Up to 256 rows, the places of their counters and the sets they belong to, in the nearest cache.
/// </summary>
/// <param name="words">Room for so many words.</param>
/// <param name="bytes">Room for so many bytes.</param>
/// <param name="sets">Room for four.</param>
internal ref partial struct CountKeys(
    Span<ushort> words, Span<byte> bytes, Span<CountSets> sets)
{
    public const int Rows = 256;
    public const int SetCount = Rows / CountSets.Rows;

    /// <summary>Room for a list, behind which as many are written as are looked at.</summary>
    public const int ListRoom = Rows + 32;

    /// <summary>Length of all words.</summary>
    public const int WordCount = Rows + (4 * ListRoom);

    /// <summary>Length of all bytes.</summary>
    public const int ByteCount = (4 * Rows) + (SetCount * SlotPlanes.SetLength);

    /// <summary>A home that nobody has.</summary>
    public const ushort Nowhere = ushort.MaxValue;

    private const ushort Skilled = 3 | Traits.Trained;
    private const ushort TenureMask = 7 << 2;
    private const ushort Renting = (int)Tenure.MarketRenter << 2;
    private const ushort Affordable = (int)Tenure.AffordableRental << 2;

    /// <summary>See <see cref="PersonTally.At"/>.</summary>
    public readonly Span<ushort> Homes { get; } = words[..Rows];

    /// <summary>
    /// Of those registered elsewhere than they live, alternative of residence * 245 + hukou, or
    /// 244 outside Hunan. Those who have <see cref="CommonPapers"/> are not among them.
    /// </summary>
    public readonly Span<ushort> AwayPlaces { get; } = words.Slice(Rows, ListRoom);

    /// <summary>Members of each of these.</summary>
    public readonly Span<ushort> AwaySizes { get; } = words.Slice(Rows + ListRoom, ListRoom);

    /// <summary>
    /// Of those with members who have another home than most, alternative of residence * 64 +
    /// kind.
    /// </summary>
    public readonly Span<ushort> OtherKinds { get; } =
        words.Slice(Rows + (2 * ListRoom), ListRoom);

    /// <summary>Children of 6-15 of each of these.</summary>
    public readonly Span<ushort> OtherPupils { get; } =
        words.Slice(Rows + (3 * ListRoom), ListRoom);

    public int AwayCount { get; private set; }

    public int OtherCount { get; private set; }

    /// <summary>All ones in rows whose home is the one most have; the planes are its.</summary>
    public readonly Span<byte> Here { get; } = bytes[..Rows];

    /// <summary>See <see cref="SlotPlanes"/>; only if <see cref="IsWide"/>.</summary>
    public readonly Span<byte> Planes { get; } = bytes[(4 * Rows)..];

    // Members of each row, children of 6-15, what ages say of its kind.
    private readonly Span<byte> Sizes { get; } = bytes[Rows..(2 * Rows)];

    private readonly Span<byte> Pupils { get; } = bytes[(2 * Rows)..(3 * Rows)];

    private readonly Span<byte> Marks { get; } = bytes[(3 * Rows)..(4 * Rows)];

    /// <summary>Empty unless most have a home.</summary>
    public readonly Span<CountSets> Sets { get; } = sets;

    /// <summary>Whether many were worked out at once.</summary>
    public bool IsWide { get; private set; }

    /// <summary>The home that most rows are thought to have.</summary>
    public ushort Home { get; private set; }

    /// <summary>Children of 6-15 with this home.</summary>
    public int HomePupils { get; private set; }

    /// <summary>Of them, those registered outside the county.</summary>
    public int HomeMigrantPupils { get; private set; }

    /// <summary>
    /// What those who live in the cell of this home and are away have most often on their papers:
    /// the other half of their county, and outside Hunan what one of them has.
    /// </summary>
    public ushort CommonPapers { get; private set; }

    /// <summary>Persons who live in this cell and have such papers.</summary>
    public int CommonPersons { get; private set; }

    /// <summary>Works out equally long columns.</summary>
    /// <param name="members">The first column.</param>
    /// <param name="residence">The second.</param>
    /// <param name="hukou">The third.</param>
    /// <param name="traits">The fourth.</param>
    /// <param name="home">That of most rows, if 256 are worked out at once.</param>
    public void Set(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou,
        ReadOnlySpan<ushort> traits, ushort home)
    {
        IsWide = members.Length == Rows && Avx2.IsSupported;
        (Home, HomePupils, HomeMigrantPupils) = (Nowhere, 0, 0);
        (AwayCount, OtherCount, CommonPersons) = (0, 0, 0);
        if (!IsWide)
        {
            Plain(members, residence, hukou, traits);
            return;
        }

        var cell = home >> PersonTally.HomeBits;
        CommonPapers = Cells.IsHunan(cell) ? (ushort)(cell ^ 1) : hukou[Rows / 2];
        Home = home;
        Sets.Clear();
        if (Avx512BW.IsSupported)
        {
            WideMembers(members);
            WidePlaces(residence, hukou, traits);
        }
        else
        {
            Wide256Members(members);
            Wide256Places(residence, hukou, traits);
        }
    }

    // One after the other: the meaning of the wide ways, where no home is common.
    private void Plain(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou,
        ReadOnlySpan<ushort> traits)
    {
        for (var i = 0; i < members.Length; i++)
        {
            var (cell, papers) = (residence[i], hukou[i]);
            Homes[i] = (ushort)((cell * PersonTally.HomesACell)
                + (Traits.Has(traits[i], Traits.Collective) ? PersonTally.Collective : 0)
                + (Traits.Has(traits[i], Traits.Relabelled) ? PersonTally.Relabelled : 0));
            if (members[i] == 0) continue;
            OtherKinds[OtherCount] = (ushort)((cell * HouseholdKind.Count)
                + HouseholdKind.OfTraits(traits[i], cell >> 1 != papers >> 1)
                + HouseholdKind.OfMembers(members[i]));
            OtherPupils[OtherCount++] = (ushort)ChoiceUnit.PupilsOf(members[i]);
            if (cell == papers) continue;
            AwayPlaces[AwayCount] = (ushort)((cell * StockTally.PapersACell)
                + Math.Min(papers, (ushort)Cells.HunanCount));
            AwaySizes[AwayCount++] = (ushort)Members.Count(members[i]);
        }
    }
}
