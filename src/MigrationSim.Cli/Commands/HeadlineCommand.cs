// migsim headline: the plan at half, once and one and a half times its assumed goals.
using System.CommandLine;
using System.Globalization;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Formats;
using MigrationSim.Files.Machines;
using MigrationSim.Files.Results;
using MigrationSim.Files.Scenarios;
using MigrationSim.Studies.Headlines;

namespace MigrationSim.Cli.Commands;

/// <summary>Runs a plan at several strengths under several paces of relabelling.</summary>
public static class HeadlineCommand
{
    private const string StandardPlan = "scenarios/action-plan.json";
    private const int StandardScale = 20;
    private const int StandardReplicates = 5;

    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var plan = new Argument<string>("SCENARIO")
        {
            Description = language[EvidenceDescriptions.PlanScenario],
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => StandardPlan,
        };
        var replicates = Numbers.Whole(
            "--replicates", EvidenceDescriptions.Replicates, 1, 1000, StandardReplicates, language);
        var scale = Numbers.Whole(
            "--scale", Descriptions.StudyScale, 1, 100_000, StandardScale, language);
        var threads = Numbers.Whole(
            "--threads", Descriptions.Threads, 1, 1024, Environment.ProcessorCount, language);
        var path = new Option<string?>("--out")
        {
            Description = language[Descriptions.StudyTable],
            HelpName = "FILE",
        };
        var force = RunCommand.Switch("--force", Descriptions.ForceFile, language);
        var quiet = RunCommand.Switch("--quiet", Descriptions.Quiet, language);
        var seeds = BaseYearSource.Option(language);
        var command = new Command("headline", language[EvidenceDescriptions.Headline])
        {
            plan, replicates, scale, threads, path, force, quiet, seeds,
        };
        command.SetAction((parsed, cancel) => Guard.RunAsync(session, () =>
            Run(
                session,
                new(
                    parsed.GetRequiredValue(plan), (int)parsed.GetValue(replicates),
                    new(
                        Scale: (int)parsed.GetValue(scale), Threads: (int)parsed.GetValue(threads)),
                    parsed.GetValue(path), parsed.GetValue(seeds), parsed.GetValue(force),
                    parsed.GetValue(quiet)),
                cancel)));
        return command;
    }

    private static int Run(Dialog session, Order order, CancellationToken cancel)
    {
        if (Refusal(order) is { } refusal) return session.Refuse(refusal);
        if (BaseYearSource.ReadModel(session, order.SeedFolder) is not { } model)
            return ExitCode.InputFault;
        if (Locations.ScenarioFile(order.PlanPath) is not { } path)
            return session.Refuse(Messages.NoScenario(order.PlanPath));
        var reading = ScenarioFile.Read(path, model.BaseYear.Tables.Geography);
        if (reading.Scenario is not { } plan) return session.Refuse(reading.Faults);

        try
        {
            using var file = order.OutPath is null ? null : WholeFile.Open(order.OutPath);
            var rows = Study(session, order, model, plan, cancel);
            if (file is not null)
            {
                HeadlineTable.Write(file.Working, Rows(rows, plan, order));
                file.Commit();
            }

            HeadlineSummary.Show(
                session, rows, PlanStrength.Clipped(plan, HeadlineStudy.Strengths[^1]));
            if (order.OutPath is not null)
                session.Out.WriteLine($"{session.Language[Labels.TablesIn]}: {order.OutPath}");
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Refuse(Messages.NotWritable(order.OutPath ?? "", e.Message));
        }
    }

    // A population is grown once a seed and copied for every run.
    private static IReadOnlyList<HeadlineRow> Study(
        Dialog session, Order order, Model model, Scenario plan, CancellationToken cancel)
    {
        var (options, engine) = (order.Options, session.Engine);
        var screen = order.IsQuiet ? null : session.Error;
        (uint Seed, Population? Population) grown = (0, null);
        return HeadlineStudy.Run(
            plan, Scenario.Baseline, model.BaseYear.Tables.Geography, order.Replicates,
            (scenario, seed) =>
            {
                if (grown.Population is null || grown.Seed != seed)
                {
                    grown = (seed, engine.Grow(
                        model.BaseYear, seed, options.Scale, options.Threads, cancel));
                }

                return engine.RunGrown(
                    model, scenario, options with { Seed = seed }, grown.Population.Clone(), null,
                    cancel);
            },
            step => screen?.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{step.Number}/{step.Count} {step.Scenario.Name}, {step.Seed}")));
    }

    private static IEnumerable<HeadlineTableRow> Rows(
        IEnumerable<HeadlineRow> rows, Scenario plan, Order order) =>
        from row in rows
        from figure in row.Figures
        select new HeadlineTableRow(
            plan.Name, Scenario.Baseline.Name, order.Options.Scale, order.Replicates, row.Year,
            row.Strength, row.Relabelling, figure.Indicator, Field(figure.Plan),
            Field(figure.Baseline), Field(figure.Added));

    private static MeanField Field(SeedMean mean) => new(mean.Mean, mean.HalfWidth);

    private static Message? Refusal(Order order)
    {
        if (order.OutPath is { } path && ResultFolder.IsTaken(path) && !order.IsForced)
            return Messages.FileTaken(path);
        var need = MemoryNeed.BytesWithCopy(order.Options.Scale);
        var have = Machine.AvailableBytes;
        return need <= have
            ? null
            : Messages.TooBig(
                MemoryNeed.Gigabytes(need), MemoryNeed.Gigabytes(have), order.Options.Scale);
    }

    private sealed record Order(
        string PlanPath, int Replicates, RunOptions Options, string? OutPath, string? SeedFolder,
        bool IsForced, bool IsQuiet);
}
