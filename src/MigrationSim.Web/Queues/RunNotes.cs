// Notes down how far a run has come.
using System.Diagnostics;

using MigrationSim.Web.Engines;
using MigrationSim.Web.Stores;

namespace MigrationSim.Web.Queues;

/// <summary>In the run's record, for a restart, and to whoever watches.</summary>
internal sealed class RunNotes(RunStore store)
{
    /// <summary>Where a run is written to; it is told of here while it goes on.</summary>
    public RunTarget Target(LiveRun run, long start) => new()
    {
        Results = store.Results(run.Record.Id),
        Years = year => store.Years(run.Record.Id, year),
        Moved = place => Moved(run, place),
        Answered = digest =>
        {
            run.Record = run.Record with
            {
                Digest = digest,
                Year = RunWork.Horizon,
                Seconds = Since(start),
            };
            store.Keep(run.Record);
            run.Answered();
        },
    };

    // A new year tells that the one before it is finished.
    private void Moved(LiveRun run, RunPlace place)
    {
        if (place.Year - 1 > run.Record.Year)
        {
            run.Record = run.Record with { Year = place.Year - 1 };
            if (run.Record.Scale < WarmModel.QuickScale) store.Keep(run.Record);
        }

        run.Moved(place);
    }

    /// <summary>Seconds since a moment, to the millisecond.</summary>
    public static double Since(long start) =>
        Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 3);
}
