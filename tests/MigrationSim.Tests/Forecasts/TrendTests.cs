// Trends on the province's published rates, and where they have nothing to say.
using CsCheck;

using MigrationSim.Studies.Forecasts;

using Xunit;

namespace MigrationSim.Tests.Forecasts;

public sealed class TrendTests
{
    private static readonly DatedValue[] Decade = [new(2010, 0.4330), new(2020, 0.5876)];

    private static readonly Gen<DatedStock[]> Histories =
        Gen.Double[1000, 1e6].Array[4].Select(n => new DatedStock[]
        {
            new(2010, new(n[0], n[1])), new(2020, new(n[2], n[3])),
        });

    // The published rates of 2010 and 2020, carried on.
    [Theory]
    [InlineData(2024, 64.94, 64.65)]
    [InlineData(2029, 72.67, 71.41)]
    public void The_decade_to_2020_leads_where_a_ruler_says(int year, double line, double curve)
    {
        Assert.Equal(line, 100 * LinearTrend.Predict(Decade, year).Value!.Value, 0.006);
        Assert.Equal(curve, 100 * LogisticTrend.Predict(Decade, year).Value!.Value, 0.006);
    }

    [Theory]
    [InlineData(2022, 0.6031, 61.86, 61.84)]
    [InlineData(2023, 0.6116, 61.96, 61.95)]
    public void Short_windows_lead_nearer_to_what_came(
        int last, double share, double line, double curve)
    {
        DatedValue[] window = [new(2020, 0.5876), new(last, share)];
        Assert.Equal(line, 100 * LinearTrend.Predict(window, 2024).Value!.Value, 0.006);
        Assert.Equal(curve, 100 * LogisticTrend.Predict(window, 2024).Value!.Value, 0.006);
    }

    // National Research Council 2003, Cities Transformed, app. D, eq. D.1, on Hunan's rates.
    [Fact]
    public void The_growth_difference_of_the_decade_is_the_one_computed_elsewhere()
    {
        var d = GrowthDifference.Needed(0.4330, 0.5876, 10);
        Assert.Equal(0.0623674, d, 5e-8);
        Assert.Equal(0.7141, GrowthDifference.Share(0.5876, d, 9), 5e-5);
        Assert.Equal(0.03475, GrowthDifference.Needed(0.62, 0.66, 5), 5e-6);
    }

    // logit(share) = ln(U / R), whatever the two parts do.
    [Fact]
    public void The_growth_difference_of_one_place_is_its_logistic_curve() =>
        Histories.Sample(history =>
        {
            DatedValue[] shares =
                [.. history.Select(s => new DatedValue(s.Year, s.People.UrbanShare))];
            var growth = GrowthDifference.Predict(history, 2029).Value!.Value;
            return Math.Abs(growth - LogisticTrend.Predict(shares, 2029).Value!.Value) < 1e-9;
        });

    [Fact]
    public void Trends_pass_through_what_was_observed()
    {
        foreach (var seen in Decade)
        {
            Assert.Equal(seen.Value, LinearTrend.Predict(Decade, seen.Year).Value!.Value, 1e-12);
            Assert.Equal(seen.Value, LogisticTrend.Predict(Decade, seen.Year).Value!.Value, 1e-12);
        }

        Assert.Equal(0.5876, LastValue.Predict(Decade).Value);
    }

    [Fact]
    public void Shares_stay_between_nought_and_one()
    {
        DatedValue[] steep = [new(2010, 0.5), new(2020, 0.9)];
        Assert.Equal(1, LinearTrend.PredictShare(steep, 2030).Value);
        Assert.Equal(0, LinearTrend.PredictShare([new(2010, 0.5), new(2020, 0.1)], 2030).Value);
        Assert.InRange(LogisticTrend.Predict(steep, 2100).Value!.Value, 0.9, 1);
    }

    [Fact]
    public void A_wholly_urban_place_stays_so_and_a_turn_away_from_it_has_no_curve()
    {
        Assert.Equal(1, LogisticTrend.Predict([new(2010, 0.9), new(2020, 1)], 2030).Value);
        Assert.Equal(
            Reason.NoLogit, LogisticTrend.Predict([new(2010, 1), new(2020, 0.9)], 2030).Why);
        Assert.Equal(Reason.NoLogit, GrowthDifference.Predict(
            [new(2010, new(5, 0)), new(2020, new(5, 1))], 2030).Why);
        Assert.Equal(1, GrowthDifference.Predict(
            [new(2010, new(5, 1)), new(2020, new(5, 0))], 2030).Value);
    }

    [Fact]
    public void What_cannot_be_computed_has_a_reason_and_no_number()
    {
        var once = Decade[..1];
        Assert.Equal(Reason.OneObservation, LinearTrend.Predict(once, 2020).Why);
        Assert.Equal(Reason.OneObservation, LinearTrend.PredictShare(once, 2020).Why);
        Assert.Equal(Reason.OneObservation, LogisticTrend.Predict(once, 2020).Why);
        Assert.Equal(Reason.NoObservation, LastValue.Predict([]).Why);
        Assert.Null(LinearTrend.Predict(once, 2020).Value);
        Assert.Null(LastValue.Predict(once).Why);
        Assert.Equal(Reason.NoObservation, default(Prediction).Why);
    }

    [Fact]
    public void A_method_for_rates_says_nothing_of_residents()
    {
        var rows = TrendBaselines.LogResidents([new(2010, 100), new(2020, 120)], 2025).ToList();
        Assert.Equal(
            [Math.Log(120), Math.Log(130)],
            rows.Where(row => row.Prediction.Why is null)
                .Select(row => Math.Round(row.Prediction.Value!.Value, 12)),
            (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(2, rows.Count(row => row.Prediction.Why == Reason.SharesOnly));
    }
}
