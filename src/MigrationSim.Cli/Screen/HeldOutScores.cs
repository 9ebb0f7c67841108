// The four scores on held-out units that decide what the model is worth.
using MigrationSim.Files.Results;
using MigrationSim.Studies.Hindcasts;

namespace MigrationSim.Cli.Screen;

/// <summary>The model, the best simple method, the ridge alone and with the model.</summary>
public sealed record HeldOutScores(
    ScoreTableRow Model, ScoreTableRow Best, ScoreTableRow Ridge, ScoreTableRow Both)
{
    /// <summary>Fields of a row of Markdown.</summary>
    public string Cells => Fields(Best.MethodEn, "(", ")");

    public string CellsZh => Fields(Best.MethodZh, "（", "）");

    private bool Beats => Model.Skill > 0;

    private bool Helps => Both.Rmse < Ridge.Rmse;

    /// <summary>Of a quantity; asking for one that was not scored is a fault of ours.</summary>
    public static HeldOutScores Of(IReadOnlyList<ScoreTableRow> scores, string quantity)
    {
        ScoreTableRow Get(string method) => Row(scores, quantity, method)
            ?? throw new FormatException($"{method} has no score on {quantity}.");
        var model = Get(HindcastMethods.Model);
        return new(
            model, Get(model.BestBaseline ?? ""), Get(HindcastMethods.Ridge),
            Get(HindcastMethods.RidgeWithModel));
    }

    /// <summary>A method's score on held-out units, or null.</summary>
    public static ScoreTableRow? Row(
        IReadOnlyList<ScoreTableRow> scores, string quantity, string method) =>
        scores.FirstOrDefault(row => row.Test == DecadeHindcast.HeldOutCode
            && row.Quantity == quantity && row.Method == method);

    /// <summary>What the numbers say, whatever they say.</summary>
    public static string Verdict(HeldOutScores rate, HeldOutScores people)
    {
        var beats = (rate.Beats, people.Beats) switch
        {
            (true, true) => "beats every baseline in both rate and residents",
            (true, false) => "beats every baseline in the rate and not in residents",
            (false, true) => "beats every baseline in residents and not in the rate",
            _ => "beats the best baseline in neither rate nor residents",
        };
        var helps = rate.Helps && people.Helps
            ? "makes a ridge better in both when its prediction is added"
            : "does not make a ridge better in both when its prediction is added";
        return $"{beats}, and\n{helps}";
    }

    private string Fields(string best, string open, string close) =>
        $"{EvidenceText.Small(Model.Rmse)} | {EvidenceText.Small(Best.Rmse)} {open}{best}{close} | "
        + $"{EvidenceText.Small(Ridge.Rmse)} | {EvidenceText.Small(Both.Rmse)}";
}
