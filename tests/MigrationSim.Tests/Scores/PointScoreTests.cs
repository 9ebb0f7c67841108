// Errors, ranks and common parts, by answers known elsewhere.
using CsCheck;

using MigrationSim.Studies.Scores;

using Xunit;

namespace MigrationSim.Tests.Scores;

public sealed class PointScoreTests
{
    private static readonly Gen<double[]> Numbers = Gen.Double[-100, 100].Array[2, 30];

    // scikit-mobility, tests of its evaluation module.
    [Theory]
    [InlineData(1, 2, 3, 1, 0)]
    [InlineData(2, 2, 2, 0.833333333333333, 0.816496580927726)]
    [InlineData(3, 2, 1, 0.666666666666667, 1.632993161855452)]
    public void Flows_have_in_common_what_another_program_says(
        double a, double b, double c, double common, double rmse)
    {
        double[] observed = [1, 2, 3];
        Assert.Equal(common, CommonPart.OfFlows(observed, [a, b, c])!.Value, 1e-12);
        Assert.Equal(rmse, PointErrors.Rmse(observed, [a, b, c]), 1e-12);
    }

    [Fact]
    public void Tables_without_a_common_flow_score_nought_and_empty_ones_nothing()
    {
        Assert.Equal(0, CommonPart.OfFlows([1, 0], [0, 5]));
        Assert.Null(CommonPart.OfFlows([0, 0], [0, 0]));
    }

    [Fact]
    public void The_mean_absolute_error_is_the_mean_of_absolute_errors() =>
        Assert.Equal(2, PointErrors.Mae([1, 2, 3], [2, 4, 0]), 1e-12);

    [Fact]
    public void No_mean_absolute_error_exceeds_the_root_of_the_mean_square() =>
        Numbers.Sample(errors =>
        {
            var nought = new double[errors.Length];
            return PointErrors.Mae(nought, errors) <= PointErrors.Rmse(nought, errors) + 1e-9;
        });

    [Fact]
    public void Skill_is_one_for_no_error_and_nought_for_the_references()
    {
        Assert.Equal(1, PointErrors.Skill(0, 2));
        Assert.Equal(0, PointErrors.Skill(2, 2));
        Assert.Equal(-0.5, PointErrors.Skill(3, 2));
        Assert.Null(PointErrors.Skill(1, 0));
    }

    // Siegel and Castellan 1988, table 9.1: 1 - 6 * 52 / (12 * 143).
    [Fact]
    public void Ranks_correlate_as_in_the_textbook()
    {
        double[] authoritarian = [82, 98, 87, 40, 116, 113, 111, 83, 85, 126, 106, 117];
        double[] striving = [42, 46, 39, 37, 65, 88, 86, 56, 62, 92, 54, 81];
        Assert.Equal(
            1 - (6 * 52 / (12.0 * 143)),
            RankCorrelation.Of(authoritarian, striving)!.Value, 1e-12);
    }

    // By hand: ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4 have covariance 4.5 and sums of squares 4.5, 5.
    [Fact]
    public void Equal_values_share_their_mean_rank() =>
        Assert.Equal(
            4.5 / Math.Sqrt(4.5 * 5),
            RankCorrelation.Of([1, 2, 2, 3], [10, 20, 30, 40])!.Value, 1e-12);

    [Fact]
    public void Ranks_do_not_mind_a_rising_change_of_scale() =>
        Numbers.Select(values => values.Distinct().ToArray()).Where(values => values.Length > 1)
            .Sample(values => Math.Abs(RankCorrelation.Of(
                values, [.. values.Select(x => x * x * x)])!.Value - 1) < 1e-9);

    [Fact]
    public void One_prediction_for_all_has_no_order() =>
        Assert.Null(RankCorrelation.Of([1, 2, 3], [5, 5, 5]));

    [Fact]
    public void Lists_of_different_length_or_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => PointErrors.Rmse([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => PointErrors.Mae([], []));
    }
}
