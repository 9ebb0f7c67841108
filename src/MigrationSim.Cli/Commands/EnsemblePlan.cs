// An ensemble that can be run: model, scenarios, draws and members, or why it cannot.
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Calibrations;
using MigrationSim.Files.Machines;
using MigrationSim.Studies.Comparisons;
using MigrationSim.Web.Rows;

namespace MigrationSim.Cli.Commands;

/// <summary>Everything that was read, and what follows from it.</summary>
internal sealed record EnsemblePlan
{
    public required EnsembleOrder Order { get; init; }

    public required EnsembleSetup Setup { get; init; }

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
            Setup = new(
                model, [.. scenarios.OfType<Scenario>()], read?.Posterior,
                new(order.Draws, order.Replicates, order.WithAssumptions), order.Options),
        };
    }

    /// <summary>Each worker holds a base's population, its copies, and tables of its own.</summary>
    public Message? TooBig()
    {
        var one = MemoryNeed.Bytes(Order.Options.Scale) - MemoryNeed.FixedBytes;
        var need = Order.Workers * (MemoryNeed.FixedBytes + ((1 + Setup.Scenarios.Count) * one));
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
}
