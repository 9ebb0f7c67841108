// Where the tables hold what a batch of deciders looks up.
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Places;

using Lanes = System.Runtime.Intrinsics.Vector512<uint>;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Indices from the codes of deciders, sixteen at once; by the decider's place in the batch.
/// </summary>
internal sealed class ChoiceIndex
{
    private readonly int[] _shared = new int[MoveBatch.Size];
    private readonly int[] _insured = new int[MoveBatch.Size];
    private readonly int[] _homes = new int[MoveBatch.Size];
    private readonly int[] _ways = new int[MoveBatch.Size];
    private readonly byte[] _away = new byte[MoveBatch.Size / 8];

    /// <summary>Where the row of <see cref="WeightsAtHand"/> begins of those not insured.</summary>
    public ReadOnlySpan<int> Shared => _shared;

    /// <summary>Where insurance is looked up, see <see cref="DecisionTables.InsuredIn"/>.</summary>
    public ReadOnlySpan<int> Insured => _insured;

    /// <summary>In <see cref="HomewardWeights"/>: hukou and type.</summary>
    public ReadOnlySpan<int> Homes => _homes;

    /// <summary>In <see cref="HomewardWeights"/>: residence and hukou.</summary>
    public ReadOnlySpan<int> Ways => _ways;

    /// <summary>
    /// Who has a home in Hunan and lives elsewhere, a bit each; garbage beyond the batch.
    /// </summary>
    public ReadOnlySpan<byte> Away => _away;

    /// <summary>Finds those of a batch; what is beyond it is padded to whole lanes.</summary>
    public void Find(ReadOnlySpan<uint> codes)
    {
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var shared = ref MemoryMarshal.GetArrayDataReference(_shared);
        ref var insured = ref MemoryMarshal.GetArrayDataReference(_insured);
        ref var home = ref MemoryMarshal.GetArrayDataReference(_homes);
        ref var way = ref MemoryMarshal.GetArrayDataReference(_ways);
        for (var i = 0; i + Lanes.Count <= codes.Length; i += Lanes.Count)
        {
            var at = (nuint)i;
            var all = Vector512.LoadUnsafe(ref code, at);
            var residence = (all >> UnitCode.ResidenceShift) & Vector512.Create(0xFFu);
            var hukou = (all >> UnitCode.HukouShift) & Vector512.Create(0xFFu);
            var type = (all >> UnitCode.TypeShift) & Vector512.Create(15u);
            var isHunan = Vector512.LessThan(residence, Vector512.Create((uint)Cells.HunanCount));
            var isAway = Vector512.Equals(
                    all & Vector512.Create(1u << UnitCode.AtHomeShift), Lanes.Zero)
                & ~Vector512.Equals(hukou, Vector512.Create((uint)UnitCode.OutsideHukou));
            BinaryPrimitives.WriteUInt16LittleEndian(
                _away.AsSpan(i / 8), (ushort)isAway.ExtractMostSignificantBits());
            Store(SharedRow(all, residence, hukou, type), ref shared, at);
            Store(Vector512.ConditionalSelect(isHunan, residence, hukou), ref insured, at);
            Store(HomewardWeights.Homes(hukou, type), ref home, at);
            var origin = Vector512.ConditionalSelect(
                isHunan, residence >> 1,
                residence - Vector512.Create((uint)(Cells.HunanCount - Cells.CountyCount)));
            Store(HomewardWeights.Ways(origin, hukou), ref way, at);
        }
    }

    // Names count by residence, then by how somebody stands to it: at home (0), next to the cell
    // of the hukou (1), away (2), registered outside (3); then skill and children, insurance.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes SharedRow(Lanes code, Lanes residence, Lanes hukou, Lanes type)
    {
        var isOdd = Vector512.Equals(residence ^ hukou, Lanes.One)
            | Vector512.Equals(hukou, Vector512.Create((uint)UnitCode.OutsideHukou));
        var isElsewhere = ~(code >> UnitCode.AtHomeShift) & Lanes.One;
        var standing = (isElsewhere << 1) - isOdd;
        var name = (((residence << 2) + standing) * UnitCode.TypeCount) + type;
        return name * (2 * WeightsAtHand.RowLength);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Lanes lanes, ref int to, nuint at) =>
        lanes.AsInt32().StoreUnsafe(ref to, at);
}
