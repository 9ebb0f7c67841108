// Gives memory back that the lists of a run have outgrown.
using MigrationSim.Core.Runs;

namespace MigrationSim.Cli.Commands;

/// <summary>
/// Lists grow to their size in a run's first year and a little in later ones. What they grew out of
/// is some 200 MB at full scale and would stay with the process; giving it back takes a twentieth
/// of a second, after every second year.
/// </summary>
/// <param name="inner">Hears everything too.</param>
internal sealed class MemorySweep(IRunObserver inner) : IRunObserver
{
    private const int Years = 2;
    private int _next;

    public void Started(string process, int year)
    {
        if (_next == 0 && year > 0) _next = year + Years;
        if (_next > 0 && year >= _next)
        {
            _next = year + Years;
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        inner.Started(process, year);
    }

    public void Finished(string process, int year) => inner.Finished(process, year);
}
