// Households alike in all that their choice sees, together: what clearing reckons with.
using System.Runtime.InteropServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>One group: a household that stands for all, and what they come to.</summary>
/// <param name="Unit">Place, hukou, skill, children, insurance; mean years and attachment.</param>
/// <param name="Dwellings">Dwellings they would take if all who consider it moved.</param>
/// <param name="Freed">Dwellings they would leave behind.</param>
/// <param name="Pupils">Their children of school age, all of them.</param>
public readonly record struct DecisionGroup(
    ChoiceUnit Unit, double Dwellings, double Freed, double Pupils);

/// <summary>
/// Households by what <see cref="DecisionPlaces"/> tells apart and by insurance. What weighs in
/// staying enters as the mean of its logarithm: about half of those who consider a move stay, and
/// there the logit is straight in the logarithm, so that a group moves as its members do.
/// </summary>
public sealed class DecisionGroups
{
    private readonly GroupTable _table = new();
    private readonly List<DecisionGroup> _list = [];
    private readonly GroupMeans _means = new();

    /// <summary>For one thread to add to.</summary>
    public GroupSums Sums() => new(_table);

    /// <summary>What attachment weighs, before anybody is added.</summary>
    public void Weigh(DecisionTables tables) => _table.Weigh(tables.Attachment);

    /// <summary>Adds the deciders of the rows from first to end.</summary>
    public void Add(Population population, int first, int end, MoveInputs inputs)
    {
        var pass = new DecisionPass(this);
        pass.Turn(population, inputs);
        pass.Group(first, end);
        pass.Close();
    }

    /// <summary>
    /// The groups that take dwellings, by residence, hukou, household type and band of years: those
    /// of one place and one registration stand together. They are forgotten thereby.
    /// </summary>
    /// <returns>A list that the next call fills anew.</returns>
    public List<DecisionGroup> List()
    {
        var isFirst = _list.Capacity == 0;
        _list.Clear();
        for (var residence = 0; residence < Cells.Count; residence++)
        {
            var first = _list.Count;
            for (var hukou = 0; hukou <= Cells.HunanCount; hukou++)
            {
                // Most registrations have nobody at most places.
                if (hukou >> 1 != residence >> 1 && _table.HasNobody(residence, hukou)) continue;
                List(residence, hukou);
            }

            _means.Exponentiate();
            Weigh(CollectionsMarshal.AsSpan(_list)[first..]);
            _means.Clear();
        }

        // With room for some years to come, and not twice as much.
        if (isFirst) _list.Capacity = _list.Count + (_list.Count / 4);
        return _list;
    }

    private void List(int residence, int hukou)
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
                    _list.Add(Of(unit with { Insured = insured != 0 }, sum));
                    _means.Add(sum);
                }
            }
        }
    }

    // Few groups are not empty, so that only what was written is wiped.
    private GroupSum Take(int place, int insured)
    {
        ref var sum = ref _table.At(place, insured);
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
