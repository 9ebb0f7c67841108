// The count in batches is the count of one household after the other.
using System.Reflection;

using CsCheck;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.Markets;
using MigrationSim.Tests.Plain;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Indicators;

public sealed class StockCountTests
{
    [Fact]
    public void Counters_add_up_to_the_plain_count() => Gen.OneOf(
        RandomPeople.Crowds, RandomPeople.Streets).Sample(
        people =>
        {
            var tally = new StockTally();
            tally.Count(people, 0, people.Count);
            AssertSame(PlainStock.Of(people), StockCount.Of(tally));
        },
        iter: 60);

    [Fact]
    public void Two_threads_counters_and_used_ones_count_the_same() => Gen.Select(
        RandomPeople.Crowds, Gen.Double[0, 1]).Sample(
        (people, share) =>
        {
            var (cut, first, second) = (
                (int)(share * people.Count), new StockTally(), new StockTally());
            second.Count(people, 0, people.Count);
            second.Clear();
            first.Count(people, 0, cut);
            second.Count(people, cut, people.Count);
            first.Add(second);
            AssertSame(PlainStock.Of(people), StockCount.Of(first));
        },
        iter: 30);

    private static void AssertSame(PlainStock plain, StockCount stock)
    {
        Assert.Equal(plain.Agents, stock.Agents);
        Assert.Equal(plain.Persons, stock.Persons);
        Assert.Equal(plain.Households, stock.Households);
        Assert.Equal(plain.HukouPersons, stock.HukouPersons);
        Assert.Equal(plain.Relabelled, stock.Relabelled);
        Assert.Equal(plain.AgeSex, stock.AgeSex);
        Assert.Equal(plain.Network, stock.Network);
        Assert.Equal(plain.Exposure, stock.Exposure);
        foreach (var column in typeof(MarketCounts).GetProperties())
            Assert.Equal(Column(column, plain.Markets), Column(column, stock.Markets));
    }

    private static long[] Column(PropertyInfo column, MarketCounts counts) =>
        (long[])column.GetValue(counts)!;
}
