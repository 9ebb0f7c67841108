// Turns the sums of some residences into groups.
using System.Numerics;

using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>Lists and wipes one residence after the other; scratch of one thread.</summary>
internal sealed class GroupListing(GroupTable table)
{
    private const double One = 1.0 / ActivationTable.Certain;
    private readonly GroupMeans _means = new();

    /// <summary>Lists the residences from first to end.</summary>
    /// <param name="first">The first.</param>
    /// <param name="end">The one after the last.</param>
    /// <param name="groups">As many as <see cref="GroupTable.CountOf"/> counts there.</param>
    public void List(int first, int end, Span<DecisionGroup> groups)
    {
        var count = 0;
        for (var residence = first; residence < end; residence++)
        {
            var before = count;
            for (var hukou = 0; hukou <= Cells.HunanCount; hukou++)
            {
                if (Cells.IsHunan(residence) && hukou >> 1 == residence >> 1)
                    count = AddOwn(residence, hukou, groups, count);
                else if (!table.HasNobody(residence, hukou))
                    count = AddOthers(residence, hukou, groups, count);
            }

            _means.Exponentiate();
            Weigh(groups[before..count]);
            _means.Clear();
        }
    }

    // Those in the county of their hukou, by bands of years.
    private int AddOwn(int residence, int hukou, Span<DecisionGroup> groups, int count)
    {
        for (var type = 0; type < DecisionPlaces.TypeCount; type++)
        {
            var first = DecisionPlaces.Of(residence, hukou, type, 0);
            for (var insured = 0; insured < 2; insured++)
            {
                for (var band = 0; band < DecisionPlaces.BandCount; band++)
                {
                    ref var sum = ref table.At(first + band, insured);
                    if (sum.Dwellings != 0)
                        groups[count++] = Of(residence, hukou, type, insured != 0, sum);
                    sum = default;
                }
            }
        }

        return count;
    }

    // All others stand as they are listed. Who is there is found first: a branch for each would
    // have to be guessed.
    private int AddOthers(int residence, int hukou, Span<DecisionGroup> groups, int count)
    {
        var registered = hukou < Cells.HunanCount ? hukou : Cells.OutsideHukou;
        var sums = table.OthersOf(residence, hukou);
        var some = 0u;
        for (var i = 0; i < sums.Length; i++) some |= (sums[i].Dwellings != 0 ? 1u : 0u) << i;
        for (; some != 0; some &= some - 1)
        {
            var i = BitOperations.TrailingZeroCount(some);
            groups[count++] = Of(residence, registered, i >> 1, (i & 1) != 0, sums[i]);
        }

        sums.Clear();
        return count;
    }

    private DecisionGroup Of(int residence, int hukou, int type, bool insured, in GroupSum sum)
    {
        _means.Add(sum);
        return new(
            new(residence, hukou, type / 3, type % 3, insured, 1, 1), sum.Dwellings * One,
            sum.Freed * One, sum.Pupils * One);
    }

    private void Weigh(Span<DecisionGroup> list)
    {
        for (var i = 0; i < list.Length; i++)
        {
            var unit = list[i].Unit;
            var (stay, attachment) = (_means.Stay(i), _means.Attachment(i));
            list[i] = list[i] with
            {
                Unit = unit with
                {
                    Duration = unit.IsAtHome ? stay / attachment : stay,
                    Attachment = attachment,
                },
            };
        }
    }
}
