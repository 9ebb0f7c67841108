// The runs behind an explanation: made again, checked, and if need be under single levers.
using MigrationSim.Cli.Screen;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Stories;

namespace MigrationSim.Cli.Commands;

/// <summary>Households and what became of them in one run or two.</summary>
/// <param name="Run">The run.</param>
/// <param name="Variant">The other run, or null.</param>
/// <param name="Keys">The households to tell of.</param>
/// <param name="Paths">Their paths in the run.</param>
/// <param name="Others">Their paths in the variant.</param>
/// <param name="Tippings">What tipped those whose paths part.</param>
public sealed record Explained(
    GivenRun Run, GivenRun? Variant, IReadOnlyList<uint> Keys,
    IReadOnlyDictionary<uint, List<HouseholdYear>> Paths,
    IReadOnlyDictionary<uint, List<HouseholdYear>> Others,
    IReadOnlyDictionary<uint, Tipping> Tippings);

/// <summary>Makes the runs and the trials of one order.</summary>
internal sealed class ExplainStudy(
    Dialog session, Model model, ExplainOrder order, CancellationToken cancel)
{
    private readonly TextWriter? _screen = order.IsQuiet ? null : session.Error;

    /// <summary>What was found, or null after it has been told why nothing was.</summary>
    public Explained? Run(GivenRun run, GivenRun? variant)
    {
        var until = Math.Min(run.Options.Until, variant?.Options.Until ?? int.MaxValue);
        if (Follow(run, until) is not { } paths) return null;
        var others = paths;
        if (variant is not null)
        {
            if (Follow(variant, until) is not { } found) return null;
            others = found;
        }

        if (Chosen(run, variant, paths, others) is not { } keys) return null;
        var tippings = new Dictionary<uint, Tipping>();
        if (variant is not null) Tip(run, variant, keys, paths, others, tippings);
        return new(run, variant, keys, paths, others, tippings);
    }

    private IReadOnlyDictionary<uint, List<HouseholdYear>>? Follow(GivenRun run, int until)
    {
        // The whole run, so that its digest shows whether it is the one of the folder.
        var last = run.Digest is null ? until : run.Options.Until;
        var options = run.Options with { Until = last };
        var follower = new HouseholdFollower(world => order.Household is { } word
            ? [ExplainOrder.Key(word)!.Value]
            : HouseholdSample.Choose(world, options));
        var progress = new RunProgress(
            _screen, session.ErrorIsTerminal && !order.IsQuiet, session.Language, last, cancel);
        try
        {
            var result = Simulation.RunBefore(
                model, run.Scenario, options, follower.See, progress, cancel);
            if (run.Digest is not { } digest || digest == result.Digest) return follower.Paths;
            session.Refuse(ReplayMessages.OtherDigest(run.Given, digest, result.Digest));
            return null;
        }
        finally
        {
            progress.Close();
        }
    }

    private IReadOnlyList<uint>? Chosen(
        GivenRun run, GivenRun? variant, IReadOnlyDictionary<uint, List<HouseholdYear>> paths,
        IReadOnlyDictionary<uint, List<HouseholdYear>> others)
    {
        if (order.Sample is not { } count)
        {
            var key = paths.Keys.Single();
            if (paths[key].Count + others[key].Count > 0) return [key];
            session.Refuse(
                ReplayMessages.NeverThere(HouseholdNames.Key(key), run.Options.Scale));
            return null;
        }

        if (variant is null) return HouseholdSample.Eventful(paths, run.Options.Seed, count);
        var changed = HouseholdSample.Changed(paths, others, run.Options.Seed, count);
        if (changed.Count == 0)
            session.Out.WriteLine(session.Language[ReplayMessages.NoneChanged(paths.Count)]);
        return changed;
    }

    private void Tip(
        GivenRun run, GivenRun variant, IReadOnlyList<uint> keys,
        IReadOnlyDictionary<uint, List<HouseholdYear>> paths,
        IReadOnlyDictionary<uint, List<HouseholdYear>> others, Dictionary<uint, Tipping> tippings)
    {
        var levers = new TippingLevers(
            model, run.Scenario, variant.Scenario, run.Options, cancel)
        {
            Progress = (year, name) => _screen?.WriteLine($"{year} {name}"),
        };
        var years = keys.Select(key => (Key: key, Year: PathParting.Year(paths[key], others[key])))
            .Where(parting => parting.Year is not null)
            .GroupBy(parting => parting.Year!.Value, parting => parting.Key)
            .OrderBy(group => group.Key);
        foreach (var year in years)
        {
            foreach (var (key, tipping) in levers.Find(year.Key, [.. year]))
                tippings[key] = tipping;
        }
    }
}
