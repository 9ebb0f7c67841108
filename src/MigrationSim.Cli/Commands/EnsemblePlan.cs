// An ensemble that can be run: model, scenarios, draws and members, or why it cannot.
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Calibrations;
using MigrationSim.Files.Ensembles;
using MigrationSim.Files.Machines;
using MigrationSim.Studies.Comparisons;
using MigrationSim.Studies.Ensembles;

namespace MigrationSim.Cli.Commands;

/// <summary>Everything that was read, and what follows from it.</summary>
internal sealed record EnsemblePlan
{
    public required EnsembleOrder Order { get; init; }

    public required Model Model { get; init; }

    /// <summary>The base, then the scenarios.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    /// <summary>Null for the central values alone.</summary>
    public required Posterior? Posterior { get; init; }

    public required EnsembleDesign Design { get; init; }

    public required EnsembleLayout Layout { get; init; }

    public MemberFile Files => new(
        [.. Scenarios.Select(scenario => scenario.Name)],
        [.. Layout.Series.Select(series => (series.Place.Code, series.Indicator.Name))],
        Layout.FirstYear, Layout.YearCount);

    /// <summary>All that a member depends on; a place for every fact.</summary>
    public EnsembleOrigin Origin => new(
    [
        new("model_version", "模型版本", "model version", ModelVersion.Text),
        new("base_year_sha256", "基年数据", "base year", Model.BaseYear.Tables.Digest),
        new("posterior_sha256", "后验样本", "posterior", Posterior?.Digest ?? "none"),
        new("draws", "抽样数 --draws", "number of draws (--draws)", Text(Order.Draws)),
        new("first_seed", "第一颗种子 --seed", "first seed (--seed)", Text(Order.Options.Seed)),
        new("replicates", "种子数 --replicates", "number of seeds (--replicates)",
            Text(Order.Replicates)),
        new("assumptions", "假定路径 --assumptions", "set of paths (--assumptions)",
            Design.OnAllPaths is null ? "central" : "all_paths"),
        new("scale", "比例 --scale", "scale (--scale)", Text(Order.Options.Scale)),
        new("last_year", "最后一年 --until", "last year (--until)", Text(Order.Options.Until)),
        new("scenarios", "情景名单", "list of scenarios",
            string.Join(' ', Scenarios.Select(scenario => scenario.Name))),
        .. Scenarios.Select(s => new OriginFact(
            $"levers_sha256_{s.Name}", $"情景 {s.Name} 的杠杆取值", $"text of scenario {s.Name}",
            Convert.ToHexStringLower(SHA256.HashData(
                Encoding.UTF8.GetBytes(ResolvedLevers.CanonicalText(s.Levers)))))),
    ]);

    /// <summary>The plan, or null after all faults were told.</summary>
    public static EnsemblePlan? Read(Dialog session, EnsembleOrder order)
    {
        if (BaseYearSource.ReadModel(session, order.SeedFolder) is not { } model) return null;
        var geography = model.BaseYear.Tables.Geography;
        List<Scenario?> scenarios =
        [
            .. order.ScenarioPaths.Prepend(order.BasePath)
                .Select(path => CompareScenarios.Read(session, path, geography)),
        ];
        var read = order.Draws > 0 ? PosteriorFile.Read(Locations.SeedFolder(order.SeedFolder)!)
            : null;
        if (read?.Posterior is null && read is not null) session.Refuse(read.Faults);
        List<Message> objections =
        [
            .. Objections(order, [.. scenarios.OfType<Scenario>()]),
            .. Objections(order, model, read?.Posterior),
        ];
        foreach (var objection in objections) session.Refuse(objection);
        if (scenarios.Contains(null) || objections.Count > 0
            || (read is not null && read.Posterior is null))
        {
            return null;
        }

        return new()
        {
            Order = order,
            Model = model,
            Scenarios = [.. scenarios.OfType<Scenario>()],
            Posterior = read?.Posterior,
            Design = EnsembleDesign.Of(
                read?.Posterior?.Draws.Count ?? 0, order.Draws, order.Options.Seed,
                order.Replicates, order.WithAssumptions),
            Layout = new(geography, order.Options.Until),
        };
    }

    /// <summary>Each worker holds a base's population, its copies, and tables of its own.</summary>
    public Message? TooBig()
    {
        var one = MemoryNeed.Bytes(Order.Options.Scale) - MemoryNeed.FixedBytes;
        var need = Order.Workers * (MemoryNeed.FixedBytes + ((1 + Scenarios.Count) * one));
        var have = Machine.AvailableBytes;
        return need <= have
            ? null
            : Messages.TooBig(
                MemoryNeed.Gigabytes(need), MemoryNeed.Gigabytes(have), Order.Options.Scale);
    }

    private static IEnumerable<Message> Objections(EnsembleOrder order, List<Scenario> scenarios)
    {
        if (order.Options.Seed + (long)order.Replicates - 1 > uint.MaxValue)
            yield return ComparisonMessages.SeedsEnd(order.Options.Seed, order.Replicates);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, scenario) in scenarios.Index())
        {
            if (!names.Add(scenario.Name))
            {
                yield return ComparisonMessages.NamedTwice(scenario.Name);
            }
            else if (i > 0 && !(FirstDifference.Between(scenarios[0].Levers, scenario.Levers)
                is { } year && year <= order.Options.Until))
            {
                yield return ComparisonMessages.SameLevers(
                    scenario.Name, scenarios[0].Name, order.Options.Until);
            }
        }
    }

    private static IEnumerable<Message> Objections(
        EnsembleOrder order, Model model, Posterior? posterior)
    {
        if (posterior is null) yield break;
        if (!posterior.Fits(model))
        {
            yield return EnsembleMessages.NotOfThisModel(Path.Combine(
                Locations.SeedFolder(order.SeedFolder)!, PosteriorFile.Folder));
        }

        if (order.Draws > posterior.Draws.Count)
            yield return EnsembleMessages.TooManyDraws(order.Draws, posterior.Draws.Count);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
