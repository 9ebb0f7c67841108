// Turns the sums of some residences into groups.
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
                // Most registrations have nobody at most places.
                if (hukou >> 1 != residence >> 1 && table.HasNobody(residence, hukou)) continue;
                count = Add(residence, hukou, groups, count);
            }

            _means.Exponentiate();
            Weigh(groups[before..count]);
            _means.Clear();
        }
    }

    private int Add(int residence, int hukou, Span<DecisionGroup> groups, int count)
    {
        var registered = hukou < Cells.HunanCount ? hukou : Cells.OutsideHukou;
        for (var type = 0; type < DecisionPlaces.TypeCount; type++)
        {
            var (skill, kids) = (type / 3, type % 3);
            var unit = new ChoiceUnit(residence, registered, skill, kids, false, 1, 1);
            var first = DecisionPlaces.Of(residence, registered, type, 0);
            var bands = unit.IsAtHome ? DecisionPlaces.BandCount : 1;
            for (var insured = 0; insured < 2; insured++)
            {
                for (var band = 0; band < bands; band++)
                {
                    var sum = Take(first + band, insured);
                    if (sum.Dwellings == 0) continue;
                    groups[count++] = Of(unit with { Insured = insured != 0 }, sum);
                    _means.Add(sum);
                }
            }
        }

        return count;
    }

    // Few groups are not empty, so that only what was written is wiped.
    private GroupSum Take(int place, int insured)
    {
        ref var sum = ref table.At(place, insured);
        if (sum.IsEmpty) return default;
        var taken = sum;
        sum = default;
        return taken;
    }

    private static DecisionGroup Of(in ChoiceUnit unit, in GroupSum sum) => new(
        unit, sum.Dwellings * One, sum.Freed * One, sum.Pupils * One);

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
