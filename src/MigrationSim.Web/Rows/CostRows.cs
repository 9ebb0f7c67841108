// The rows about money.
using MigrationSim.Core.Levers;
using MigrationSim.Files.Comparisons;
using MigrationSim.Studies.Comparisons;

namespace MigrationSim.Web.Rows;

/// <summary>None where quantities were not counted.</summary>
internal sealed class CostRows(Comparison comparison)
{
    private const double ThousandsAMillion = 1000;

    private static readonly (string Name, IReadOnlyList<Payer> Payers)[] Purses =
        [("government", CostDifference.Government), ("all", Enum.GetValues<Payer>())];

    private readonly CostDifference _costs = new(comparison);

    public IEnumerable<CostRow> Costs() => _costs.IsKnown
        ? from year in ComparisonRows.Years(comparison)
          from cost in LeverCosts.All.Index()
          from share in cost.Item.Shares
          select Row(year, cost.Index, share.Payer, share.Share)
        : [];

    public IEnumerable<CostEffectRow> Effects() => _costs.IsKnown
        ? from effect in CostEffect.All
          from purse in Purses
          select Row(effect, purse.Name, purse.Payers)
        : [];

    private CostRow Row(int year, int number, Payer payer, double share)
    {
        var cost = LeverCosts.All[number];
        var (inBase, variant) = _costs.Quantities(number, year);
        double Millions(double quantity) => quantity * cost.Central * share / ThousandsAMillion;
        return new(
            year, cost.Lever, ComparisonRows.Name(payer), ComparisonRows.Name(cost.Basis), share,
            cost.Tag, cost.Source, cost.Low, cost.Central, cost.High, inBase, variant,
            _costs.Of(number, year, payer, c => c.Low).Mean,
            _costs.Of(number, year, payer, c => c.High).Mean,
            ComparisonRows.Value(
                Millions(inBase), Millions(variant),
                _costs.Of(number, year, payer, c => c.Central)));
    }

    private CostEffectRow Row(CostEffect effect, string purse, IReadOnlyList<Payer> payers)
    {
        var last = comparison.LastYear;
        var person = _costs.PerPerson(effect, payers);
        double Total(Func<LeverCost, double> unit) => _costs.Total(null, payers, unit).Mean;
        return new(
            last, effect.Indicator, purse, Total(c => c.Low), Total(c => c.Central),
            Total(c => c.High),
            ComparisonRows.Value(
                comparison.BaseMean(last, 0, effect.Number),
                comparison.VariantMean(last, 0, effect.Number), person.Effect),
            ComparisonRows.Name(person.Verdict), person.Low, person.Central, person.High);
    }
}
