// Turns the sums of some residences into groups.
using System.Runtime.InteropServices;

using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>Lists and wipes one residence after the other; scratch of one thread.</summary>
internal sealed class GroupListing(GroupTable table)
{
    private readonly List<DecisionGroup> _list = [];
    private readonly GroupMeans _means = new();

    /// <summary>What the last call listed that was given no list.</summary>
    public ReadOnlySpan<DecisionGroup> Listed => CollectionsMarshal.AsSpan(_list);

    /// <summary>Lists the residences from first to end.</summary>
    public void List(int first, int end)
    {
        _list.Clear();
        List(first, end, _list);
    }

    /// <summary>Adds those of the residences from first to end to a list.</summary>
    public void List(int first, int end, List<DecisionGroup> list)
    {
        for (var residence = first; residence < end; residence++)
        {
            var before = list.Count;
            for (var hukou = 0; hukou <= Cells.HunanCount; hukou++)
            {
                // Most registrations have nobody at most places.
                if (hukou >> 1 != residence >> 1 && table.HasNobody(residence, hukou)) continue;
                Add(residence, hukou, list);
            }

            _means.Exponentiate();
            Weigh(CollectionsMarshal.AsSpan(list)[before..]);
            _means.Clear();
        }
    }

    private void Add(int residence, int hukou, List<DecisionGroup> list)
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
                    list.Add(Of(unit with { Insured = insured != 0 }, sum));
                    _means.Add(sum);
                }
            }
        }
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
        unit, sum.Dwellings / (double)ActivationTable.Certain,
        sum.Freed / (double)ActivationTable.Certain,
        sum.Pupils / (double)ActivationTable.Certain);

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
