// Methods beside each other: who is measured against whom.
using MigrationSim.Studies.Scores;

using Xunit;

namespace MigrationSim.Tests.Scores;

public sealed class ScoreTableTests
{
    private const string Rate = "rate";
    private static readonly string[] Baselines = ["last", "line"];

    [Fact]
    public void Skill_is_measured_against_the_best_baseline()
    {
        var rows = Build(
            [.. Method("model", 1, 1), .. Method("last", 4, 4), .. Method("line", 2, 2)]);
        var model = rows.Single(row => row.Method == "model");
        Assert.Equal("line", model.BestBaseline);
        Assert.Equal(0.5, model.Skill!.Value, 1e-12);
        Assert.Equal(0, rows.Single(row => row.Method == "line").Skill!.Value, 1e-12);
        Assert.Equal(-1, rows.Single(row => row.Method == "last").Skill!.Value, 1e-12);
    }

    [Fact]
    public void A_baseline_that_leaves_out_a_figure_is_no_rival_there()
    {
        var rows = Build([.. Method("model", 1, 3), .. Method("last", 4, 4), .. Method("line", 2)]);
        Assert.Equal("last", rows.Single(row => row.Method == "model").BestBaseline);
        var line = rows.Single(row => row.Method == "line");
        Assert.Equal("line", line.BestBaseline);
        Assert.Equal(1, line.Count);
    }

    [Fact]
    public void A_rivals_errors_count_on_the_methods_own_figures_alone()
    {
        var model = Build([.. Method("model", 1), .. Method("last", 2, 100)])[0];
        Assert.Equal(0.5, model.Skill!.Value, 1e-12);
    }

    [Fact]
    public void Without_samples_the_probability_score_is_the_absolute_error()
    {
        var row = Build([.. Method("model", 1, -3)])[0];
        Assert.Equal((2, 2, 2), (row.Count, row.Mae!.Value, row.Crps!.Value));
        Assert.Null(row.Coverage80);
        Assert.Null(row.Skill);
    }

    [Fact]
    public void Samples_give_coverage_and_a_score()
    {
        double[] around = [.. Enumerable.Range(-50, 101).Select(i => i / 10.0)];
        var figures = Method("model", 0, 100).Select(figure => figure with
        {
            Sample = [.. around.Select(x => x + figure.Predicted)],
        });
        var row = Build([.. figures])[0];
        Assert.Equal((0.5, 0.5), (row.Coverage80, row.Coverage95));
        Assert.True(row.Crps < row.Mae);
    }

    [Fact]
    public void What_could_not_be_predicted_keeps_its_reason()
    {
        var rows = ScoreTable.Build(
            [.. Method("last", 1)],
            [new("line", Rate, "observed once"), new("line", "size", "never observed")], Baselines);
        Assert.Equal(
            [(Rate, "last", null), (Rate, "line", "observed once"),
                ("size", "line", "never observed")],
            rows.Select(row => (row.Quantity, row.Method, row.Why)));
    }

    [Fact]
    public void The_same_figure_twice_or_observed_in_two_ways_is_refused()
    {
        var once = Method("last", 1).Single();
        Assert.Throws<ArgumentException>(() => Build([once, once]));
        Assert.Throws<ArgumentException>(
            () => Build([once, once with { Method = "line", Observed = 11 }]));
        Assert.Throws<ArgumentException>(
            () => Build([.. Method("line", 1, 2).Select((figure, i) =>
                figure with { Sample = i == 0 ? [1, 2] : null })]));
    }

    private static IReadOnlyList<ScoreRow> Build(IReadOnlyList<ScoredFigure> figures) =>
        ScoreTable.Build(figures, [], Baselines);

    /// <summary>A method with the given errors at places observed to be 10, 20 and so on.</summary>
    private static IEnumerable<ScoredFigure> Method(string name, params double[] errors) =>
        errors.Select((error, i) => new ScoredFigure(
            name, Rate, $"43010{i}", 2020, 10 * (i + 1), (10 * (i + 1)) + error));
}
