// The unit costs of levers: complete, tagged and shared out in full.
using MigrationSim.Core.Levers;

using Xunit;

namespace MigrationSim.Tests.Levers;

public sealed class LeverCostsTests
{
    [Fact]
    public void Every_policy_lever_is_either_costed_or_listed_with_a_reason()
    {
        var costed = LeverCosts.All.Select(cost => cost.Lever).Distinct();
        var listed = LeverCosts.Uncosted.Select(lever => lever.Lever);
        Assert.Equal(
            LeverCatalogue.All.Where(lever => lever.Facts.Kind == LeverKind.Policy)
                .Select(lever => lever.Name).Order(),
            costed.Concat(listed).Order());
        Assert.All(
            LeverCosts.Uncosted,
            lever => Assert.True(lever.BecauseZh.Length > 0 && lever.BecauseEn.Length > 0));
    }

    [Fact]
    public void Payers_share_each_cost_in_full() => Assert.All(
        LeverCosts.All, cost => Assert.Equal(1, cost.Shares.Sum(share => share.Share), 1e-12));

    [Fact]
    public void Every_unit_cost_has_a_tag_and_a_range() => Assert.All(LeverCosts.All, cost =>
    {
        Assert.Matches(@"^\[[SMA]\] ", cost.Source);
        Assert.Contains(cost.Tag, "SMA");
        Assert.InRange(cost.Central, cost.Low, cost.High);
        Assert.True(cost.Low > 0);
    });
}
