// Reading the places without their people.
using MigrationSim.Files.Seeds;

using Xunit;

namespace MigrationSim.Tests.Files.Seeds;

public sealed class PlaceReadingTests
{
    [Fact]
    public void Places_read_alone_are_those_read_with_everything_else()
    {
        var alone = SeedFiles.ReadPlaces(SeedCopy.Original).Geography!;
        var all = SeedFiles.Read(SeedCopy.Original).Tables!.Geography;
        Assert.Equal(all.Counties, alone.Counties);
        Assert.Equal(all.Prefectures, alone.Prefectures);
        Assert.Equal(all.Tags, alone.Tags);
    }

    [Fact]
    public void A_fault_of_a_place_is_told_and_one_of_its_people_is_not_looked_for()
    {
        using var copy = new SeedCopy();
        copy.Add("county_census_2020", ["430102"], "residents", 1);
        Assert.Empty(SeedFiles.ReadPlaces(copy.Folder).Faults);
        File.Delete(copy.PathOf("counties"));
        var reading = SeedFiles.ReadPlaces(copy.Folder);
        Assert.Null(reading.Geography);
        Assert.Contains(reading.Faults, fault => fault.File.EndsWith("counties.csv"));
    }
}
