// What threads count into, kept from year to year.
namespace MigrationSim.Core.Runs;

/// <summary>
/// A thread takes one and puts it back; another, or the same at its next turn, goes on in it. So
/// there are never more than threads at work, and only the first year makes any.
/// </summary>
/// <param name="create">Makes an empty one.</param>
/// <param name="clear">Empties one.</param>
/// <param name="fold">Adds the second to the first.</param>
public sealed class Workspaces<T>(Func<T> create, Action<T> clear, Action<T, T> fold)
    where T : class
{
    private readonly Lock _gate = new();
    private readonly List<T> _all = [];
    private readonly Stack<T> _free = [];

    /// <summary>Empties all of them before they are used.</summary>
    public void Clear()
    {
        foreach (var own in _all) clear(own);
    }

    /// <summary>One that no other thread has.</summary>
    public T Take()
    {
        lock (_gate)
        {
            if (_free.TryPop(out var own)) return own;
            own = create();
            _all.Add(own);
            return own;
        }
    }

    public void Put(T own)
    {
        lock (_gate) _free.Push(own);
    }

    /// <summary>All of them folded into one, which the next use empties.</summary>
    public T Total()
    {
        if (_all.Count == 0) Put(Take());
        for (var i = 1; i < _all.Count; i++) fold(_all[0], _all[i]);
        return _all[0];
    }
}
