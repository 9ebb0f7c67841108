// The draws of one year: each names the household that asks and the question it asks.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.Randomness;

/// <summary>
/// What a block of sixteen bytes is for. The numbers and the layout of each block are fixed while
/// the version of the model is: changing one changes every fate after it.
/// </summary>
public enum Question
{
    /// <summary>
    /// Bytes 0-7: death of slot 0-7; of survivors, from the upper end, whether slot 0-7 becomes a
    /// student (at eighteen) or looks for a partner (from twenty). Bytes 8-15: birth to slot 0-7;
    /// by the digit of one who cannot bear, whether a couple parts or old people join kin.
    /// </summary>
    Life = 1,

    /// <summary>
    /// Bytes 0-7: activation of slot 0-7 (0: the core), but of slot 1, who is of the core, a home
    /// lost to a flood or to renewal. Then 16-bit digits: reclassification, settlement, training,
    /// leaving the model (registered outside Hunan, or lost outside it).
    /// </summary>
    Choice = 2,

    /// <summary>Bytes 0-7: sex of the child born to slot 0-7.</summary>
    Newborn = 4,

    /// <summary>
    /// 16-bit digits: parting of a couple of two women.
    /// </summary>
    Formation = 5,

    /// <summary>
    /// Word 0: who keeps which hukou when two pair. Word 1: leaving land on settling.
    /// </summary>
    Papers = 6,

    /// <summary>
    /// Word 0, low half: a renter buys. Word 1: a school place. Word 2: an affordable dwelling.
    /// </summary>
    Market = 7,

    /// <summary>Asked by a county's number, not a household. Word 0: a flood.</summary>
    Hazard = 8,

    /// <summary>
    /// By slot (question + slot). Word 0: university or zone. Word 1: inside or outside.
    /// </summary>
    Student = 0x50,

    /// <summary>
    /// By slot (question + slot; 0 is the core). Word 0 and the low byte of word 3: destination.
    /// Word 1: 16 bits for elders, 16 bits for children. Word 2: tenure.
    /// </summary>
    Move = 0x10,

    /// <summary>The key of a household that parts from another.</summary>
    NewHousehold = 0x20,

    /// <summary>An arrival from outside the model: household, place, traits.</summary>
    Arrival = 0x30,

    /// <summary>
    /// By slot (question + slot), attempt by attempt. Word 0 and the low byte of word 3: another
    /// place after a refusal. Attempt 0x1000 + cell, word 0: the place in that cell's queue.
    /// </summary>
    Acceptance = 0x60,

    /// <summary>The base year: traits of a household as it is grown.</summary>
    Synthesis = 0x40,
}

/// <summary>Random numbers of one year of one run; a pure function of (seed, year).</summary>
public readonly struct YearDraws(uint seed, int year)
{
    private const uint Weyl = 0x9E3779B9;
    private const uint TopBit = 0x80000000;
    private readonly uint _seed = seed;
    private readonly uint _year = (uint)year;

    public int Year => (int)_year;

    /// <summary>The block of a question; attempt 0 is the block itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhiloxBlock Block(uint household, Question question, uint attempt = 0) =>
        Philox.Block(_seed, 0, household, _year, (uint)question, attempt);

    /// <summary>The blocks of many households: bytes 0-7 and 8-15 of each.</summary>
    public void Blocks(
        ReadOnlySpan<uint> households, Question question, Span<ulong> low, Span<ulong> high,
        uint attempt = 0) =>
        PhiloxLanes.Fill(new(_seed, _year, (uint)question, attempt), households, low, high);

    /// <summary>
    /// The blocks of many households, each of its own question and attempt: see
    /// <see cref="PhiloxLanes.Ask"/>.
    /// </summary>
    public void Blocks(
        ReadOnlySpan<uint> households, Question question, ReadOnlySpan<uint> asks,
        Span<ulong> low, Span<ulong> high, uint attempt = 0) =>
        PhiloxLanes.FillMixed(
            new(_seed, _year, (uint)question, attempt), households, asks, low, high);

    /// <summary>
    /// Further 32 bits for digit 0-15 of a question's block, drawn on a tie only.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public uint Refine(uint household, Question question, int digit)
    {
        var attempt = 1 + ((uint)digit >> 2);
        return Philox.Block(_seed, 0, household, _year, 0x100 + (uint)question, attempt)[digit & 3];
    }

    /// <summary>
    /// A fixed place of the household among all, uniform on 32 bits and the same in every year:
    /// for lotteries whose winners must stay winners.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Standing(uint household) => Standings.Of(household);

    /// <summary>
    /// A place of the household among all, uniform on 32 bits and new every year.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Rank(uint household) => Ranking.Of(household);

    /// <summary>
    /// Lists the positions of those ranked below a threshold; returns how many there are.
    /// </summary>
    public int RanksBelow(uint threshold, ReadOnlySpan<uint> households, Span<ushort> found) =>
        Sieve.Hashes(households, Ranking, threshold, found);

    /// <summary>
    /// The key of a household born from a parent's event; depends on the parent alone.
    /// </summary>
    public uint ChildKey(uint parent, Question question, uint slot) =>
        Block(parent, question, TopBit | slot).Word0 | TopBit;

    /// <summary>The keys of many households' children, into the first words of low.</summary>
    public void ChildKeys(
        ReadOnlySpan<uint> parents, Question question, uint slot, Span<ulong> low,
        Span<ulong> high)
    {
        Blocks(parents, question, low, high, TopBit | slot);
        foreach (ref var key in low[..parents.Length]) key = (uint)key | TopBit;
    }

    /// <summary>The hash of standings, for many households at once.</summary>
    public KeyHash Standings => new(0, _seed * Weyl);

    /// <summary>The hash of standings of the complements of keys.</summary>
    public KeyHash OtherStandings => new(0, ~(_seed * Weyl));

    private KeyHash Ranking => new(_year * Weyl, _seed * Weyl);
}
