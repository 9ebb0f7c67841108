// The year's end in batches is that of one household after the other.
using CsCheck;

using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Tests.Plain;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class YearEndPassTests
{
    private static readonly MoveInputs Quiet =
        TestModels.Moves(TestModels.Choice(TestModels.Flat, TestModels.Nowhere()));

    // Nothing, the rare, the common and the certain.
    private static readonly Gen<double> Chance = Gen.Frequency(
        (2, Gen.Const(0.0)), (3, Gen.Double[0, 0.05]), (3, Gen.Double[0, 1]), (1, Gen.Const(1.0)));

    private static readonly Gen<ulong[]> Lotteries =
        Chance.Select(Lottery.Fixed).Array[Cells.CountyCount];

    private static readonly Gen<ulong[]> Ranks = Chance
        .Select(share => (ulong)Math.Round(share * 4294967296.0)).Array[Cells.CountyCount];

    private static readonly Gen<YearEndChances> Ends = Gen.Select(
        Ranks, Ranks, Lotteries, Ranks, Gen.Bool, Lotteries,
        (open, placed, purchase, applies, trains, training) => new YearEndChances
        {
            SchoolOpen = open,
            SchoolPlaced = placed,
            Purchase = purchase,
            Applies = applies,
            Training = trains ? training : new ulong[Cells.CountyCount],
            YouthTraining = trains ? [.. training.Reverse()] : new ulong[Cells.CountyCount],
        });

    private static readonly Gen<Settlement> Settlings = Gen.Select(
        Gen.Double[-6, 2], Gen.Double[0, 0.5].Array[Cells.CountyCount],
        Gen.Double[0, 10].Array[Cells.CountyCount], Gen.Double[0, 100],
        (constant, threshold, reward, compensation) => new Settlement(
            TestSettling.Baseline(new SettlementParameters { Constant = constant }) with
            {
                Threshold = threshold,
                Reward = reward,
                Compensation = TestSettling.Everywhere(compensation),
            }));

    private static readonly Gen<MoveInputs> Years = Gen.Select(
        Ends, Settlings, Ranks, Chance, Chance, Gen.UInt,
        (end, settlement, insured, leave, lose, seed) => Quiet with
        {
            YearEnd = end,
            Settlement = settlement,
            Draws = new YearDraws(seed, 2025),
            Chances = Quiet.Chances with
            {
                Insured = insured,
                Leave = Lottery.Fixed(leave),
                LoseHukou = Lottery.Fixed(lose),
                DormitoryShare = 0.5,
            },
        });

    [Fact]
    public void Batches_leave_the_rows_counts_and_lists_of_one_by_one() => Gen.Select(
        RandomPeople.Crowds, Years, Gen.Double[0, 1]).Sample(
        (people, year, share) =>
        {
            var (fast, plain) = (people.Clone(), people.Clone());
            var (outcome, expected) = (new MoveOutcome(), new MoveOutcome());
            var cut = (int)(share * people.Count);
            var marks = PlainMarks.Of(people, year);
            YearEndPass.Apply(fast, 0, cut, year, marks, outcome);
            YearEndPass.Apply(fast, cut, people.Count, year, marks, outcome);
            PlainYearEndPass.Apply(plain, 0, people.Count, year, expected);
            for (var row = 0; row < people.Count; row++) Assert.Equal(plain[row], fast[row]);

            // The lot decides and not the order.
            Assert.Equal(expected.Applicants, outcome.Applicants.OrderBy(one => one.Row));
            AssertSame(expected.Counts, outcome.Counts);
        },
        iter: 100);

    [Fact]
    public void Counts_emptied_are_as_new() => Gen.Select(RandomPeople.Crowds, Years).Sample(
        (people, year) =>
        {
            var used = new MoveOutcome();
            YearEndPass.Apply(
                people, 0, people.Count, year, PlainMarks.Of(people, year), used);
            used.Clear();
            Assert.Empty(used.Applicants);
            AssertSame(new YearCounts(), used.Counts);
        },
        iter: 10);

    // Every array of counts, wherever it stands.
    private static void AssertSame(object expected, object actual)
    {
        foreach (var property in expected.GetType().GetProperties())
        {
            var (left, right) = (property.GetValue(expected)!, property.GetValue(actual)!);
            if (left is Array) Assert.Equal(left, right);
            else AssertSame(left, right);
        }
    }
}
