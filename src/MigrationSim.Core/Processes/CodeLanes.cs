// Sixteen households' codes out of what is known of their families, papers and places.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

using static MigrationSim.Core.Processes.LaneWords;

using Words = System.Runtime.Intrinsics.Vector256<ushort>;

namespace MigrationSim.Core.Processes;

/// <summary>The words of a <see cref="DeciderCode"/>, sixteen households each.</summary>
internal readonly struct CodeLanes
{
    public const int Width = 16;
    private const ushort YoungBelow = 30;
    private const int TakingShift = DeciderCode.TakingShift;
    private const int PupilsShift = DeciderCode.PupilsShift - Width;
    private const int OwnShift = DeciderCode.OwnShift - (2 * Width);
    private readonly Words _word0, _word1, _word2;

    /// <summary>Students of an age to be none.</summary>
    public readonly Words Graduates;

    /// <param name="family">See <see cref="FamilyLanes.Word"/>.</param>
    /// <param name="traits">Of the household.</param>
    /// <param name="residence">Where it lives.</param>
    /// <param name="hukou">Where it is registered.</param>
    /// <param name="years">Since when it lives there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CodeLanes(Words family, Words traits, Words residence, Words hukou, Words years)
    {
        var age = family & All16(FamilyLanes.AgeMask);
        var pupils = (family >> FamilyLanes.PupilsShift) & All16(15);
        var student = Has16(traits, Traits.Student);
        var collective = Has16(traits, Traits.Collective);
        Graduates = student & ~Below(age, Students.GraduationAge);

        var row = age
            | ((traits & All16(2)) << 6)
            | (Vector256.Min(pupils, All16(1)) << 8)
            | (family & All16(FamilyLanes.IsOld))
            | Housing(traits)
            | ((traits & All16(Traits.Denied)) >> 3);
        row = Vector256.ConditionalSelect(student, All16(ActivationTable.Never), row);
        var alone = Vector256.ConditionalSelect(
            Below(age, YoungBelow), All16((int)Taking.DwellingOrBed << TakingShift),
            collective & All16((int)Taking.Nothing << TakingShift));
        var taking = Vector256.AndNot(alone, Has16(family, FamilyLanes.HasCompany));

        var isUrban = Below(residence, Cells.HunanCount)
            & Vector256.Equals(residence & All16(1), Words.Zero);
        var dwells = Vector256.AndNot(isUrban, collective);
        var isAtHome = Vector256.Equals(residence >> 1, hukou >> 1);
        var isAffordable = Vector256.Equals(
            traits & All16(7 << 2), All16((int)Tenure.AffordableRental << 2));
        var word1 = (dwells & ((family >> FamilyLanes.LeavingShift) & All16(3)))
            | (pupils << PupilsShift)
            | (years << (DeciderCode.StayShift - Width))
            | (isAffordable & All16(1 << (DeciderCode.AffordableShift - Width)))
            | ((traits & All16(Traits.ContractLand)) << (DeciderCode.LandShift - Width - 5))
            | (isAtHome & All16(1 << (DeciderCode.AtHomeShift - Width)))
            | (dwells & All16(1 << (DeciderCode.DwellingShift - Width)));

        var skill = traits & All16(3);
        var type = (skill << 1) + skill + Vector256.Min(pupils, All16(2));
        var own = (type << 3) + Part(residence, hukou, years);
        var word2 = (isUrban & All16(1)) | (own << OwnShift);

        var isSomebody = ~Has16(family, FamilyLanes.IsNobody);
        _word0 = Vector256.ConditionalSelect(
            isSomebody, row | taking, All16((int)(DeciderCode.Nobody & 0xFFFF)));
        _word1 = Vector256.ConditionalSelect(
            isSomebody, word1, All16((int)(DeciderCode.Nobody >> Width)));
        _word2 = word2 & isSomebody;
    }

    /// <summary>The codes of the first eight, or of the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<ulong> Codes(int half) => half == 0
        ? Join(_word0.GetLower(), _word1.GetLower(), _word2.GetLower())
        : Join(_word0.GetUpper(), _word1.GetUpper(), _word2.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Join(
        Vector128<ushort> word0, Vector128<ushort> word1, Vector128<ushort> word2) =>
        Widen(word0) | (Widen(word1) << Width) | (Widen(word2) << (2 * Width));

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
