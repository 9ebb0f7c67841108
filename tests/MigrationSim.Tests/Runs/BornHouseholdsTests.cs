// Households that come into being take the rows of those that are no more.
using CsCheck;

using MigrationSim.Core.People;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class BornHouseholdsTests
{
    // Two chunks and a bit, with more and with fewer born than rows are empty.
    [Fact]
    public void Everybody_born_gets_a_row_and_nobody_loses_theirs() => Gen.Select(
        Gen.Int[2, 40], Gen.Int[0, 9000], Gen.Int[0, 9000]).Sample(
        (every, first, second) =>
        {
            var people = new Population(1);
            for (var i = 0; i < (2 * Chunks.Rows) + 100; i++)
                people.Add(Somebody((uint)i, i % every == 0));
            var living = Living(people);
            var (rows, empty) = (people.Count, people.Count - living.Count);
            Household[] born =
            [
                .. Enumerable.Range(0, first + second).Select(i =>
                    Somebody(0x80000000 | (uint)i, isEmpty: false)),
            ];

            var settling = new BornHouseholds();
            settling.Begin(people);
            settling.Settle(people, Chunks.Rows, 2 * Chunks.Rows, [.. born[first..]]);
            settling.Settle(people, 0, Chunks.Rows, [.. born[..first]]);
            settling.Settle(people, 2 * Chunks.Rows, rows, []);
            settling.Finish(people);

            Assert.Equal(living.Concat(born).Order(), Living(people).Order());
            Assert.Equal(rows + Math.Max(0, born.Length - empty), people.Count);
        },
        iter: 8);

    [Fact]
    public void Rows_left_empty_are_the_next_to_be_taken()
    {
        var people = new Population(1);
        for (var i = 0; i < 10; i++) people.Add(Somebody((uint)i, i is 3 or 7));
        var settling = new BornHouseholds();
        settling.Begin(people);
        settling.Settle(people, 0, people.Count, []);
        settling.Finish(people);
        for (var i = 10; i < 13; i++) people.Add(Somebody((uint)i, isEmpty: false));
        Assert.Equal([0U, 1, 2, 10, 4, 5, 6, 11, 8, 9, 12], people.Key.ToArray());
    }

    [Fact]
    public void Few_rows_are_empty_after_some_years()
    {
        var people = TestRuns.Grow(TestModels.Small.BaseYear);
        var run = TestRuns.Run(TestModels.Small, new(Until: 2024), population: people);
        Assert.InRange(people.Count, run.AgentsAtEnd, run.AgentsAtEnd * 1.03);
    }

    private static Household Somebody(uint key, bool isEmpty) =>
        new(key, isEmpty ? 0 : key | 1UL, 1, 2, 3, 4);

    private static List<Household> Living(Population people) =>
    [
        .. Enumerable.Range(0, people.Count).Select(row => people[row])
            .Where(household => household.Members != 0),
    ];
}
