// Collects what is wrong with the files of one task, so that all of it is told at once.
namespace MigrationSim.Files.Faults;

/// <summary>The faults found so far, each once.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> _found = [];

    public int Count => _found.Count;

    public IReadOnlyList<Fault> All => _found;

    public void Add(string file, int line, string code, string zh, string en)
    {
        var fault = new Fault(file, line, code, zh, en);
        if (!_found.Contains(fault)) _found.Add(fault);
    }
}
