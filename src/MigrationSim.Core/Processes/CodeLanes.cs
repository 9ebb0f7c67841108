// Thirty-two households' codes out of what is known of their families, papers and places.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

using static MigrationSim.Core.Processes.LaneWords;

using Words = System.Runtime.Intrinsics.Vector512<ushort>;

namespace MigrationSim.Core.Processes;

/// <summary>The words of a <see cref="DeciderCode"/>, thirty-two households each.</summary>
internal readonly struct CodeLanes
{
    /// <summary>Households side by side.</summary>
    public const int Width = 32;

    private const int WordBits = 16;
    private const ushort YoungBelow = 30;
    private const int TakingShift = DeciderCode.TakingShift;
    private const int PupilsShift = DeciderCode.PupilsShift - WordBits;
    private const int OwnShift = DeciderCode.OwnShift - (2 * WordBits);
    private readonly Words _word0, _word1, _word2;

    /// <summary>Students of an age to be none.</summary>
    public readonly Words Graduates;

    /// <param name="age">Of the reference person.</param>
    /// <param name="family">See <see cref="FamilyPlanes.Flags"/>.</param>
    /// <param name="isSomebody">All ones where somebody is.</param>
    /// <param name="papers">Traits and where they live, are registered, and since when.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CodeLanes(Words age, Words family, Words isSomebody, in PaperLanes papers)
    {
        var (traits, residence, hukou, years) =
            (papers.Traits, papers.Residence, papers.Hukou, papers.Years);
        var pupils = family & All16(FamilyPlanes.PupilsMask);
        var student = Has16(traits, Traits.Student);
        var collective = Has16(traits, Traits.Collective);
        Graduates = student & ~Below(age, Students.GraduationAge);

        var row = age
            | ((traits & All16(2)) << 6)
            | (Vector512.Min(pupils, All16(1)) << 8)
            | ((family & All16(FamilyPlanes.IsOld)) << 7)
            | Housing(traits)
            | ((traits & All16(Traits.Denied)) >> 3);
        row = Vector512.ConditionalSelect(student, All16(ActivationTable.Never), row);
        var alone = Vector512.ConditionalSelect(
            Below(age, YoungBelow), All16((int)Taking.DwellingOrBed << TakingShift),
            collective & All16((int)Taking.Nothing << TakingShift));
        var taking = Vector512.AndNot(alone, Has16(family, FamilyPlanes.HasCompany));

        var isUrban = Below(residence, Cells.HunanCount)
            & Vector512.Equals(residence & All16(1), Words.Zero);
        var dwells = Vector512.AndNot(isUrban, collective);
        var isAtHome = Vector512.Equals(residence >> 1, hukou >> 1);
        var isAffordable = Vector512.Equals(
            traits & All16(7 << 2), All16((int)Tenure.AffordableRental << 2));
        var word1 = (dwells & (family >> FamilyPlanes.LeavingShift))
            | (pupils << PupilsShift)
            | (years << (DeciderCode.StayShift - WordBits))
            | (isAffordable & All16(1 << (DeciderCode.AffordableShift - WordBits)))
            | ((traits & All16(Traits.ContractLand)) << (DeciderCode.LandShift - WordBits - 5))
            | (isAtHome & All16(1 << (DeciderCode.AtHomeShift - WordBits)))
            | (dwells & All16(1 << (DeciderCode.DwellingShift - WordBits)));

        var skill = traits & All16(3);
        var type = (skill << 1) + skill + Vector512.Min(pupils, All16(2));
        var own = (type << 3) + Part(residence, hukou, years);
        var word2 = (isUrban & All16(1)) | (own << OwnShift);
        _word0 = Vector512.ConditionalSelect(
            isSomebody, row | taking, All16((int)(DeciderCode.Nobody & 0xFFFF)));
        _word1 = Vector512.ConditionalSelect(
            isSomebody, word1, All16((int)(DeciderCode.Nobody >> WordBits)));
        _word2 = word2 & isSomebody;
    }

    /// <summary>Their rows of <see cref="ActivationTable"/>.</summary>
    public Words Rows => _word0 & All16((int)DeciderCode.ChanceMask);

    /// <summary>Stores the codes from <paramref name="code"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong code, nuint at)
    {
        Store(_word0.GetLower(), _word1.GetLower(), _word2.GetLower(), ref code, at);
        Store(_word0.GetUpper(), _word1.GetUpper(), _word2.GetUpper(), ref code, at + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(
        Vector256<ushort> word0, Vector256<ushort> word1, Vector256<ushort> word2,
        ref ulong code, nuint at)
    {
        Join(word0.GetLower(), word1.GetLower(), word2.GetLower()).StoreUnsafe(ref code, at);
        Join(word0.GetUpper(), word1.GetUpper(), word2.GetUpper()).StoreUnsafe(ref code, at + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Join(
        Vector128<ushort> word0, Vector128<ushort> word1, Vector128<ushort> word2) =>
        Widen(word0) | (Widen(word1) << WordBits) | (Widen(word2) << (2 * WordBits));

    // Two kinds of rental, 2 and 3, differ in their lowest bit only.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words Housing(Words traits)
    {
        var owns = Vector512.Equals(
            traits & All16(7 << 2), All16((int)Tenure.UrbanOwner << 2));
        var rents = Vector512.Equals(
            traits & All16(6 << 2), All16((int)Tenure.MarketRenter << 2));
        return (owns & All16(ActivationTable.OwnerFactor << 7))
            | (rents & All16(ActivationTable.RenterFactor << 7));
    }

    // Part and band of DecisionPlaces.Own. What holds is all ones, which is minus one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words Part(Words residence, Words hukou, Words years) =>
        (~Vector512.Equals(residence, hukou) & All16(DecisionPlaces.BandCount))
            + All16(DecisionPlaces.BandCount - 1)
            + Below(years, DecisionPlaces.Band1)
            + Below(years, DecisionPlaces.Band2)
            + Below(years, DecisionPlaces.Band3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words All16(int value) => Vector512.Create((ushort)value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words Has16(Words words, int flag) =>
        Vector512.Equals(words & All16(flag), All16(flag));

    // Of numbers below 2^15.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words Below(Words numbers, int limit) => Vector512.GreaterThan(
        All16(limit).AsInt16(), numbers.AsInt16()).AsUInt16();
}

/// <summary>Papers of thirty-two households, and where they live.</summary>
internal readonly ref struct PaperLanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PaperLanes(
        ref ushort traits, ref ushort residence, ref ushort hukou, ref byte years, nuint at)
    {
        Traits = Vector512.LoadUnsafe(ref traits, at);
        Residence = Vector512.LoadUnsafe(ref residence, at);
        Hukou = Vector512.LoadUnsafe(ref hukou, at);
        var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref years, at));
        Years = Vector512.Create(low, high);
    }

    public readonly Words Traits;

    public readonly Words Residence;

    public readonly Words Hukou;

    public readonly Words Years;
}
