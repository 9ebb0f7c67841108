// The last check that a place took in no more than it could hold.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Indicators;

public sealed class MarketBooksTests
{
    [Theory]
    [InlineData(100.9, 100, 5)]
    [InlineData(100, 120, 0)]
    [InlineData(double.PositiveInfinity, 120, 120)]
    [InlineData(0, 0, 0)]
    public void Whoever_fits_passes(double dwellings, long households, long newcomers) =>
        Check(dwellings, households, newcomers);

    [Theory]
    [InlineData(99.9, 100, 5)]
    [InlineData(100, 120, 1)]
    [InlineData(0, 1, 1)]
    public void One_household_too_many_is_an_error_that_names_place_and_year(
        double dwellings, long households, long newcomers)
    {
        var fault = Assert.Throws<BooksException>(
            () => Check(dwellings, households, newcomers));
        Assert.Contains("County 7 ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(" 2023 ", fault.Message, StringComparison.Ordinal);
    }

    private static void Check(double dwellings, long households, long newcomers)
    {
        var capacity = TestSettling.Everywhere(1000);
        var (people, events) = (new MarketCounts(), new MarketEvents());
        (capacity[7], people.UrbanHouseholds[7], events.Newcomers[7]) =
            (dwellings, households, newcomers);
        MarketBooks.Check(capacity, people, events, 2023);
    }
}
