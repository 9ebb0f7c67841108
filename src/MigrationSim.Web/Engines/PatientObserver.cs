// Lets a run stand still while something more urgent runs.
using MigrationSim.Core.Runs;

namespace MigrationSim.Web.Engines;

/// <summary>
/// Between two processes of its run it waits as long as it must; a process at the scale of quick
/// runs takes some tenths of a second at most, and so long does whoever is urgent share the cores.
/// </summary>
public sealed class PatientObserver(Func<bool> mustWait, CancellationToken cancel) : IRunObserver
{
    private const int LookMs = 20;

    public void Started(string process, int year)
    {
        cancel.ThrowIfCancellationRequested();
        while (mustWait()) cancel.WaitHandle.WaitOne(LookMs);
        cancel.ThrowIfCancellationRequested();
    }

    public void Finished(string process, int year) => cancel.ThrowIfCancellationRequested();
}
