// A batch of those who consider moving: their draws, and where they want to go.
using System.Runtime.CompilerServices;

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
    public const int Size = 512;

    private readonly uint[] _keys = new uint[Size];
    private readonly uint[] _slots = new uint[Size];
    private readonly ulong[] _low = new ulong[Size];
    private readonly ulong[] _high = new ulong[Size];
    private readonly uint[] _standings = new uint[Size];
    private readonly ushort[] _names = new ushort[Size];
    private readonly ushort[] _unsure = new ushort[Size + 1];
    private readonly ushort[] _away = new ushort[Size + 1];
    private readonly ushort[] _movers = new ushort[Size + 1];
    private readonly ushort[] _destinations = new ushort[Size];
    private readonly ulong[] _members = new ulong[Size];
    private readonly ulong[] _insured = new ulong[256];
    private readonly WeightsAtHand _weights = new();
    private readonly NestDraws _nests = new();
    private readonly WishBatch _wishes = new();
    private MoveInputs? _inputs;

    /// <summary>Those who want to move: where in the batch.</summary>
    public ReadOnlySpan<ushort> Movers => _movers.AsSpan(0, MoverCount);

    /// <summary>The members of the households of those who want to move, in their order.</summary>
    public ReadOnlySpan<ulong> MoverMembers => _members.AsSpan(0, MoverCount);

    /// <summary>Where the batch's i-th decider wants to, if it moves.</summary>
    public ReadOnlySpan<ushort> Destinations => _destinations;

    /// <summary>The keys of the batch's households.</summary>
    public ReadOnlySpan<uint> Keys => _keys;

    private int MoverCount { get; set; }

    /// <summary>Turns to a year's tables, which bear their prices.</summary>
    public void Turn(MoveInputs inputs)
    {
        _weights.Turn(inputs.Tables);
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
        FindNests(batch);
        _nests.Draw(batch, _names, inputs.Tables, _weights, _destinations);
        FindMovers(batch, population.Members);
    }

    /// <summary>Fills in the wishes of those who want to move.</summary>
    public void Wishes(ReadOnlySpan<Active> batch, Span<Proposal> wishes) =>
        _wishes.Fill(batch, this, _inputs!, wishes);

    /// <summary>The Move block of the batch's i-th decider.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhiloxBlock BlockOf(int i)
    {
        var (low, high) = (_low[i], _high[i]);
        return new((uint)low, (uint)(low >> 32), (uint)high, (uint)(high >> 32));
    }

    private void DrawBlocks(
        ReadOnlySpan<Active> batch, ReadOnlySpan<uint> keys, YearDraws draws)
    {
        var ownKeys = _keys.AsSpan(0, batch.Length);
        var slots = _slots.AsSpan(0, batch.Length);
        for (var i = 0; i < batch.Length; i++)
        {
            ref readonly var decider = ref batch[i];
            ownKeys[i] = keys[decider.Row];
            slots[i] = decider.Slot;
        }

        // A few draws too many cost less than single ones.
        var count = PhiloxLanes.Padded(batch.Length);
        draws.Blocks(
            _keys.AsSpan(0, count), Question.Move, _slots.AsSpan(0, count), _low, _high);
        draws.Standings.Fill(ownKeys, _standings);
    }

    // More than half of them stay whatever the nest of their home weighs without it.
    private void FindNests(ReadOnlySpan<Active> batch)
    {
        var names = _names.AsSpan(0, batch.Length);
        var standings = _standings.AsSpan(0, batch.Length);
        var low = _low.AsSpan(0, batch.Length);
        var destinations = _destinations.AsSpan(0, batch.Length);
        var (unsure, away) = (0, 0);
        for (var i = 0; i < batch.Length; i++)
        {
            var code = batch[i].Code;
            var insured = standings[i] < _insured[UnitCode.InsuredIn(code)];
            var name = UnitCode.Name(code, insured);
            names[i] = (ushort)name;
            destinations[i] = (ushort)UnitCode.Residence(code);
            _unsure[unsure] = (ushort)i;
            _away[away] = (ushort)i;
            var goes = _weights.Stays(code, name, (uint)low[i]) ? 0 : 1;
            var isAway = UnitCode.IsAway(code) ? goes : 0;
            away += isAway;
            unsure += goes - isAway;
        }

        _nests.Begin();
        foreach (var i in _unsure.AsSpan(0, unsure))
        {
            _nests.Add(
                i, _weights.Of(batch[i].Code, names[i]), Deciders.Uniform(BlockOf(i)));
        }

        foreach (var i in _away.AsSpan(0, away))
        {
            var code = batch[i].Code;
            var weights = _weights.Of(code, names[i]);
            _nests.Add(
                i, _weights.WithoutHome(code, names[i], weights),
                Deciders.Uniform(BlockOf(i)));
        }
    }

    private void FindMovers(ReadOnlySpan<Active> batch, ReadOnlySpan<ulong> members)
    {
        var count = 0;
        for (var i = 0; i < batch.Length; i++)
        {
            _movers[count] = (ushort)i;
            count += _destinations[i] == UnitCode.Residence(batch[i].Code) ? 0 : 1;
        }

        MoverCount = count;
        for (var k = 0; k < count; k++) _members[k] = members[batch[_movers[k]].Row];
    }
}
