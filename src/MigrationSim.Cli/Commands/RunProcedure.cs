// How a run goes: first all that can be refused, then the model, then the files.
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Machines;
using MigrationSim.Files.Results;
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Cli.Commands;

/// <summary>The work of migsim run.</summary>
public static class RunProcedure
{
    public static async Task<int> RunAsync(
        Session session, RunOrder order, CancellationToken cancel)
    {
        if (Refusal(order) is { } refusal) return session.Refuse(refusal);
        if (Locations.ScenarioFile(order.ScenarioPath) is not { } path)
            return session.Refuse(Messages.NoScenario(order.ScenarioPath));
        if (BaseYearSource.ReadModel(session, order.SeedFolder) is not { } model)
            return ExitCode.InputFault;

        var tables = model.BaseYear.Tables;
        var reading = ScenarioFile.Read(path, tables.Geography);
        if (reading.Scenario is not { } scenario) return session.Refuse(reading.Faults);

        ResultFolder folder;
        try
        {
            folder = ResultFolder.Open(order.Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Refuse(Messages.NotWritable(order.Folder, e.Message));
        }
        using (folder)
        {
            var progress = new RunProgress(
                order.IsQuiet ? null : session.Error, session.ErrorIsTerminal && !order.IsQuiet,
                session.Language, order.Options.Until, cancel);
            var run = Simulate(session.Engine, model, scenario, order, progress, cancel);
            run = run with { Inputs = reading.Files };
            await ResultFiles.WriteAsync(run, folder, cancel);
            RunSummary.Show(session, run, tables, order.Folder);
        }
        return ExitCode.Done;
    }

    private static FinishedRun Simulate(
        EngineParts engine, Model model, Scenario scenario, RunOrder order, RunProgress progress,
        CancellationToken cancel)
    {
        try
        {
            var result = engine.Run(model, scenario, order.Options, progress, cancel);
            return new()
            {
                Scenario = scenario,
                Geography = model.BaseYear.Tables.Geography,
                Options = order.Options,
                Result = result,
                FertilityPattern = model.BaseYear.Tables.Vital.Fertility,
                BaseDigest = model.BaseYear.Tables.Digest,
                Inputs = [],
                Timing = progress.Timing,
                Seconds = progress.Seconds,
            };
        }
        finally
        {
            progress.Close();
        }
    }

    /// <summary>What stands in the way of the order, or null; cheapest first.</summary>
    private static Message? Refusal(RunOrder order)
    {
        if (ResultFolder.IsTaken(order.Folder))
        {
            if (!order.IsForced) return Messages.Taken(order.Folder);
            if (!ResultFolder.IsReplaceable(order.Folder)) return Messages.NotOurs(order.Folder);
        }

        var need = MemoryNeed.Bytes(order.Options.Scale);
        var have = order.MaxMemoryGigabytes is { } limit
            ? (long)Math.Min(limit * 1e9, Machine.AvailableBytes)
            : Machine.AvailableBytes;
        return need <= have
            ? null
            : Messages.TooBig(
                MemoryNeed.Gigabytes(need), MemoryNeed.Gigabytes(have), order.Options.Scale);
    }
}
