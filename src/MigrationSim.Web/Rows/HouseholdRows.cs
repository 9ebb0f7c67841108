// The rows about households: their fates, who gains and who loses.
using MigrationSim.Files.Comparisons;
using MigrationSim.Studies.Comparisons;

namespace MigrationSim.Web.Rows;

/// <summary>None where the populations were not at hand.</summary>
internal sealed class HouseholdRows(Comparison comparison)
{
    private bool IsKnown => comparison.Replicates.All(pair => pair.Households is not null);

    public IEnumerable<FateRow> Fates() => IsKnown
        ? Fate.All.Select(fate => new FateRow(
            comparison.LastYear, fate.Name, !fate.IsWhole,
            Mean(changes => changes[fate].BasePersons),
            Mean(changes => changes[fate].VariantPersons),
            ComparisonRows.Value(null, null, Estimated(changes => changes[fate].Agents))))
        : [];

    public IEnumerable<GainRow> Gains() => IsKnown
        ? from grouping in Grouping.All.Index()
          from theGroup in grouping.Item.Groups.Index()
          from condition in Condition.All.Index()
          let at = (grouping.Index, theGroup.Index, condition.Index)
          select new GainRow(
              comparison.LastYear, grouping.Item.Name, theGroup.Item, condition.Item.Name,
              Mean(changes => Of(changes, at).Gained), Mean(changes => Of(changes, at).Lost),
              ComparisonRows.Value(
                  Mean(changes => Of(changes, at).InBase),
                  Mean(changes => Of(changes, at).InVariant),
                  Estimated(changes => Of(changes, at).Net)))
        : [];

    private static GroupChange Of(HouseholdChanges changes, (int, int, int) at) =>
        changes[at.Item1, at.Item2, at.Item3];

    private double Mean(Func<HouseholdChanges, long> count) => Estimated(count).Mean;

    private Estimate Estimated(Func<HouseholdChanges, long> count) =>
        comparison.Of(pair => (double)comparison.Scale * count(pair.Households!))!.Value;
}
