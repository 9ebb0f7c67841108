// How households are explained: what can be refused, the run made again, the words, the file.
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Machines;
using MigrationSim.Files.Results;

namespace MigrationSim.Cli.Commands;

/// <summary>The work of migsim explain.</summary>
public static class ExplainProcedure
{
    public static int Run(Dialog session, ExplainOrder order, CancellationToken cancel)
    {
        var refusals = Refusals(order).ToList();
        foreach (var refusal in refusals) session.Refuse(refusal);
        if (refusals.Count > 0) return ExitCode.InputFault;
        if (BaseYearSource.ReadModel(session, order.SeedFolder) is not { } model)
            return ExitCode.InputFault;

        var run = RunSource.Read(session, order.Run, model, order.Options);
        var variant = order.Against is null
            ? null
            : RunSource.Read(session, order.Against, model, run?.Options ?? order.Options);
        if (run is null || (order.Against is not null && variant is null))
            return ExitCode.InputFault;
        if (Unlike(run, variant) is { } unlike) return session.Refuse(unlike);
        if (TooBig(run.Options.Scale, variant is null ? 1 : 3) is { } big)
            return session.Refuse(big);

        var study = new ExplainStudy(session, model, order, cancel);
        if (study.Run(run, variant) is not { } explained) return ExitCode.InputFault;
        try
        {
            if (order.OutPath is { } path) ExplainFile.Write(path, explained, model);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Refuse(Messages.NotWritable(order.OutPath!, e.Message));
        }

        Show(session, explained, model);
        return ExitCode.Done;
    }

    private static void Show(Dialog session, Explained explained, Model model)
    {
        var (language, places) = (session.Language, model.BaseYear.Tables.Geography);
        var (run, variant) = (explained.Run, explained.Variant);
        foreach (var key in explained.Keys)
        {
            session.Out.WriteLine(language[new Phrase(
                $"户 {HouseholdNames.Key(key)}，{run.Scenario.Name}（运行 {run.RunId}），"
                + $"种子 {run.Options.Seed}，比例 1/{run.Options.Scale}",
                $"Household {HouseholdNames.Key(key)}, {run.Scenario.Name} (run {run.RunId}), "
                + $"seed {run.Options.Seed}, 1 in {run.Options.Scale}")]);
            foreach (var line in new ExplainPage(language, places).Lines(explained.Paths[key]))
                session.Out.WriteLine(line);
            if (variant is not null)
            {
                var page = new AgainstPage(language, places, variant.Scenario.Name);
                foreach (var line in page.Lines(
                    explained.Paths[key], explained.Others[key],
                    explained.Tippings.GetValueOrDefault(key)))
                {
                    session.Out.WriteLine(line);
                }
            }

            session.Out.WriteLine();
        }
    }

    private static IEnumerable<Message> Refusals(ExplainOrder order)
    {
        if (order.Household is null == order.Sample is null)
            yield return ReplayMessages.OneOrSample;
        if (order.Household is { } word && ExplainOrder.Key(word) is null)
            yield return ReplayMessages.NotAKey(word);
        if (order.OutPath is not { } path) yield break;
        if (Path.GetExtension(path) is not (".json" or ".csv"))
            yield return ReplayMessages.BadOut(path);
        else if (ResultFolder.IsTaken(path) && !order.IsForced)
            yield return Messages.FileTaken(path);
    }

    // One household has two paths only if it has one key and one row of draws.
    private static Message? Unlike(GivenRun run, GivenRun? variant)
    {
        if (variant is null) return null;
        var (one, other) = (run.Options, variant.Options);
        return one.Seed != other.Seed
            ? ReplayMessages.OtherSeedOrScale("--seed", one.Seed, other.Seed)
            : one.Scale != other.Scale
                ? ReplayMessages.OtherSeedOrScale("--scale", one.Scale, other.Scale)
                : null;
    }

    private static Message? TooBig(int scale, int populations)
    {
        var one = MemoryNeed.BytesWithCopy(scale) - MemoryNeed.Bytes(scale);
        var need = MemoryNeed.Bytes(scale) + ((populations - 1) * one);
        return need <= Machine.AvailableBytes
            ? null
            : Messages.TooBig(
                MemoryNeed.Gigabytes(need), MemoryNeed.Gigabytes(Machine.AvailableBytes), scale);
    }
}
