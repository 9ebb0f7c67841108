// Which counters many households raise, for processors with AVX2 and more.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

using Words = System.Runtime.Intrinsics.Vector512<ushort>;

namespace MigrationSim.Core.Indicators;

internal ref partial struct CountKeys
{
    // Thirty-two at once; takes 256 and needs AVX2.
    private readonly void WidePlaces(
        ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou, ReadOnlySpan<ushort> traits)
    {
        ref var where = ref MemoryMarshal.GetReference(residence);
        ref var papers = ref MemoryMarshal.GetReference(hukou);
        ref var flags = ref MemoryMarshal.GetReference(traits);
        ref var kinds = ref MemoryMarshal.GetReference(Kinds);
        ref var registered = ref MemoryMarshal.GetReference(Registered);
        ref var homes = ref MemoryMarshal.GetReference(Homes);
        var spare = Words.Indices + Vector512.Create(FirstSpare);
        for (var i = 0; i < Rows; i += Words.Count)
        {
            var at = (nuint)i;
            var cell = Vector512.LoadUnsafe(ref where, at);
            var home = Vector512.LoadUnsafe(ref papers, at);
            var trait = Vector512.LoadUnsafe(ref flags, at);
            var foreign = Vector512.GreaterThan(cell ^ home, Words.One);
            var skilled = Any(trait, Skilled);
            var tenure = trait & Vector512.Create(TenureMask);
            var renting = Vector512.Equals(tenure, Vector512.Create(Renting));
            var affordable = Vector512.Equals(tenure, Vector512.Create(Affordable));
            var collective = Any(trait, Traits.Collective);
            var place = (cell << 2)
                | (collective & Vector512.Create((ushort)PersonTally.Collective))
                | (Any(trait, Traits.Relabelled)
                    & Vector512.Create((ushort)PersonTally.Relabelled));
            place.StoreUnsafe(ref homes, at);
            ((cell << HouseholdKind.Bits)
                | (skilled & Vector512.Create((ushort)HouseholdKind.Skilled))
                | (renting & Vector512.Create((ushort)HouseholdKind.Renter))
                | (affordable & Vector512.Create((ushort)HouseholdKind.AffordableTenant))
                | (collective & Vector512.Create((ushort)HouseholdKind.Collective))
                | (foreign & Vector512.Create((ushort)HouseholdKind.Foreign)))
                .StoreUnsafe(ref kinds, at);
            var paper = Vector512.Min(home, Vector512.Create((ushort)Cells.HunanCount));
            Vector512.ConditionalSelect(
                Vector512.Equals(cell, home), spare,
                (cell * Vector512.Create((ushort)StockTally.PapersACell)) + paper)
                .StoreUnsafe(ref registered, at);
            ref var sets = ref Sets[i / CountSets.Rows];
            var shift = i % CountSets.Rows;
            var here = Vector512.Equals(place, Vector512.Create(Home));
            sets.Here |= here.ExtractMostSignificantBits() << shift;
            sets.Foreign |= foreign.ExtractMostSignificantBits() << shift;
            sets.Skilled |= skilled.ExtractMostSignificantBits() << shift;
            sets.Renting |= renting.ExtractMostSignificantBits() << shift;
            sets.Affordable |= affordable.ExtractMostSignificantBits() << shift;
        }
    }

    // Eight at once, once the homes are known; takes 256 and needs AVX2.
    private void WideMembers(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        ref var where = ref MemoryMarshal.GetReference(residence);
        ref var papers = ref MemoryMarshal.GetReference(hukou);
        ref var homes = ref MemoryMarshal.GetReference(Homes);
        ref var size = ref MemoryMarshal.GetReference(Sizes);
        ref var pupil = ref MemoryMarshal.GetReference(Pupils);
        var (home, one) = (Vector128.Create(Home), Vector128<ushort>.One);
        var (pupils, migrants) = (Vector512<ulong>.Zero, Vector512<ulong>.Zero);
        for (var set = 0; set < SetCount; set++)
        {
            var (living, working, youth) = (0UL, 0UL, 0UL);
            for (var i = 0; i < CountSets.Rows; i += Vector512<ulong>.Count)
            {
                var at = (nuint)((set * CountSets.Rows) + i);
                var lanes = new MarkLanes(Vector512.LoadUnsafe(ref who, at));
                LaneWords.Narrow(lanes.Sizes).StoreUnsafe(ref size, at);
                LaneWords.Narrow(lanes.Pupils).StoreUnsafe(ref pupil, at);
                var here = Vector128.Equals(Vector128.LoadUnsafe(ref homes, at), home);
                var apart = Vector128.LoadUnsafe(ref where, at)
                    ^ Vector128.LoadUnsafe(ref papers, at);
                var foreign = here & Vector128.GreaterThan(apart, one);
                pupils += lanes.Pupils & LaneWords.Widen(here);
                migrants += lanes.Pupils & LaneWords.Widen(foreign);
                living |= lanes.Living << i;
                working |= lanes.Working << i;
                youth |= lanes.Youth << i;
            }

            ref var sets = ref Sets[set];
            (sets.Living, sets.Working, sets.Youth) = (living, working, youth);
        }

        HomePupils = (int)Vector512.Sum(pupils);
        HomeMigrantPupils = (int)Vector512.Sum(migrants);
    }

    private static Words Any(Words traits, ushort flags) =>
        ~Vector512.Equals(traits & Vector512.Create(flags), Words.Zero);
}
