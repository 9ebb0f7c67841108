// A batch of those who consider moving: their draws, and where they want to go.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Everybody asks the question of their slot, and only those who ask the same can draw side by
/// side: the batch is sorted by slot, drawn, and read in its own order. Then stage by stage: who
/// stays for certain, where the others go, the members of those who leave. Scratch of one thread.
/// </summary>
public sealed class MoveBatch
{
    /// <summary>Most deciders in a batch.</summary>
    public const int Size = 512;

    // Slots are padded to whole groups of lanes: a few draws too many cost less than single ones.
    private const int Room = Size + (Members.SlotCount * PhiloxLanes.AtOnce);
    private readonly uint[] _keys = new uint[Room];
    private readonly ulong[] _low = new ulong[Room];
    private readonly ulong[] _high = new ulong[Room];
    private readonly uint[] _standings = new uint[Room];
    private readonly ushort[] _places = new ushort[Size];
    private readonly uint[] _names = new uint[Size];
    private readonly ushort[] _movers = new ushort[Size + 1];
    private readonly ushort[] _destinations = new ushort[Size];
    private readonly ulong[] _members = new ulong[Size];
    private readonly ulong[] _insured = new ulong[256];
    private readonly WeightsAtHand _weights = new();
    private MoveInputs? _inputs;

    /// <summary>Those who want to move: where in the batch.</summary>
    public ReadOnlySpan<ushort> Movers => _movers.AsSpan(0, MoverCount);

    private int MoverCount { get; set; }

    /// <summary>Turns to a year's tables, which bear their prices.</summary>
    public void Turn(MoveInputs inputs)
    {
        _weights.Turn(inputs.Tables);
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
        FindUnsure(batch, inputs.Tables);
        Choose(batch, inputs.Tables);
        var members = population.Members;
        for (var k = 0; k < MoverCount; k++) _members[k] = members[batch[_movers[k]].Row];
    }

    /// <summary>Where the k-th of those who want to move wants to.</summary>
    public int DestinationOf(int k) => _destinations[k];

    /// <summary>The household of the k-th of those who want to move, as far as moves ask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Household HouseholdOf(int k, in Active mover) =>
        UnitCode.Household(mover.Code, _keys[_places[_movers[k]]], _members[k]);

    /// <summary>The Move block of the batch's i-th decider.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhiloxBlock BlockOf(int i)
    {
        var (low, high) = (_low[_places[i]], _high[_places[i]]);
        return new((uint)low, (uint)(low >> 32), (uint)high, (uint)(high >> 32));
    }

    private void DrawBlocks(
        ReadOnlySpan<Active> batch, ReadOnlySpan<uint> keys, YearDraws draws)
    {
        Span<int> counts = stackalloc int[Members.SlotCount];
        counts.Clear();
        foreach (ref readonly var decider in batch) counts[decider.Slot]++;
        Span<int> next = stackalloc int[Members.SlotCount];
        var places = 0;
        for (var slot = 0; slot < counts.Length; slot++)
        {
            next[slot] = places;
            places += PhiloxLanes.Padded(counts[slot]);
        }

        for (var i = 0; i < batch.Length; i++)
        {
            var place = next[batch[i].Slot]++;
            _keys[place] = keys[batch[i].Row];
            _places[i] = (ushort)place;
        }

        draws.Standings.Fill(_keys.AsSpan(0, places), _standings);
        for (int slot = 0, first = 0; slot < counts.Length; slot++)
        {
            var count = PhiloxLanes.Padded(counts[slot]);
            draws.Blocks(
                _keys.AsSpan(first, count), Question.Move + slot, _low.AsSpan(first, count),
                _high.AsSpan(first, count));
            first += count;
        }
    }

    // Half of them stay whatever the nest of their home weighs without it.
    private void FindUnsure(ReadOnlySpan<Active> batch, ChoiceTables tables)
    {
        var durations = tables.Near.Own.Durations;
        var attachments = tables.Near.Own.Attachments;
        var count = 0;
        for (var i = 0; i < batch.Length; i++)
        {
            var code = batch[i].Code;
            var insured = _standings[_places[i]] < _insured[UnitCode.InsuredIn(code)];
            var name = UnitCode.Name(code, insured);
            _names[i] = name;
            _movers[count] = (ushort)i;
            count += _weights.Of(code, name).Stays(
                code, durations[UnitCode.Duration(code)], attachments[UnitCode.Land(code)],
                Deciders.Uniform(BlockOf(i))) ? 0 : 1;
        }

        MoverCount = count;
    }

    private void Choose(ReadOnlySpan<Active> batch, ChoiceTables tables)
    {
        var durations = tables.Near.Own.Durations;
        var attachments = tables.Near.Own.Attachments;
        foreach (var i in Movers)
        {
            if (UnitCode.IsAway(batch[i].Code)) _weights.Await(batch[i].Code, _names[i]);
        }

        _weights.TakePowers();
        var count = 0;
        foreach (var i in Movers)
        {
            var (code, name) = (batch[i].Code, _names[i]);
            var isAway = UnitCode.IsAway(code);
            ref readonly var shared = ref isAway
                ? ref _weights.WithLesser(code, name)
                : ref _weights.Of(code, name);
            var unit = UnitCode.Unit(
                code, UnitCode.IsInsured(name), durations[UnitCode.Duration(code)],
                attachments[UnitCode.Land(code)]);
            var weights = shared.WithHome(code, unit.Duration, unit.Attachment);
            if (isAway) weights = shared.WithoutHome(tables, unit, weights);
            var destination = DestinationChoice.Draw(
                tables, unit, weights, Deciders.Uniform(BlockOf(i)));
            _movers[count] = i;
            _destinations[count] = (ushort)destination;
            count += destination == unit.Residence ? 0 : 1;
        }

        MoverCount = count;
    }
}
