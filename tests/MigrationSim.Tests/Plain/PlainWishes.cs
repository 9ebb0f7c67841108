// The wishes to move, one household after the other: the reference of the batches.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Tests.Plain;

/// <summary>Each draw by itself, every nest weighed out, rows searched from their start.</summary>
internal static class PlainWishes
{
    public static List<Proposal> List(
        Population population, IEnumerable<Active> active, MoveInputs inputs)
    {
        var wishes = new List<Proposal>();
        foreach (var one in active)
        {
            var (row, slot) = (one.Row, one.Slot);
            var household = population[row];
            var block = inputs.Draws.Block(household.Key, Question.Move + slot);
            var decider = Proposal.Decider(household, slot);
            var u = ((((ulong)block.Word0 << 8) | (block.Word3 & 0xFF)) + 0.5) / 1099511627776.0;
            var unit = ChoiceUnit.Of(
                decider, Deciders.IsInsured(decider, inputs), inputs.Tables.Near);
            var destination = Draw(inputs.Tables, unit, u);
            if (destination == household.Residence) continue;
            var absent = 0;
            for (var k = wishes.Count - 1; slot == 0 && k >= 0 && wishes[k].Row == row; k--)
                absent |= 1 << wishes[k].Slot;
            wishes.Add(Wish(household, row, slot, (byte)absent, destination, block, inputs));
        }

        return wishes;
    }

    /// <summary>The place at u of the way through the weights of all places.</summary>
    public static int Draw(ChoiceTables tables, ChoiceUnit unit, double u)
    {
        var weights = UnitWeights.Weigh(tables, unit);
        var x = u * weights.Total;
        if (x < weights.Stay) return unit.Residence;
        x -= weights.Stay;
        if (x < weights.OtherZone) return unit.Residence ^ 1;
        x -= weights.OtherZone;
        if (x < weights.Prefecture) return County(tables, unit, x / weights.Prefecture, true);
        x -= weights.Prefecture;
        if (x < weights.Province) return County(tables, unit, x / weights.Province, false);
        x -= weights.Province;
        if (x < weights.Outside) return Zone(tables, unit, x / weights.Outside);
        x -= weights.Outside;
        if (weights.Return <= 0) return unit.Residence;
        return x < UnitWeights.Home(tables.Near, unit) ? unit.Hukou : Cells.Urban(unit.HomeCounty);
    }

    // Walks past one county of the nest after the other.
    private static int County(ChoiceTables tables, ChoiceUnit unit, double u, bool near)
    {
        var row = tables.Far.Row(unit.Origin, unit.Type).ToArray();
        var (first, count) = tables.Far.PrefectureRange(unit.Origin);
        var open = Enumerable.Range(0, Cells.CountyCount)
            .Where(j => (j >= first && j < first + count) == near)
            .Where(j => !(unit.IsAway && j == unit.HomeCounty) && row[j + 1] > row[j])
            .ToList();
        var left = u * open.Sum(j => row[j + 1] - row[j]);
        foreach (var j in open)
        {
            if (left < row[j + 1] - row[j]) return Cells.Urban(j);
            left -= row[j + 1] - row[j];
        }

        return Cells.Urban(open[^1]);
    }

    private static int Zone(ChoiceTables tables, ChoiceUnit unit, double u)
    {
        var weights = tables.Far.Outside(unit.Origin, unit.Type).ToArray();
        var left = u * weights.Sum();
        for (var zone = 0; zone < Cells.ZoneCount; zone++)
        {
            if (left < weights[zone]) return Cells.HunanCount + zone;
            left -= weights[zone];
        }

        return Cells.HunanCount + Array.FindLastIndex(weights, weight => weight > 0);
    }

    private static Proposal Wish(
        Household household, int row, int slot, byte absent, int destination, PhiloxBlock block,
        MoveInputs inputs)
    {
        var decider = Proposal.Decider(household, slot);
        var members = household.Members;
        for (var s = 0; s < Members.SlotCount; s++)
        {
            if ((absent >> s & 1) != 0) members = Members.With(members, s, 0);
        }

        var split = slot == 0
            ? inputs.Split.Split(
                members, ChoiceUnit.OriginOf(household.Residence), destination,
                destination == household.Hukou, block.Word1)
            : new SplitFamily(decider.Members, 0);
        var moving = split.Moving;
        var isAlone = Members.Count(moving) == 1 && destination != household.Hukou
            && Cells.IsUrban(destination);
        var shares = isAlone && (Deciders.IsYoung(moving)
            ? Philox.Uniform(block.Word2) < inputs.Chances.DormitoryShare
            : Traits.Has(decider.Traits, Traits.Collective));
        var frees = slot == 0 && absent == 0 && split.Staying == 0
            && Occupancy.Dwellings(household, inputs) > 0;
        var slots = slot > 0 ? 1 << slot : Enumerable.Range(0, Members.SlotCount)
            .Where(s => Members.At(moving, s) != 0).Sum(s => 1 << s);
        return new(
            row, (byte)slot, absent, household.Residence, (ushort)destination,
            (byte)(shares ? 0 : 1), (byte)ChoiceUnit.PupilsOf(moving), (byte)(frees ? 1 : 0),
            (byte)slots);
    }
}
