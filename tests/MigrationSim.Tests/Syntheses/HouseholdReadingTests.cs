// Reading size, generations and roles off eight bytes.
using MigrationSim.Core.People;
using MigrationSim.Core.Syntheses;
using Xunit;

namespace MigrationSim.Tests.Syntheses;

public sealed class HouseholdReadingTests
{
    [Theory]
    [InlineData(1, "0:40m")]
    [InlineData(1, "0:40m 1:38f")]
    [InlineData(1, "0:40m 6:44f")]
    [InlineData(2, "0:40m 1:38f 2:12f 3:9m")]
    [InlineData(2, "0:40m 6:70f")]
    [InlineData(2, "2:8m 6:62f 7:65m")]
    [InlineData(1, "2:8m 6:22f")]
    [InlineData(3, "0:40m 1:38f 2:12f 6:66f 7:68m")]
    [InlineData(2, "0:40m 1:38f 2:12f 6:42f")]
    [InlineData(4, "0:30m 1:28f 2:3f 6:55f 7:80f")]
    public void Generations_are_read_off_slots_and_ages(int generations, string members) =>
        Assert.Equal(generations, HouseholdReading.Generations(Household(members)));

    [Fact]
    public void Members_survive_the_bytes()
    {
        for (var age = 0; age <= 105; age++)
        {
            for (var sex = 0; sex < 2; sex++)
            {
                var member = Members.Person(age, sex);
                Assert.NotEqual(0, member);
                Assert.Equal(age, Members.Age(member));
                Assert.Equal(sex, Members.Sex(member));
            }
        }
    }

    [Fact]
    public void The_reference_person_is_the_first_adult()
    {
        Assert.Equal(6, HouseholdReading.ReferenceSlot(Household("2:8m 6:62f")));
        Assert.Equal(0, HouseholdReading.ReferenceSlot(Household("0:40m 2:19f")));
        Assert.Equal(-1, HouseholdReading.ReferenceSlot(Household("2:8m")));
    }

    [Fact]
    public void Size_minors_and_core_are_read()
    {
        var household = Household("0:40m 1:38f 2:12f 6:66f");
        Assert.Equal(4, Members.Count(household));
        Assert.True(HouseholdReading.HasMinor(household));
        Assert.True(Members.HasAdult(household));
        Assert.False(Members.HasAdult(Household("2:8m")));
        Assert.False(HouseholdReading.HasMinor(Household("0:18m")));
        Assert.Equal(38, HouseholdReading.CoreAge(household, 1));
        Assert.Equal(-1, HouseholdReading.CoreAge(Household("0:40m"), 1));
    }

    // "slot:age sex" for each member.
    private static ulong Household(string members)
    {
        var household = 0UL;
        foreach (var text in members.Split(' '))
        {
            var parts = text[..^1].Split(':');
            var member = Members.Person(
                int.Parse(parts[1], null), text[^1] == 'f' ? 1 : 0);
            household |= (ulong)member << (8 * int.Parse(parts[0], null));
        }
        return household;
    }
}
