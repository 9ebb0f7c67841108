// What one thread sums over deciders, by group.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Sums over those of a group, in 2^-24; what weighs in staying, and attachment, as dwellings times
/// their logarithms in 2^-14.
/// </summary>
public record struct GroupSum
{
    public long Dwellings { get; set; }

    public long Freed { get; set; }

    public long Pupils { get; set; }

    public long Stay { get; set; }

    public long Attachment { get; set; }

    public readonly bool IsEmpty => (Dwellings | Freed | Pupils | Stay | Attachment) == 0;

    public void Add(in GroupSum other)
    {
        Dwellings += other.Dwellings;
        Freed += other.Freed;
        Pupils += other.Pupils;
        Stay += other.Stay;
        Attachment += other.Attachment;
    }
}

/// <summary>A sum for every place of <see cref="DecisionPlaces"/>, insured and not.</summary>
public sealed class GroupSums
{
    private readonly ulong[] _expected = new ulong[DecisionBatch.Rows];
    private readonly uint[] _standings = new uint[DecisionBatch.Rows];
    private readonly int[] _groups = new int[DecisionBatch.Rows];
    private readonly GroupSum[] _sums = new GroupSum[DecisionPlaces.Count * 2];

    // Kept, so that no reading can be left out.
    private long _fetched;

    /// <summary>The sum of one group.</summary>
    public ref GroupSum At(int place, int insured) => ref _sums[(place * 2) + insured];

    /// <summary>Adds the deciders of a batch: chances, no dice.</summary>
    public void Add(DecisionBatch batch, ReadOnlySpan<LeaverGroup> leavers)
    {
        AddCores(batch);
        AddLeavers(batch, leavers);
    }

    private void AddCores(DecisionBatch batch)
    {
        FindGroups(batch);
        Fetch(_groups.AsSpan(0, batch.Count));
        GroupLanes.Expect(batch, _expected);
        var (sums, stay) = (_sums, batch.Tables.Stay);
        var attachment = batch.Tables.Attachment;
        var codes = batch.Codes;
        var chances = batch.Chances[..codes.Length];
        var expected = _expected.AsSpan(0, codes.Length);
        var groups = _groups.AsSpan(0, codes.Length);
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            var dwellings = (long)(uint)expected[i];
            ref var sum = ref sums[groups[i]];
            sum.Dwellings += dwellings;
            sum.Freed += (long)(expected[i] >> 32);
            sum.Pupils += (long)chances[i] * DeciderCode.Pupils(code);
            sum.Stay += dwellings * stay[DeciderCode.Stay(code)];
            sum.Attachment += dwellings * attachment[DeciderCode.Land(code)];
        }
    }

    // In a loop of its own: the sums' memory is slow, and this needs not wait for it.
    private void FindGroups(DecisionBatch batch)
    {
        batch.Inputs.Draws.Standings.Fill(batch.Key, _standings);
        var insured = batch.Tables.Insured;
        var codes = batch.Codes;
        var standings = _standings.AsSpan(0, codes.Length);
        var residence = batch.Residence[..codes.Length];
        var hukou = batch.Hukou[..codes.Length];
        var groups = _groups.AsSpan(0, codes.Length);
        for (var i = 0; i < codes.Length; i++)
        {
            var below = insured[DecisionTables.InsuredIn(residence[i], hukou[i])];
            groups[i] = (DeciderCode.Place(codes[i]) * 2)
                + (standings[i] < below ? 1 : 0);
        }
    }

    // Most of the table is far from the processor; asked for all at once, its lines come together
    // instead of one after the other.
    private void Fetch(ReadOnlySpan<int> groups)
    {
        var (sums, seen) = (_sums, 0L);
        foreach (var group in groups) seen |= sums[group].Dwellings ^ sums[group].Attachment;
        _fetched = seen;
    }

    // Grown children have none, hold no affordable rental and leave no dwelling.
    private void AddLeavers(DecisionBatch batch, ReadOnlySpan<LeaverGroup> leavers)
    {
        var (sums, groups, stay) = (_sums, _groups, batch.Tables.Stay);
        var attachment = batch.Tables.Attachment;
        var codes = batch.Codes;
        var residence = batch.Residence;
        var hukou = batch.Hukou;
        var traits = batch.Traits;
        var years = batch.YearsHere;
        foreach (var (i, dwellings) in leavers)
        {
            var place = DecisionPlaces.Of(
                residence[i], hukou[i], Traits.Skill(traits[i]), 0, years[i]);
            ref var sum = ref sums[(place * 2) + (groups[i] & 1)];
            var kind = DeciderCode.Stay(codes[i]) & ~DeciderCode.AffordableStay;
            sum.Dwellings += dwellings;
            sum.Stay += (long)dwellings * stay[kind];
            sum.Attachment += (long)dwellings * attachment[DeciderCode.Land(codes[i])];
        }
    }
}
