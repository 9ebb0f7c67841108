// A batch of those who consider moving: their draws, and where they want to go.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Stage by stage: everybody draws the block of their slot; who stays for certain; where the others
/// go; the members of those who leave. Scratch of one thread.
/// </summary>
public sealed class MoveBatch
{
    /// <summary>Most deciders in a batch: whole groups of what is drawn together.</summary>
    public const int Size = 256;

    private readonly uint[] _keys = new uint[Size];
    private readonly uint[] _slots = new uint[Size];
    private readonly uint[] _codes = new uint[Size];
    private readonly ulong[] _low = new ulong[Size];
    private readonly ulong[] _high = new ulong[Size];
    private readonly double[] _uniforms = new double[Size];
    private readonly uint[] _standings = new uint[Size];
    private readonly int[] _rows = new int[Size];
    private readonly ushort[] _movers = new ushort[Size + 1];
    private readonly ushort[] _destinations = new ushort[Size];
    private readonly ulong[] _members = new ulong[Size];
    private readonly ulong[] _insured = new ulong[256];
    private readonly NestDraws _nests = new();
    private readonly WishBatch _wishes = new();
    private MoveInputs? _inputs;

    /// <summary>Those who want to move: where in the batch.</summary>
    public ReadOnlySpan<ushort> Movers => _movers.AsSpan(0, MoverCount);

    /// <summary>The members of the households of those who want to move, in their order.</summary>
    internal ReadOnlySpan<ulong> MoverMembers => _members.AsSpan(0, MoverCount);

    /// <summary>Where the batch's deciders want to live.</summary>
    internal ReadOnlySpan<ushort> Destinations => _destinations;

    /// <summary>The keys of the batch's households.</summary>
    internal ReadOnlySpan<uint> Keys => _keys;

    /// <summary>The codes of the batch's deciders.</summary>
    internal ReadOnlySpan<uint> Codes => _codes;

    /// <summary>Their draws, 0 to 1.</summary>
    internal ReadOnlySpan<double> Uniforms => _uniforms;

    /// <summary>Where their rows begin in <see cref="WeightsAtHand"/>.</summary>
    internal ReadOnlySpan<int> Rows => _rows;

    internal ChoiceIndex Index { get; } = new();

    internal WeightsAtHand Weights { get; } = new();

    private int MoverCount { get; set; }

    /// <summary>Turns to a year's tables, which bear their prices.</summary>
    public void Turn(MoveInputs inputs)
    {
        Weights.Turn(inputs.Tables);
        _wishes.Begin();
        if (_inputs == inputs) return;
        _inputs = inputs;
        for (var cell = 0; cell < Cells.HunanCount; cell++)
            _insured[cell] = inputs.Chances.Insured[cell >> 1];
        _insured[Cells.OutsideHukou & 0xFF] = inputs.Chances.Insured[0];
    }

    /// <summary>Takes up the next batch and finds out who of it wants to move.</summary>
    public void Draw(ReadOnlySpan<Active> batch, Population population)
    {
        var inputs = _inputs ?? throw new InvalidOperationException("There is no year yet.");
        DrawBlocks(batch, population.Key, inputs.Draws);
        Index.Find(_codes.AsSpan(0, PhiloxLanes.Padded(batch.Length)));
        FindRows(batch.Length);
        _nests.Draw(this, batch.Length, _destinations);
        FindMovers(batch, population.Members);
    }

    /// <summary>Fills in the wishes of those who want to move.</summary>
    public void Wishes(ReadOnlySpan<Active> batch, Span<Proposal> wishes) =>
        _wishes.Fill(batch, this, _inputs!, wishes);

    /// <summary>The Move block of the batch's i-th decider.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PhiloxBlock BlockOf(int i)
    {
        var (low, high) = (_low[i], _high[i]);
        return new((uint)low, (uint)(low >> 32), (uint)high, (uint)(high >> 32));
    }

    private void DrawBlocks(
        ReadOnlySpan<Active> batch, ReadOnlySpan<uint> keys, YearDraws draws)
    {
        var own = _keys.AsSpan(0, batch.Length);
        var slots = _slots.AsSpan(0, batch.Length);
        var codes = _codes.AsSpan(0, batch.Length);
        for (var i = 0; i < batch.Length; i++)
        {
            ref readonly var decider = ref batch[i];
            own[i] = keys[decider.Row];
            slots[i] = decider.Slot;
            codes[i] = decider.Code;
        }

        // A few draws too many cost less than single ones.
        var count = PhiloxLanes.Padded(batch.Length);
        draws.Blocks(
            _keys.AsSpan(0, count), Question.Move, _slots.AsSpan(0, count), _low, _high);
        draws.Standings.Fill(_keys.AsSpan(0, count), _standings);
        for (var i = 0; i < count; i += Vector512<ulong>.Count)
        {
            NestLanes.Uniforms(
                Vector512.Create<ulong>(_low.AsSpan(i)),
                Vector512.Create<ulong>(_high.AsSpan(i))).CopyTo(_uniforms.AsSpan(i));
        }
    }

    private void FindRows(int count)
    {
        var standings = _standings.AsSpan(0, count);
        var codes = _codes.AsSpan(0, count);
        var destinations = _destinations.AsSpan(0, count);
        var rows = _rows.AsSpan(0, count);
        var shared = Index.Shared[..count];
        var insuredIn = Index.Insured[..count];
        var insured = _insured;
        for (var i = 0; i < codes.Length; i++)
        {
            destinations[i] = (ushort)UnitCode.Residence(codes[i]);

            // The top bit of the difference: 1 if it is below 0.
            var isInsured = (int)((standings[i] - insured[insuredIn[i]]) >> 63);
            rows[i] = shared[i] + (isInsured * WeightsAtHand.RowLength);
        }
    }

    private void FindMovers(ReadOnlySpan<Active> batch, ReadOnlySpan<ulong> members)
    {
        var count = 0;
        var codes = _codes.AsSpan(0, batch.Length);
        var destinations = _destinations.AsSpan(0, batch.Length);
        var movers = _movers;
        for (var i = 0; i < codes.Length; i++)
        {
            movers[count] = (ushort)i;
            count += destinations[i] == UnitCode.Residence(codes[i]) ? 0 : 1;
        }

        MoverCount = count;
        var own = _members;
        for (var k = 0; k < count; k++) own[k] = members[batch[movers[k]].Row];
    }
}
