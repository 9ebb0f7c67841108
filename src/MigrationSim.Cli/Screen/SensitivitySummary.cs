// What a study of sensitivity found, in brief: the largest effects first.
using System.Globalization;

using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Sensitivities;

using Spectre.Console;

namespace MigrationSim.Cli.Screen;

/// <summary>A table of the scenario, and one of the policy's effect if there is a policy.</summary>
public static class SensitivitySummary
{
    private const int Rates = 3;

    private static readonly Phrase FactorHead = new("因素", "factor");
    private static readonly Phrase Range = new("低 / 中 / 高", "low / central / high");
    private static readonly Phrase Thousands = new("常住人口（千）", "residents, 1000");
    private static readonly Phrase Households = new("城镇家庭户（千）", "urban households, 1000");

    public static Phrase Central { get; } = new("中心值", "central values");

    public static void Show(
        Dialog session, SensitivityResult result, Scenario scenario, Scenario? policy,
        RunOptions options)
    {
        var language = session.Language;
        Say(session, Level(result, scenario.Name));
        Show(session, result, result.Change);
        if (policy is not null && result.Centre.PolicyEffects is { } effects)
        {
            Say(session, Effect(result.Year, effects, scenario.Name, policy.Name));
            Show(session, result, result.PolicyChange);
        }

        Say(session, Caution);
        if (options.Scale > 1) session.Out.WriteLine(language[Labels.Scaled(options.Scale)]);
    }

    private static Phrase Caution { get; } = new(
        "其他条件不变，一次只变一个因素，没有重新拟合；随机种子相同，只是一颗种子。",
        "Other things equal, one factor at a time, nothing refitted; same random seed, and only "
        + "one.");

    private static Phrase Level(SensitivityResult result, string scenario)
    {
        var (resident, hukou, gap) = Shown(result.Centre.Levels, "0.00");
        return new(
            $"{scenario}，{result.Year} 年末：常住率 {resident} %，户籍率 {hukou} %，差距 {gap} 个百分点。"
            + "各因素取低值 / 高值时的变化（率为百分点），按对常住率的影响排序：",
            $"{scenario}, end of {result.Year}: resident rate {resident} %, hukou rate {hukou} %, "
            + $"gap {gap} points. Changes (of rates: in points) with a factor at its low / high "
            + "value, largest on the resident rate first:");
    }

    private static Phrase Effect(
        int year, IReadOnlyList<double> effects, string scenario, string policy)
    {
        var (resident, hukou, gap) = Shown(effects, "+0.00;-0.00");
        return new(
            $"{policy} 减 {scenario}，{year} 年末：常住率 {resident}，户籍率 {hukou}，"
            + $"差距 {gap} 个百分点。这些差值随因素的变化：",
            $"{policy} less {scenario}, end of {year}: resident rate {resident}, hukou rate "
            + $"{hukou}, gap {gap} points. What factors change in these differences:");
    }

    private static (string Resident, string Hukou, string Gap) Shown(
        IReadOnlyList<double> values, string format)
    {
        var words = values.Take(Rates)
            .Select(v => v.ToString(format, CultureInfo.InvariantCulture)).ToList();
        return (words[0], words[1], words[2]);
    }

    private static void Show(
        Dialog session, SensitivityResult result, Func<Trial, int, double> change)
    {
        var table = session.Columns(
            2, FactorHead, Range, Labels.ResidentRate, Labels.HukouRate, Labels.Gap, Thousands,
            Households);
        foreach (var effect in result.Sorted(change))
        {
            string[] fields =
            [
                effect.Factor.Name,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{effect.Low.Value} / {effect.CentralValue} / {effect.High.Value}"),
                .. Enumerable.Range(0, Measure.All.Count).Select(Both),
            ];
            table.AddRow([.. fields.Select(field => new Text(field))]);

            string Both(int m) =>
                $"{One(change(effect.Low, m), m)} / {One(change(effect.High, m), m)}";
        }

        session.Show(table);
    }

    // Points to three decimals; people and households in thousands.
    private static string One(double change, int measure) => measure < Rates
        ? change.ToString("+0.000;-0.000;0", CultureInfo.InvariantCulture)
        : (change / 1000).ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture);

    private static void Say(Dialog session, Phrase phrase) =>
        session.Out.WriteLine(session.Language[phrase]);
}
