// Communities of one place as one, by type of household.
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>Sums of groups by type, with their mean duration and attachment.</summary>
internal sealed class MergedCommunity
{
    private readonly DecisionGroup[] _sums = new DecisionGroup[HouseholdTypes.Count];
    private int _hukou;
    private double _largest;

    /// <summary>Where they live; -1 without any.</summary>
    public int Residence { get; private set; } = -1;

    /// <summary>Adds one community; the largest one lends its hukou to all.</summary>
    public void Add(ReadOnlySpan<DecisionGroup> community, double dwellings)
    {
        Residence = community[0].Unit.Residence;
        if (dwellings > _largest) (_largest, _hukou) = (dwellings, community[0].Unit.Hukou);
        foreach (ref readonly var group in community)
        {
            var unit = group.Unit;
            ref var sum = ref _sums[unit.Type];
            sum = new(
                unit with
                {
                    Duration = sum.Unit.Duration + (group.Dwellings * unit.Duration),
                    Attachment = sum.Unit.Attachment + (group.Dwellings * unit.Attachment),
                },
                sum.Dwellings + group.Dwellings, sum.Freed + group.Freed,
                sum.Pupils + group.Pupils);
        }
    }

    /// <summary>Moves the types that there are to a list.</summary>
    public void MoveTo(List<DecisionGroup> groups)
    {
        foreach (ref var sum in _sums.AsSpan())
        {
            if (sum.Dwellings == 0) continue;
            groups.Add(sum with
            {
                Unit = sum.Unit with
                {
                    Hukou = _hukou,
                    Duration = sum.Unit.Duration / sum.Dwellings,
                    Attachment = sum.Unit.Attachment / sum.Dwellings,
                },
            });
            sum = default;
        }

        (Residence, _largest) = (-1, 0);
    }
}
