// An ensemble that can be run: model, scenarios, draws and members.
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Ensembles;
using MigrationSim.Studies.Ensembles;

namespace MigrationSim.Web.Rows;

/// <summary>How many of what: draws, seeds, and whether the assumptions vary too.</summary>
/// <param name="Draws">Draws from the posterior; 0 for the central values alone.</param>
/// <param name="Seeds">Seeds for every draw.</param>
/// <param name="WithPaths">Whether a few draws take all paths of the assumptions.</param>
public sealed record EnsembleSize(int Draws, int Seeds, bool WithPaths);

/// <summary>All that its members depend on, and where their figures stand.</summary>
/// <param name="model">The model with its central values.</param>
/// <param name="scenarios">The base, then the scenarios paired with it.</param>
/// <param name="posterior">Null for the central values alone.</param>
/// <param name="size">How many draws and seeds.</param>
/// <param name="options">The first seed, scale, last year.</param>
public sealed class EnsembleSetup(
    Model model, IReadOnlyList<Scenario> scenarios, Posterior? posterior, EnsembleSize size,
    RunOptions options)
{
    public Model Model => model;

    public IReadOnlyList<Scenario> Scenarios => scenarios;

    public Posterior? Posterior => posterior;

    public EnsembleDesign Design { get; } = EnsembleDesign.Of(
        posterior?.Draws.Count ?? 0, size.Draws, options.Seed, size.Seeds, size.WithPaths);

    public EnsembleLayout Layout { get; } =
        new(model.BaseYear.Tables.Geography, options.Until);

    /// <summary>The form of the members' files.</summary>
    public MemberFile Files => new(
        [.. scenarios.Select(scenario => scenario.Name)],
        [.. Layout.Series.Select(series => (series.Place.Code, series.Indicator.Name))],
        Layout.FirstYear, Layout.YearCount);

    /// <summary>All that a member depends on; a place for every fact.</summary>
    public EnsembleOrigin Origin => new(
    [
        new("model_version", "模型版本", "model version", ModelVersion.Text),
        new("base_year_sha256", "基年数据", "base year", model.BaseYear.Tables.Digest),
        new("posterior_sha256", "后验样本", "posterior", posterior?.Digest ?? "none"),
        new("draws", "抽样数 --draws", "number of draws (--draws)", Text(size.Draws)),
        new("first_seed", "第一颗种子 --seed", "first seed (--seed)", Text(options.Seed)),
        new("replicates", "种子数 --replicates", "number of seeds (--replicates)",
            Text(size.Seeds)),
        new("assumptions", "假定路径 --assumptions", "set of paths (--assumptions)",
            Design.OnAllPaths is null ? "central" : "all_paths"),
        new("scale", "比例 --scale", "scale (--scale)", Text(options.Scale)),
        new("last_year", "最后一年 --until", "last year (--until)", Text(options.Until)),
        new("scenarios", "情景名单", "list of scenarios",
            string.Join(' ', scenarios.Select(scenario => scenario.Name))),
        .. scenarios.Select(s => new OriginFact(
            $"levers_sha256_{s.Name}", $"情景 {s.Name} 的杠杆取值", $"text of scenario {s.Name}",
            Convert.ToHexStringLower(SHA256.HashData(
                Encoding.UTF8.GetBytes(ResolvedLevers.CanonicalText(s.Levers)))))),
    ]);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
