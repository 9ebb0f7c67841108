// How a run goes: first all that can be refused, then the model, then the files.
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Machines;
using MigrationSim.Files.Results;
using MigrationSim.Files.Scenarios;
using MigrationSim.Files.States;

namespace MigrationSim.Cli.Commands;

/// <summary>The work of migsim run.</summary>
public static class RunProcedure
{
    public static async Task<int> RunAsync(
        Dialog session, RunOrder order, CancellationToken cancel)
    {
        if (order.StatePath is not { } statePath)
            return await RunAsync(session, order, null, cancel);
        var reading = OpenedState.Open(statePath);
        if (reading.State is not { } state) return session.Refuse(reading.Faults);

        using (state)
        {
            var options = order.Options with
            {
                Seed = state.Origin.Seed,
                Scale = state.Origin.Scale,
            };
            return await RunAsync(session, order with { Options = options }, state, cancel);
        }
    }

    private static async Task<int> RunAsync(
        Dialog session, RunOrder order, OpenedState? state, CancellationToken cancel)
    {
        if (Refusal(order) is { } refusal) return session.Refuse(refusal);
        if (Locations.ScenarioFile(order.ScenarioPath) is not { } path)
            return session.Refuse(Messages.NoScenario(order.ScenarioPath));
        if (BaseYearSource.ReadModel(session, order.SeedFolder) is not { } model)
            return ExitCode.InputFault;

        var tables = model.BaseYear.Tables;
        var reading = ScenarioFile.Read(path, tables.Geography);
        Fault[] faults =
            [.. reading.Faults, .. state is null ? [] : Faults(order, state, model, reading)];
        if (faults.Length > 0 || reading.Scenario is not { } scenario)
            return session.Refuse(faults);

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
            StateMark? saved = null;
            var branching = new Branching
            {
                From = Loaded(state),
                SaveYear = order.SaveYear,
                Save = year => saved = StateFile.Write(
                    year, Path.Combine(folder.Working, StateFile.Name(year.Origin.Year))),
            };
            var run = Simulate(session.Engine, model, scenario, order, branching, progress, cancel);
            run = run with { Inputs = reading.Files, StartedFrom = state?.Mark, Saved = saved };

            // Nobody needs the households any more, and the tables would come on top of them.
            GC.Collect();
            await ResultFiles.WriteAsync(
                run, folder,
                written => ReportProcedure.WriteBeside(session, written, tables, order), cancel);
            RunSummary.Show(session, run, tables, order.Folder);
        }
        return ExitCode.Done;
    }

    // The file is let go at once: its folder may be about to be replaced.
    private static SavedYear? Loaded(OpenedState? state)
    {
        using (state) return state?.Load();
    }

    private static FinishedRun Simulate(
        EngineParts engine, Model model, Scenario scenario, RunOrder order, Branching branching,
        RunProgress progress, CancellationToken cancel)
    {
        try
        {
            var result = engine.Run(
                model, scenario, order.Options, branching, new MemorySweep(progress), cancel);
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

    // A scenario with faults of its own cannot be compared; the rest of the state can.
    private static IEnumerable<Fault> Faults(
        RunOrder order, OpenedState state, Model model, ScenarioReading reading)
    {
        var wanted = SavedOrigin.Of(
            model, reading.Scenario ?? Scenario.Baseline, order.Options, state.Origin.Year);
        return
        [
            .. StateChecks.OfWish(
                state,
                new(order.GivenSeed, order.GivenScale, order.Options.Until, order.SaveYear)),
            .. StateChecks.OfOrigin(state, wanted, reading.Scenario is not null),
        ];
    }

    /// <summary>What stands in the way of the order, or null; cheapest first.</summary>
    private static Message? Refusal(RunOrder order)
    {
        if (ResultFolder.IsTaken(order.Folder))
        {
            if (!order.IsForced) return Messages.Taken(order.Folder);
            if (!ResultFolder.IsReplaceable(order.Folder)) return Messages.NotOurs(order.Folder);
        }

        if (order.SaveYear is { } year && year > order.Options.Until)
            return Messages.SavedTooLate(year, order.Options.Until);
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
