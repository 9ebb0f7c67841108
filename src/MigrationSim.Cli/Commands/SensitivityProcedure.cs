// How a study of sensitivity goes: what can be refused, the runs, the table, the screen.
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Formats;
using MigrationSim.Files.Machines;
using MigrationSim.Files.Results;
using MigrationSim.Files.Scenarios;
using MigrationSim.Studies.Sensitivities;

namespace MigrationSim.Cli.Commands;

/// <summary>The work of migsim sensitivity.</summary>
public static class SensitivityProcedure
{
    private static readonly Scenario NotRead = Scenario.Baseline with { Name = "" };

    public static int Run(Dialog session, SensitivityOrder order, CancellationToken cancel)
    {
        if (Refusal(order) is { } refusal) return session.Refuse(refusal);
        if (BaseYearSource.ReadModel(session, order.SeedFolder) is not { } model)
            return ExitCode.InputFault;

        // Both are read before either is refused: all faults at once.
        var geography = model.BaseYear.Tables.Geography;
        var scenario = Read(session, order.ScenarioPath, geography);
        var policy = order.PolicyPath is null
            ? null
            : Read(session, order.PolicyPath, geography) ?? NotRead;
        if (scenario is null || ReferenceEquals(policy, NotRead)) return ExitCode.InputFault;

        try
        {
            using var file = order.OutPath is null ? null : WholeFile.Open(order.OutPath);
            var result = Study(session, order, model, scenario, policy, cancel);
            if (file is not null)
            {
                SensitivityTable.Write(
                    new(scenario.Name, policy?.Name ?? "", order.Options.Seed,
                        order.Options.Scale, result.Year),
                    SensitivityRows.Of(result), file.Working);
                file.Commit();
            }

            SensitivitySummary.Show(session, result, scenario, policy, order.Options);
            if (order.OutPath is not null)
                session.Out.WriteLine($"{session.Language[Labels.TablesIn]}: {order.OutPath}");
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Refuse(Messages.NotWritable(order.OutPath ?? "", e.Message));
        }
    }

    // Grown once; no factor touches what a population is grown from.
    private static SensitivityResult Study(
        Dialog session, SensitivityOrder order, Model model, Scenario scenario, Scenario? policy,
        CancellationToken cancel)
    {
        var (options, engine) = (order.Options, session.Engine);
        var progress = new StudyProgress(order.IsQuiet ? null : session.Error, session.Language);
        var grown = engine.Grow(
            model.BaseYear, options.Seed, options.Scale, options.Threads, cancel);
        return SensitivityStudy.Run(
            model, scenario, policy, Factors.All,
            (turned, under) => engine.RunGrown(
                turned, under, options, grown.Clone(), null, cancel),
            progress.Starts);
    }

    private static Scenario? Read(Dialog session, string given, Geography geography)
    {
        if (Locations.ScenarioFile(given) is not { } path)
        {
            session.Refuse(Messages.NoScenario(given));
            return null;
        }
        var reading = ScenarioFile.Read(path, geography);
        if (reading.Scenario is null) session.Refuse(reading.Faults);
        return reading.Scenario;
    }

    private static Message? Refusal(SensitivityOrder order)
    {
        if (order.OutPath is { } path && ResultFolder.IsTaken(path) && !order.IsForced)
            return Messages.FileTaken(path);

        var scale = order.Options.Scale;
        var need = MemoryNeed.BytesWithCopy(scale);
        var have = Machine.AvailableBytes;
        return need <= have
            ? null
            : Messages.TooBig(MemoryNeed.Gigabytes(need), MemoryNeed.Gigabytes(have), scale);
    }
}
