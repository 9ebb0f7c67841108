// What the page of evidence says around its tables.
using System.Globalization;

using MigrationSim.Files.Results;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Hindcasts;

namespace MigrationSim.Cli.Screen;

/// <summary>Words; whatever hangs on a number asks the tables.</summary>
public static class EvidenceWords
{
    public const string Opening = """
        # Evidence

        How far the model may be trusted, by what it could not have known. Written by the last
        command below from the tables in [evidence/](evidence/); a test keeps page and tables
        together.

        """;

    public const string Targets = """
        ## What was fitted to what

        The model that runs from 2020 on. A hindcast from 2010 is fitted to the counties it sees and
        to the province's totals of 2020, and to nothing after 2020. A score on a figure that stands
        here fails a test, unless it is marked as seen.

        """;

    public const string HeldOut = """
        ## 2010 to 2020, units no fit has seen

        A fifth of the units of every prefecture was drawn by a hash of their codes before anything
        was scored. Their 2020 entered no fit, except that three numbers (the levels of town and
        village and the pull of the zones outside) meet the province's totals, which hold them too.
        Their residual attractiveness comes from a ridge on fourteen covariates of 2010, fitted to
        the residuals of the units that are seen. Baselines "of the same years" use the seen units'
        change, which is a like privilege. Changes are judged, not levels: a level is mostly where
        a place stood before. The units are few: a tenth more or less of an RMSE may be chance.

        Intervals of "the model" are of random seeds alone and far too narrow. Those of "the model
        with the training units' errors" add what it got wrong on units it had not seen.

        """;

    public const string CrossFitted = """
        ## 2010 to 2020, the other units, each fifth left out in turn

        Each fold of the training units predicted by a fit that saw neither it nor the held-out
        units. More units, so steadier; but whoever gave the model its form knew these censuses.

        """;

    public const string Recent = """
        ## After 2020

        Base year 2020 under the baseline, nothing refitted. Of prefectures only 2021 was found:
        residents of all fourteen, rates of six, one year after the census, some rounded to ten
        thousand people. Their sum is the province's, to which births, deaths and the net external
        balance were fitted, so that only their differences test the model; and rho was chosen with
        the province's rates in sight. The province's own figures are shown and prove nothing.

        """;

    public const string Commands = """
        ## To make it again

        ```
        migsim hindcast --out out/hindcast
        migsim headline --out out/headline.csv
        migsim docs evidence --hindcast out/hindcast --headline out/headline.csv
        ```

        Some ten minutes on two cores. Any table of later figures is scored by `migsim hindcast
        --recent-only --observed FILE.csv`; newly published figures are entered, held against the
        model and scored by `migsim data observe FILE.csv`.
        """;

    /// <summary>The verdict in both languages, by the numbers.</summary>
    public static string Summary(EvidenceTables tables)
    {
        var scores = tables.Scores;
        var (rate, people) = (
            HeldOutScores.Of(scores, Quantities.RateChange),
            HeldOutScores.Of(scores, Quantities.LogResidentsChange));
        var units = Whole(rate.Model.Count);
        return $"""
            On {units} units that no fit has seen, the model {HeldOutScores.Verdict(rate, people)}.
            Hindcast at scale {Whole(tables.Scale)}, {Whole(tables.Replicates)} seeds.

            | RMSE of the ten-year change | The model | Best baseline | Ridge | Ridge with model |
            |---|---|---|---|---|
            | resident rate, points | {rate.Cells} |
            | ln residents | {people.Cells} |

            在 {units} 个从未用于拟合的县（或合并单元）上，2010—2020 年变化的均方根误差：

            | | 本模型 | 最好的简单方法 | 岭回归 | 岭回归加本模型 |
            |---|---|---|---|---|
            | 常住城镇化率，百分点 | {rate.CellsZh} |
            | ln 常住人口 | {people.CellsZh} |


            """;
    }

    /// <summary>How much the residuals do, and on which side the model errs.</summary>
    public static IEnumerable<string> Account(
        IReadOnlyList<ScoreTableRow> scores, IReadOnlyList<PredictionTableRow> predictions)
    {
        yield return """
            ### What this rests on

            "Without county residuals" is the model with its incomes, distances, jobs, ages and
            networks alone: only the three numbers that meet the province's totals are fitted. What
            lies between it and the model is the work of the residuals, here read off covariates of
            2010; in the model that runs from 2020 on they are fitted to the census of 2020 itself.
            Where the first number is the smaller one, guessing residuals from covariates does harm.

            | Change | RMSE without residuals | RMSE of the model | Its mean error |
            |---|---|---|---|

            """;
        foreach (var quantity in predictions.Where(p => p.Test == DecadeHindcast.HeldOutCode
            && p.Method == HindcastMethods.ModelWithErrors).GroupBy(p => p.Quantity))
        {
            var bias = quantity.Sum(p => p.Predicted - p.Observed) / quantity.Count();
            var bare = HeldOutScores.Row(
                scores, quantity.Key, HindcastMethods.ModelWithoutResiduals);
            var model = HeldOutScores.Row(scores, quantity.Key, HindcastMethods.Model);
            yield return $"| {QuantityNames.Of(quantity.Key).En} | "
                + $"{EvidenceText.Small(bare?.Rmse)} | {EvidenceText.Small(model?.Rmse)} | "
                + $"{bias.ToString("+0.000;-0.000", CultureInfo.InvariantCulture)} |\n";
        }

        yield return "\n";
    }

    /// <summary>What the headline's table shows.</summary>
    public static string Headline(IReadOnlyList<HeadlineTableRow> rows)
    {
        var row = rows[0];
        return $"""
            ## The plan's headline

            Urban rates of {Whole(row.Year)} in percent, {row.Scenario} against {row.Baseline}. The
            plan sets no quantity but 66 %: its other goals are assumed here, and taken half as far
            and half as far again. Relabelling is shown at half and twice its default pace, which no
            policy lever moves. Means of {Whole(row.Seeds)} seeds at scale {Whole(row.Scale)}; ± is
            the 95 % interval of the paired difference over seeds, not over parameters. The level of
            the hukou rate is assumed (95 % band 32-38 % in 2020), its change is modelled.


            """;
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
