// Moves in made-up worlds: who considers, where to, and what becomes of it.
using System.Runtime.InteropServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Tests.Plain;

namespace MigrationSim.Tests.Worlds;

/// <summary>The passes of a year's moves, one after the other.</summary>
internal static class TestMoves
{
    /// <summary>A year's moves with room for everybody.</summary>
    public static MoveOutcome Move(Population population, MoveInputs inputs)
    {
        var outcome = new MoveOutcome();
        var wishes = Wishes(population, inputs, outcome.Counts.Markets);
        Realise(population, CollectionsMarshal.AsSpan(wishes), inputs, outcome);
        return outcome;
    }

    /// <summary>Where one decider wants to live, by a household's own draws.</summary>
    public static int Destination(
        Household decider, uint key, int slot, PhiloxBlock digits, MoveInputs inputs) =>
        Deciders.Considers(decider, key, slot, digits, inputs)
            ? Deciders.Draw(decider, inputs.Draws.Block(key, Question.Move + slot), inputs)
            : decider.Residence;

    /// <summary>Who wants to move where.</summary>
    public static List<Proposal> Wishes(
        Population population, MoveInputs inputs, MarketEvents events)
    {
        var (active, wishes) = (new List<Active>(), new List<Proposal>());
        ActivationPass.List(population, 0, population.Count, inputs, active, events);
        ProposalPass.List(
            population, CollectionsMarshal.AsSpan(active), inputs, new(), wishes);
        return wishes;
    }

    /// <summary>Moves as admitted, and the year's end.</summary>
    public static void Realise(
        Population population, ReadOnlySpan<Proposal> wishes, MoveInputs inputs,
        MoveOutcome outcome)
    {
        Realisation.Apply(population, wishes, inputs, outcome);
        YearEndPass.Apply(
            population, 0, population.Count, inputs, PlainMarks.Of(population, inputs), outcome);
    }
}
