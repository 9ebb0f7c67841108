// A few hundred households as the year's labels and decisions see them, in reused buffers.
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Works off rows in batches small enough for the nearest cache. A thread has its own; stages read
/// and fill it one after the other.
/// </summary>
public sealed class DecisionBatch(Population population, MoveInputs inputs)
{
    public const int Rows = 256;
    private readonly ulong[] _low = new ulong[Rows];
    private readonly ulong[] _high = new ulong[Rows];
    private readonly ulong[] _codes = new ulong[Rows];
    private readonly ulong[] _leavers = new ulong[DeciderLanes.LeaverWords];
    private readonly ulong[] _must = new ulong[RowMasks.Count];
    private readonly ulong[] _ready = new ulong[RowMasks.Count];
    private readonly ulong[] _possible = new ulong[DeciderLanes.LeaverWords];

    public Population Population { get; } = population;

    public MoveInputs Inputs { get; } = inputs;

    public DecisionTables Tables { get; } = new(inputs);

    /// <summary>Its first row in the population.</summary>
    public int First { get; private set; }

    public int Count { get; private set; }

    public Span<uint> Key => Population.Key.Slice(First, Count);

    public Span<ulong> Members => Population.Members.Slice(First, Count);

    public Span<ushort> Residence => Population.Residence.Slice(First, Count);

    public Span<ushort> Hukou => Population.Hukou.Slice(First, Count);

    public Span<ushort> Traits => Population.Traits.Slice(First, Count);

    public Span<byte> YearsHere => Population.YearsHere.Slice(First, Count);

    /// <summary>Bytes 0-7 of each household's Choice block.</summary>
    public ReadOnlySpan<ulong> Low => _low.AsSpan(0, Count);

    /// <summary>Bytes 8-15 of each household's Choice block.</summary>
    public ReadOnlySpan<ulong> High => _high.AsSpan(0, Count);

    /// <summary>See <see cref="DeciderCode"/>.</summary>
    public ReadOnlySpan<ulong> Codes => _codes.AsSpan(0, Count);

    /// <summary>Who decides besides the cores, see <see cref="DeciderLanes"/>.</summary>
    public ReadOnlySpan<ulong> Leavers => _leavers;

    /// <summary>
    /// Whose first digits leave it open whether they consider a move, or who must: as
    /// <see cref="Leavers"/>, and the cores as slot 0.
    /// </summary>
    public Span<ulong> Possible => _possible;

    /// <summary>Whose cores have to decide; a word for 64 rows.</summary>
    public Span<ulong> Must => _must;

    /// <summary>Whose cores are <see cref="ActivationLanes.ReadyDigit"/> or readier.</summary>
    public Span<ulong> Ready => _ready;

    /// <summary>Room for a list of rows or digits, free to any stage while it lasts.</summary>
    internal ushort[] Found { get; } = new ushort[Rows * 4];

    /// <summary>Turns to other rows, at most <see cref="Rows"/>, and draws their blocks.</summary>
    public void Draw(int first, int count)
    {
        (First, Count) = (first, count);
        Inputs.Draws.Blocks(
            Key, Question.Choice, _low.AsSpan(0, count), _high.AsSpan(0, count));
    }

    /// <summary>Codes the households, under their new labels, and counts the displaced.</summary>
    public void Decide(MarketEvents events)
    {
        DeciderLanes.Code(this, _codes, _leavers);
        if (Tables.DisplacedDigit >= 0) DisplacedRows.Apply(this, _codes, events);
    }
}
