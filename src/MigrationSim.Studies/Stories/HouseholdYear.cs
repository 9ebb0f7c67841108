// One household through one year of a run, whatever became of it.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Studies.Stories;

/// <summary>Lists on which a household stood after the lotteries of its year of life.</summary>
[Flags]
public enum FormationRoll
{
    None = 0,

    /// <summary>Only minors are left.</summary>
    Orphaned = 1,

    /// <summary>It could take in kin.</summary>
    Host = 2,

    /// <summary>A ninth person was born.</summary>
    Crowded = 4,

    /// <summary>A member turns student.</summary>
    Student = 8,

    /// <summary>A member looks for a partner.</summary>
    Seeking = 16,

    /// <summary>Its couple parts.</summary>
    Parting = 32,

    /// <summary>Old people who join kin.</summary>
    JoiningElders = 64,
}

/// <summary>Why somebody has to think of moving.</summary>
public enum ConsiderReason
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>The lottery of activation.</summary>
    Lottery,

    /// <summary>It graduates.</summary>
    Graduates,

    /// <summary>A flood or renewal took its home.</summary>
    Displaced,
}

/// <summary>A decider's year.</summary>
/// <param name="Lottery">Digit and chance of considering a move.</param>
/// <param name="Reason">Why it considers one.</param>
/// <param name="Decider">The household that decides: a core, or a grown child alone.</param>
/// <param name="Alternatives">All places, in the order of the draw; none if not considered.</param>
/// <param name="U">The draw, 0 to 1.</param>
/// <param name="Wish">Its wish to move, or null.</param>
/// <param name="Refused">Cells that refused it, in their order.</param>
/// <param name="Outcome">What the wish came to after admission, or null.</param>
/// <param name="QueueClass">
/// Its class in the queue of the wish: 0 holders of the county's hukou, 1 owners, 2 insured with
/// a permit, 3 others.
/// </param>
/// <param name="QueueLot">Its lot among equals, 0 to 1; the lower, the earlier.</param>
public sealed record Deliberation(
    Decision Lottery, ConsiderReason Reason, Household Decider,
    IReadOnlyList<Alternative> Alternatives, double U, Proposal? Wish,
    IReadOnlyList<int> Refused, Proposal? Outcome, int QueueClass, double QueueLot)
{
    public int Slot => Lottery.Slot;

    public bool Considers => Reason != ConsiderReason.None;

    /// <summary>The alternative of a place, or null.</summary>
    public Alternative? To(int destination) =>
        Alternatives.FirstOrDefault(alternative => alternative.Destination == destination);

    /// <summary>Where it wants to live.</summary>
    public int Wanted => Wish?.Destination ?? Decider.Residence;

    /// <summary>Where it lives afterwards.</summary>
    public int Reached => Outcome?.Destination ?? Decider.Residence;
}

/// <summary>A household through one year; a stage without members: it has ended.</summary>
public sealed record HouseholdYear
{
    public required int Year { get; init; }

    /// <summary>At the end of the year before.</summary>
    public required Household Before { get; init; }

    public required IReadOnlyList<PersonLife> Lives { get; init; }

    /// <summary>After deaths, birthdays and births.</summary>
    public required Household Lived { get; init; }

    public FormationRoll Rolls { get; init; }

    /// <summary>After households have formed.</summary>
    public Household Formed { get; init; }

    /// <summary>Under this year's labels, before anybody moves.</summary>
    public Household Deciding { get; init; }

    /// <summary>Grown children by slot, then the core.</summary>
    public IReadOnlyList<Deliberation> Deliberations { get; init; } = [];

    /// <summary>After its wishes were carried out as admitted.</summary>
    public Household Moved { get; init; }

    /// <summary>Households that came out of it by moves: children, those left behind.</summary>
    public IReadOnlyList<Household> Parted { get; init; } = [];

    /// <summary>Whether it registers where it lives by then.</summary>
    public SettlementDraw? Settlement { get; init; }

    /// <summary>At the year's end.</summary>
    public Household After { get; init; }
}
