// A study from its order to its results.
using MigrationSim.Core.Runs;

namespace MigrationSim.Web.Engines;

/// <summary>Without a posterior of this model it cannot tell how sure anything is.</summary>
public sealed class StudyWork(
    Model model, Posterior? posterior, int draws, int seeds, int threads)
{
    // A worker holds a base, its copies and tables of its own; more would fill the memory.
    private const int MostWorkers = 8;

    private readonly DoubtWork? _doubt = posterior is null || !posterior.Fits(model)
        ? null
        : new(model, posterior, draws, Math.Min(threads, MostWorkers));

    private readonly ChapterWork _chapters = new(model, seeds, threads);

    public bool Can(StudyKind kind) => kind != StudyKind.Doubt || _doubt is not null;

    /// <summary>Does the work; it stands still while it must wait.</summary>
    public void Run(
        StudyOrder order, Func<bool> mustWait, Action<StudyPlace> moved, CancellationToken cancel)
    {
        if (order.Kind == StudyKind.Doubt) _doubt!.Run(order, mustWait, moved, cancel);
        else _chapters.Run(order, mustWait, moved, cancel);
    }
}
