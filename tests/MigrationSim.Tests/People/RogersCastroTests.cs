// The migration schedule has the shape it is quoted with.
using MigrationSim.Core.People;

using Xunit;

namespace MigrationSim.Tests.People;

public sealed class RogersCastroTests
{
    [Fact]
    public void The_peak_lies_at_23_and_is_one()
    {
        Assert.Equal(1, RogersCastro.Relative(23), 12);
        Assert.All(Enumerable.Range(0, 106), age => Assert.True(RogersCastro.Relative(age) <= 1));
    }

    [Theory]
    [InlineData(5, 0.22)]
    [InlineData(18, 0.30)]
    [InlineData(22, 0.96)]
    [InlineData(30, 0.69)]
    [InlineData(45, 0.22)]
    [InlineData(65, 0.09)]
    public void Relative_levels_are_those_worked_out_by_hand(int age, double level) =>
        Assert.Equal(level, RogersCastro.Relative(age), 0.006);
}
