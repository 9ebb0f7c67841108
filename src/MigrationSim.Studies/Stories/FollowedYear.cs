// Takes down one household's year while a run goes on.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Stories;

/// <summary>Stage after stage, by the names of the year's processes.</summary>
/// <param name="row">Its row in the population.</param>
/// <param name="before">The household at the end of the year before.</param>
internal sealed class FollowedYear(int row, Household before)
{
    private HouseholdYear _year = new() { Year = 0, Before = before, Lives = [], Lived = default };
    private List<Proposal> _wishes = [];

    public int Row => row;

    public HouseholdYear Year => _year;

    /// <summary>The household as it is now; without members if the row is another's.</summary>
    public Household Now(YearSight sight)
    {
        var household = sight.World.Population[row];
        return household.Key == before.Key ? household : household with { Members = 0 };
    }

    public void Live(YearSight sight, FormationRoll rolls)
    {
        var life = sight.Settings!.Life;
        var lived = Now(sight);
        _year = _year with
        {
            Year = sight.Year,
            Lives =
            [
                .. HouseholdLotteries.Slots(before.Members)
                    .Select(slot => HouseholdLotteries.Life(before, slot, life)),
            ],
            Lived = lived,
            Rolls = rolls,
        };
    }

    public void Form(YearSight sight) => _year = _year with { Formed = Now(sight) };

    public void Label(YearSight sight) => _year = _year with { Deciding = Now(sight) };

    /// <summary>The choices, with their terms, at the prices of the year.</summary>
    public void Decide(YearSight sight, IEnumerable<Proposal> wishes)
    {
        var household = _year.Deciding;
        _wishes = [.. wishes];
        if (household.Members == 0) return;
        var inputs = sight.Inputs!;
        _year = _year with
        {
            Deliberations =
            [
                .. HouseholdLotteries.Slots(household.Members)
                    .Where(slot => FamilySplit.IsLeaver(household.Members, slot)).Append(0)
                    .Select(slot => Deliberate(household, slot, inputs)),
            ],
        };
    }

    /// <summary>What the wishes came to, and the household after them.</summary>
    public void Admit(YearSight sight, IEnumerable<Proposal> outcomes)
    {
        var (household, inputs) = (_year.Deciding, sight.Inputs!);
        Proposal[] admitted = [.. outcomes];
        var outcome = new MoveOutcome();
        var moved = household.Members == 0
            ? household
            : Realisation.Move(household, admitted, inputs, outcome);
        var settling = Deciders.Graduated(moved, out var graduates);
        if (graduates) settling = Deciders.AfterGraduation(settling, inputs);
        _year = _year with
        {
            Moved = moved,
            Parted = [.. outcome.Born],
            Settlement = moved.Members == 0 ? null : HouseholdLotteries.Settle(settling, inputs),
            Deliberations =
            [
                .. _year.Deliberations.Select(d => d.Wish is not { } wish
                    ? d
                    : Ration(d, wish, admitted.First(a => a.Slot == d.Slot), inputs)),
            ],
        };
    }

    public void End(YearSight sight) => _year = _year with { After = Now(sight) };

    private Deliberation Deliberate(Household household, int slot, MoveInputs inputs)
    {
        var lottery = HouseholdLotteries.Activation(household, slot, inputs, out var wins);
        var graduates = false;
        if (slot == 0) Deciders.Graduated(household, out graduates);
        var reason = slot == 0 && Displacement.MustDecide(household, inputs)
            ? ConsiderReason.Displaced
            : graduates ? ConsiderReason.Graduates
            : wins ? ConsiderReason.Lottery
            : ConsiderReason.None;
        var decider = Proposal.Decider(household, slot);
        if (reason == ConsiderReason.None)
            return new(lottery, reason, decider, [], 0, null, [], null, 0, 0);
        Proposal? wish = _wishes.Any(w => w.Slot == slot)
            ? _wishes.First(w => w.Slot == slot)
            : null;
        var priority = wish is null ? 0 : Priority.Of(household, wish.Value, inputs);
        var u = Deciders.Uniform(inputs.Draws.Block(household.Key, Question.Move + slot));
        return new(
            lottery, reason, decider, ChoiceAccount.Of(decider, inputs), u, wish, [], null,
            (int)(priority >> 32), Philox.Uniform((uint)priority));
    }

    private Deliberation Ration(
        Deliberation told, Proposal wish, Proposal outcome, MoveInputs inputs) => told with
        {
            Outcome = outcome,
            Refused = RefusedPlaces.Between(_year.Deciding, wish, outcome, inputs),
        };
}
