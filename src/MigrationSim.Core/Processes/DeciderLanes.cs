// Codes of many households at once; the same as one by one.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

using Lanes = System.Runtime.Intrinsics.Vector512<ulong>;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Eight households side by side, a 64-bit lane each: a member is a byte, and a question about
/// ages is an addition that carries into the top bit of each byte. Graduates, of whom more is to be
/// known, are coded one by one.
/// </summary>
public static class DeciderLanes
{
    private const ulong EveryByte = 0x0101010101010101;
    private const ulong Low7 = 0x7F7F7F7F7F7F7F7F;
    private const ulong High = 0x8080808080808080;
    private const ulong CoreSlots = 0xFFFF;
    private const int YoungBelow = 31;

    /// <summary>Codes a batch, and leaves of its members those who decide for themselves.</summary>
    public static void Code(DecisionBatch batch, Span<ulong> codes, Span<ulong> leavers)
    {
        var coded = Avx2.IsSupported ? Wide(batch, codes, leavers) : 0;
        for (var i = coded; i < batch.Count; i++) One(batch, i, codes, leavers);
    }

    /// <summary>One after the other: the meaning of the wide way.</summary>
    public static void Plain(DecisionBatch batch, Span<ulong> codes, Span<ulong> leavers)
    {
        for (var i = 0; i < batch.Count; i++) One(batch, i, codes, leavers);
    }

    private static void One(DecisionBatch batch, int i, Span<ulong> codes, Span<ulong> leavers)
    {
        var household = batch.Population[batch.First + i];
        codes[i] = DeciderCode.Of(household, batch.Inputs);
        leavers[i] = FamilySplit.Leavers(household.Members);
    }

    // How many rows were coded: all but a rest of less than eight.
    private static int Wide(DecisionBatch batch, Span<ulong> codes, Span<ulong> leavers)
    {
        ref var member = ref MemoryMarshal.GetReference(batch.Members);
        ref var residence = ref MemoryMarshal.GetReference(batch.Residence);
        ref var hukou = ref MemoryMarshal.GetReference(batch.Hukou);
        ref var trait = ref MemoryMarshal.GetReference(batch.Traits);
        ref var years = ref MemoryMarshal.GetReference(batch.YearsHere);
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var leaver = ref MemoryMarshal.GetReference(leavers);
        var i = 0;
        for (; i + Lanes.Count <= batch.Count; i += Lanes.Count)
        {
            var at = (nuint)i;
            var traits = Widen(ref Unsafe.Add(ref trait, i));
            var family = new Family(Vector512.LoadUnsafe(ref member, at));
            family.Leavers.StoreUnsafe(ref leaver, at);
            var place = new Place(
                Widen(ref Unsafe.Add(ref residence, i)), Widen(ref Unsafe.Add(ref hukou, i)),
                WidenBytes(ref Unsafe.Add(ref years, i)));
            Pack(family, place, traits).StoreUnsafe(ref code, at);

            var graduates = Has(traits, Traits.Student)
                & ~Vector512.LessThan(family.AgePlus1, All(Students.GraduationAge + 1));
            var rows = graduates.ExtractMostSignificantBits();
            for (; rows != 0; rows &= rows - 1)
                One(batch, i + BitOperations.TrailingZeroCount(rows), codes, leavers);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Pack(in Family family, in Place place, Lanes traits)
    {
        var skill = traits & All(3);
        var tenure = (traits >> 2) & All(7);
        var pupils = SumBytes(family.Pupils >> 7);
        var affordable = Vector512.Equals(tenure, All((ulong)Tenure.AffordableRental));
        var rents = affordable | Vector512.Equals(tenure, All((ulong)Tenure.MarketRenter));
        var age = Vector512.Max(family.AgePlus1, All(1)) - All(1);
        var row = age
            | (Vector512.Equals(skill, All(2)) & All(ActivationTable.TertiaryFactor << 7))
            | (Vector512.GreaterThan(pupils, Lanes.Zero)
                & All(ActivationTable.SchoolFactor << 7))
            | (Vector512.Equals(tenure, All((ulong)Tenure.UrbanOwner))
                & All(ActivationTable.OwnerFactor << 7))
            | (rents & All(ActivationTable.RenterFactor << 7))
            | (family.IsOld & All(ActivationTable.ElderFactor << 7))
            | (Has(traits, Traits.Denied) & All(ActivationTable.DeniedFactor << 7));
        var chance = Vector512.ConditionalSelect(
            Has(traits, Traits.Student), All(ActivationTable.Never), row);

        var collective = Has(traits, Traits.Collective);
        var taking = Vector512.AndNot(
            Vector512.ConditionalSelect(
                Vector512.LessThan(family.AgePlus1, All(YoungBelow)),
                All((ulong)Taking.DwellingOrBed), collective & All((ulong)Taking.Nothing)),
            family.HasCompany);
        var dwells = Vector512.AndNot(place.IsUrban, collective);
        var leaving = dwells & family.Leaving;
        var kids = Vector512.Min(pupils, All(2));
        var code = chance
            | (taking << DeciderCode.TakingShift)
            | (leaving << (DeciderCode.TakingShift + 2))
            | (pupils << DeciderCode.PupilsShift)
            | (place.Years << DeciderCode.StayShift)
            | (affordable & All(1UL << DeciderCode.AffordableShift))
            | (Has(traits, Traits.ContractLand) & All(1UL << DeciderCode.LandShift))
            | (place.IsAtHome & All(1UL << DeciderCode.AtHomeShift))
            | (dwells & All(1UL << DeciderCode.DwellingShift))
            | (place.IsUrban & All(1UL << DeciderCode.UrbanShift))
            | (place.Of((skill * 3) + kids) << DeciderCode.PlaceShift);
        return Vector512.ConditionalSelect(family.IsNobody, All(DeciderCode.Nobody), code);
    }

    // Members of eight households; sets of members have the top bit of their bytes set.
    private readonly struct Family
    {
        public readonly Lanes AgePlus1;
        public readonly Lanes Pupils;
        public readonly Lanes Leavers;
        public readonly Lanes Leaving;
        public readonly Lanes HasCompany;
        public readonly Lanes IsOld;
        public readonly Lanes IsNobody;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Family(Lanes members)
        {
            var ages = members & All(Low7);
            var high = All(High);
            var anybody = (ages + All(Low7)) & high;
            var adults = Aged(ages, Members.AdultAge);
            var grown = Aged(ages, FamilySplit.DecidingAge);
            var elders = Aged(ages, FamilySplit.ElderAge);
            var atSchoolAge = Aged(ages, ChoiceUnit.FirstSchoolAge);
            var younger = Vector512.AndNot(anybody, elders);
            Pupils = Vector512.AndNot(
                atSchoolAge, Aged(ages, ChoiceUnit.LastSchoolAge + 1));
            IsNobody = Vector512.Equals(members, Lanes.Zero);
            IsOld = Vector512.Equals(younger, Lanes.Zero);

            // The reference person's byte is the lowest of the set; the others are masked away.
            var set = Vector512.ConditionalSelect(
                Vector512.Equals(adults, Lanes.Zero), anybody, adults);
            AgePlus1 = SumBytes(ages & Whole(set & (Lanes.Zero - set)));

            // Without a core, or with an old one, a household moves as one.
            var others = Vector512.AndNot(members, All(CoreSlots));
            var asOne = Vector512.Equals(members & All(CoreSlots), Lanes.Zero)
                | Vector512.Equals(others, Lanes.Zero)
                | Vector512.Equals(younger & All(CoreSlots), Lanes.Zero);
            var apart = Vector512.AndNot(~asOne, All(CoreSlots));
            var leavers = Vector512.AndNot(grown, elders) & apart;
            Leavers = members & Whole(leavers);
            var stays = Vector512.Equals(elders & apart, Lanes.Zero);
            Leaving = Vector512.Equals(leavers, Lanes.Zero)
                & Vector512.ConditionalSelect(
                    stays, All((ulong)Processes.Leaving.Dwelling),
                    All((ulong)Processes.Leaving.DwellingOfElders));

            // Who comes along for certain: the core and small children, or everybody.
            var certain = Vector512.AndNot(anybody, atSchoolAge & apart);
            HasCompany = ~Vector512.Equals(certain & (certain - All(1)), Lanes.Zero);
        }
    }

    // Where eight households live and are registered, and since when.
    private readonly struct Place
    {
        public readonly Lanes IsUrban;
        public readonly Lanes IsAtHome;
        public readonly Lanes Years;
        private readonly Lanes _residence;
        private readonly Lanes _hukou;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Place(Lanes residence, Lanes hukou, Lanes years)
        {
            (_residence, _hukou, Years) = (residence, hukou, years);
            IsUrban = Vector512.LessThan(residence, All(Cells.HunanCount))
                & Vector512.Equals(residence & All(1), Lanes.Zero);
            IsAtHome = Vector512.Equals(residence >> 1, hukou >> 1);
        }

        // The number of DecisionPlaces.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Lanes Of(Lanes type)
        {
            // A comparison that holds is all ones, which is minus one.
            var band = Lanes.Zero
                - Vector512.GreaterThan(Years, All(DecisionPlaces.Band1 - 1))
                - Vector512.GreaterThan(Years, All(DecisionPlaces.Band2 - 1))
                - Vector512.GreaterThan(Years, All(DecisionPlaces.Band3 - 1));
            var row = Times(_residence, DecisionPlaces.TypeCount) + type;
            var elsewhere = ~Vector512.Equals(_residence, _hukou) & All(1);
            var home = (((row << 1) + elsewhere) << 2) + band;
            var away = All(DecisionPlaces.HomeCount)
                + Times(row, DecisionPlaces.HukouCount)
                + Vector512.Min(_hukou, All(Cells.HunanCount));
            return Vector512.ConditionalSelect(IsAtHome, home, away);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes All(ulong value) => Vector512.Create(value);

    // Of byte-wise age + 1: those at least so old.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Aged(Lanes ages, int age) =>
        (ages + All(EveryByte * (ulong)(127 - age))) & All(High);

    // Top bits to whole bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Whole(Lanes set) => (set << 1) - (set >> 7);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Has(Lanes traits, int flag) =>
        ~Vector512.Equals(traits & All((ulong)flag), Lanes.Zero);

    // Products of numbers below 2^32.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Times(Lanes value, uint factor) =>
        (value.AsUInt32() * Vector512.Create(factor)).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes SumBytes(Lanes bytes) => Avx512BW.IsSupported
        ? Avx512BW.SumAbsoluteDifferences(bytes.AsByte(), Vector512<byte>.Zero).AsUInt64()
        : Vector512.Create(SumBytes(bytes.GetLower()), SumBytes(bytes.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> SumBytes(Vector256<ulong> bytes) =>
        Avx2.SumAbsoluteDifferences(bytes.AsByte(), Vector256<byte>.Zero).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Widen(ref ushort first) => Widen(Vector128.LoadUnsafe(ref first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes WidenBytes(ref byte first)
    {
        var narrow = Vector128.CreateScalar(
            Unsafe.ReadUnaligned<ulong>(ref first)).AsByte();
        return Widen(Vector128.WidenLower(narrow));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Widen(Vector128<ushort> narrow) => Avx512F.IsSupported
        ? Avx512F.ConvertToVector512UInt64(narrow)
        : Vector512.Create(
            Avx2.ConvertToVector256Int64(narrow).AsUInt64(),
            Avx2.ConvertToVector256Int64(Vector128.Shuffle(
                narrow.AsUInt64(), Vector128.Create(1UL, 0)).AsUInt16()).AsUInt64());
}
