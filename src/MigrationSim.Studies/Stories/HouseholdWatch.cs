// Looks at one household while its year goes on and reads off what decides.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Stories;

/// <summary>Asks the engine's own tables and lotteries; changes nothing.</summary>
internal sealed class HouseholdWatch(
    RunOptions options, Population before, YearSettings settings)
{
    private readonly YearDraws _draws = settings.Draws;
    private MoveInputs? _inputs;
    private Household _deciding;
    private List<Proposal> _proposals = [];
    private int _row = -1;

    /// <summary>When tables are ready and nobody has moved: finds the household.</summary>
    public void Look(World world, MoveInputs inputs)
    {
        _inputs = inputs;
        var deciders = new MoveBatch();
        for (var row = 0; row < before.Count; row++)
        {
            var household = world.Population[row];
            if (!Fits(before[row]) || !Fits(household)) continue;
            (var active, _proposals) = (new List<Active>(), []);
            ActivationPass.List(world.Population, row, row + 1, inputs, active, new());
            ProposalPass.List(
                world.Population, [.. active], inputs, deciders, _proposals);
            if (_proposals.Count == 0 || _proposals.Any(p => p.Slot == 0)) continue;
            (_row, _deciding) = (row, household);
            return;
        }
    }

    /// <summary>The story when the year is over.</summary>
    public HouseholdStory? Tell(Population after)
    {
        if (_row < 0 || _inputs is not { } inputs) return null;
        var start = before[_row];
        var left = Left(after);
        return new()
        {
            Year = settings.Year,
            Seed = options.Seed,
            Scale = options.Scale,
            Before = start,
            Deciding = _deciding,
            After = after[_row],
            Lives =
            [
                .. HouseholdLotteries.Slots(start.Members)
                    .Select(slot => HouseholdLotteries.Life(start, slot, settings.Life)),
            ],
            Decisions =
            [
                .. HouseholdLotteries.Slots(_deciding.Members)
                    .Where(slot => FamilySplit.IsLeaver(_deciding.Members, slot)).Append(0)
                    .Select(slot => Decide(slot, inputs)),
            ],
            Left = left,
            Settlement = Settle(left, inputs),
        };
    }

    /// <summary>What the fixed rule asks of a household before anybody decides.</summary>
    public static bool Fits(Household household) =>
        household.Members != 0 && Cells.IsHunan(household.Residence)
            && Cells.IsUrban(household.Residence) && household.Hukou != Cells.OutsideHukou
            && Cells.IsRural(household.Hukou)
            && ChoiceUnit.PupilsOf(household.Members) >= 2
            && FamilySplit.MayHaveLeavers(household.Members);

    private Decision Decide(int slot, MoveInputs inputs)
    {
        var told = HouseholdLotteries.Activation(_deciding, slot, inputs, out var considers);
        return considers
            ? told with { Choice = Choose(Proposal.Decider(_deciding, slot), slot, inputs) }
            : told;
    }

    private PlaceChoice Choose(Household decider, int slot, MoveInputs inputs)
    {
        var unit = ChoiceUnit.Of(decider, Deciders.IsInsured(decider, inputs), inputs.Tables.Near);
        var block = _draws.Block(_deciding.Key, Question.Move + slot);
        var u = Deciders.Uniform(block);
        var destination = Deciders.Draw(decider, block, inputs);
        return new(
            UnitWeights.Weigh(inputs.Tables, unit), u,
            Proposal.Of(
                _deciding, _row, slot, 0, destination,
                _draws.Block(_deciding.Key, Question.Move + slot), inputs));
    }

    // A grown child's household bears a key drawn from its parents'; it may have taken an old row.
    private List<Departure> Left(Population after)
    {
        var found = new List<Departure>();
        foreach (var proposal in _proposals)
        {
            var key = _draws.ChildKey(_deciding.Key, Question.NewHousehold, proposal.Slot);
            var child = Members.At(_deciding.Members, proposal.Slot);
            for (var row = 0; row < after.Count; row++)
            {
                if (after.Key[row] == key && after.Members[row] == child)
                    found.Add(new(proposal.Slot, after[row]));
            }
        }

        return found;
    }

    private SettlementDraw Settle(List<Departure> left, MoveInputs inputs)
    {
        var household = _deciding;
        foreach (var child in left)
        {
            household = household with
            {
                Members = Members.With(household.Members, child.Slot, 0),
            };
        }

        return HouseholdLotteries.Settle(household, inputs);
    }
}
