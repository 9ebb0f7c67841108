// How sure an answer is: a small ensemble of draws, each with and without the scenario.
using System.Collections.Concurrent;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Ensembles;
using MigrationSim.Studies.Ensembles;
using MigrationSim.Web.Rows;

namespace MigrationSim.Web.Engines;

/// <summary>
/// Leaves a folder as migsim ensemble does, which a page reads; members that are in it already
/// are not run again, so what was cancelled goes on where it stopped.
/// </summary>
public sealed class DoubtWork(Model model, Posterior posterior, int draws, int workers)
{
    /// <summary>Draws of the parameters. Few: a 95 % interval ends at the extremes.</summary>
    public const int StandardDraws = 12;

    // The bases of a few seeds; a member's takes some hundred kilobytes.
    private const int MostBases = 240;

    private readonly SharedStart _start = new(model);
    private readonly ConcurrentDictionary<EnsembleMember, double[]> _bases = [];

    /// <summary>Runs what is missing and writes the tables.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InfeasibleException">No member could be run.</exception>
    public void Run(
        StudyOrder order, Func<bool> mustWait, Action<StudyPlace> moved, CancellationToken cancel)
    {
        var options = new RunOptions(order.Seed, WarmModel.QuickScale, RunWork.Horizon);
        var size = new EnsembleSize(Math.Min(draws, posterior.Draws.Count), 1, false);
        var setup = new EnsembleSetup(
            model, [Scenario.Baseline, order.Scenario], posterior, size, options);

        // Left by another version of the model or of the posterior.
        if (EnsembleFolder.IsTaken(order.Target)
            && setup.Origin.Differences(order.Target) is not { Count: 0 })
        {
            Directory.Delete(order.Target, recursive: true);
        }

        using var folder = EnsembleFolder.Open(order.Target, setup.Origin, setup.Files);
        var failures = new List<MemberFailure>();
        RunMembers(setup, options, folder, failures, mustWait, moved, cancel);
        if (failures.Count == setup.Design.Members.Count)
        {
            throw failures.TrueForAll(failure => failure.IsInfeasible)
                ? new InfeasibleException(failures[0].Reason)
                : new InvalidOperationException(failures[0].Reason);
        }

        var report = new EnsembleReport(setup, folder, failures, cancel);
        folder.Finish(report.WriteTables, report.Summary, report.Manifest);
    }

    private void RunMembers(
        EnsembleSetup setup, RunOptions options, EnsembleFolder folder,
        List<MemberFailure> failures, Func<bool> mustWait, Action<StudyPlace> moved,
        CancellationToken cancel)
    {
        var members = setup.Design.Members;
        var left = members.Where(member => !folder.Has(member.Name)).ToList();
        var done = members.Count - left.Count;
        void Tell(int ended) => moved(new(ended, members.Count));

        Tell(done);
        var member = new MemberRun(
            model, posterior.Draws, setup.Scenarios, options, setup.Layout,
            (drawn, scenario, with, branching, stop) => _start.Run(
                drawn, scenario, with, branching, new PatientObserver(mustWait, stop), stop))
        {
            BaseOf = _bases.GetValueOrDefault,
        };
        new EnsembleStudy(
            member.Of,
            (one, figures) =>
            {
                folder.Keep(one.Name, figures);
                if (_bases.Count < MostBases) _bases[one] = figures[0];
                Tell(Interlocked.Increment(ref done));
            },
            failure =>
            {
                lock (failures) failures.Add(failure);
                Tell(Interlocked.Increment(ref done));
            }).Run(left, workers, cancel);
    }
}
