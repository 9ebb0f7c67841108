// Sixteen households' codes out of what is known of them, for processors with AVX2.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

using Words = System.Runtime.Intrinsics.Vector256<ushort>;

namespace MigrationSim.Core.Processes;

/// <summary>As <see cref="CodeLanes"/>, and the same codes.</summary>
internal readonly struct CodeLanes256
{
    /// <summary>Households side by side.</summary>
    public const int Width = 16;

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
    public CodeLanes256(Words age, Words family, Words isSomebody, in PaperLanes256 papers)
    {
        var (traits, residence, hukou, years) =
            (papers.Traits, papers.Residence, papers.Hukou, papers.Years);
        var pupils = family & All16(FamilyPlanes.PupilsMask);
        var student = Has16(traits, Traits.Student);
        var collective = Has16(traits, Traits.Collective);
        Graduates = student & ~Below(age, Students.GraduationAge);

        var row = age
            | ((traits & All16(2)) << 6)
            | (Vector256.Min(pupils, All16(1)) << 8)
            | ((family & All16(FamilyPlanes.IsOld)) << 7)
            | Housing(traits)
            | ((traits & All16(Traits.Denied)) >> 3);
        row = Vector256.ConditionalSelect(student, All16(ActivationTable.Never), row);
        var alone = Vector256.ConditionalSelect(
            Below(age, YoungBelow), All16((int)Taking.DwellingOrBed << TakingShift),
            collective & All16((int)Taking.Nothing << TakingShift));
        var taking = Vector256.AndNot(alone, Has16(family, FamilyPlanes.HasCompany));

        var isUrban = Below(residence, Cells.HunanCount)
            & Vector256.Equals(residence & All16(1), Words.Zero);
        var dwells = Vector256.AndNot(isUrban, collective);
        var isAtHome = Vector256.Equals(residence >> 1, hukou >> 1);
        var isAffordable = Vector256.Equals(
            traits & All16(7 << 2), All16((int)Tenure.AffordableRental << 2));
        var word1 = (dwells & (family >> FamilyPlanes.LeavingShift))
            | (pupils << PupilsShift)
            | (years << (DeciderCode.StayShift - WordBits))
            | (isAffordable & All16(1 << (DeciderCode.AffordableShift - WordBits)))
            | ((traits & All16(Traits.ContractLand)) << (DeciderCode.LandShift - WordBits - 5))
            | (isAtHome & All16(1 << (DeciderCode.AtHomeShift - WordBits)))
            | (dwells & All16(1 << (DeciderCode.DwellingShift - WordBits)));

        var skill = traits & All16(3);
        var type = (skill << 1) + skill + Vector256.Min(pupils, All16(2));
        var own = (type << 3) + Part(residence, hukou, years);
        var word2 = (isUrban & All16(1)) | (own << OwnShift);
        _word0 = Vector256.ConditionalSelect(
            isSomebody, row | taking, All16((int)(DeciderCode.Nobody & 0xFFFF)));
        _word1 = Vector256.ConditionalSelect(
            isSomebody, word1, All16((int)(DeciderCode.Nobody >> WordBits)));
        _word2 = word2 & isSomebody;
    }

    /// <summary>Stores the codes from <paramref name="code"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong code, nuint at)
    {
        var (low, high) = (Avx2.UnpackLow(_word0, _word1), Avx2.UnpackHigh(_word0, _word1));
        var (low2, high2) = (
            Avx2.UnpackLow(_word2, Words.Zero), Avx2.UnpackHigh(_word2, Words.Zero));
        Store(low, low2, ref code, at);
        Store(high, high2, ref code, at + 4);
    }

    // Unpacking keeps to halves of a vector: it has four rows, and the four that are eight later.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Words words01, Words words2, ref ulong code, nuint at)
    {
        var first = Avx2.UnpackLow(words01.AsUInt32(), words2.AsUInt32()).AsUInt64();
        var last = Avx2.UnpackHigh(words01.AsUInt32(), words2.AsUInt32()).AsUInt64();
        first.GetLower().StoreUnsafe(ref code, at);
        last.GetLower().StoreUnsafe(ref code, at + 2);
        first.GetUpper().StoreUnsafe(ref code, at + 8);
        last.GetUpper().StoreUnsafe(ref code, at + 10);
    }

    // Two kinds of rental, 2 and 3, differ in their lowest bit only.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words Housing(Words traits)
    {
        var owns = Vector256.Equals(
            traits & All16(7 << 2), All16((int)Tenure.UrbanOwner << 2));
        var rents = Vector256.Equals(
            traits & All16(6 << 2), All16((int)Tenure.MarketRenter << 2));
        return (owns & All16(ActivationTable.OwnerFactor << 7))
            | (rents & All16(ActivationTable.RenterFactor << 7));
    }

    // Part and band of DecisionPlaces.Own. What holds is all ones, which is minus one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words Part(Words residence, Words hukou, Words years) =>
        (~Vector256.Equals(residence, hukou) & All16(DecisionPlaces.BandCount))
            + All16(DecisionPlaces.BandCount - 1)
            + Below(years, DecisionPlaces.Band1)
            + Below(years, DecisionPlaces.Band2)
            + Below(years, DecisionPlaces.Band3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words All16(int value) => Vector256.Create((ushort)value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words Has16(Words words, int flag) =>
        Vector256.Equals(words & All16(flag), All16(flag));

    // Of numbers below 2^15.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words Below(Words numbers, int limit) => Vector256.GreaterThan(
        All16(limit).AsInt16(), numbers.AsInt16()).AsUInt16();
}

/// <summary>Papers of sixteen households, and where they live.</summary>
internal readonly ref struct PaperLanes256
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PaperLanes256(
        ref ushort traits, ref ushort residence, ref ushort hukou, ref byte years, nuint at)
    {
        Traits = Vector256.LoadUnsafe(ref traits, at);
        Residence = Vector256.LoadUnsafe(ref residence, at);
        Hukou = Vector256.LoadUnsafe(ref hukou, at);
        Years = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref years, at)).AsUInt16();
    }

    public readonly Words Traits;

    public readonly Words Residence;

    public readonly Words Hukou;

    public readonly Words Years;
}
