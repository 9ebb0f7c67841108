// Follows households through a run, by key, and keeps every year of theirs.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Stories;

/// <summary>
/// A witness of one run. A household not there yet is looked for at every year's end; of two with
/// the same key the first row is followed.
/// </summary>
/// <param name="choose">The keys to follow, from the population of the first moment.</param>
public sealed class HouseholdFollower(Func<World, IReadOnlyList<uint>> choose)
{
    private readonly Dictionary<uint, List<HouseholdYear>> _paths = [];
    private readonly Dictionary<int, FollowedYear> _followed = [];
    private readonly HashSet<uint> _missing = [];

    /// <summary>Years by key, each path ascending; empty for one that never was.</summary>
    public IReadOnlyDictionary<uint, List<HouseholdYear>> Paths => _paths;

    /// <summary>Is called after each process.</summary>
    public void See(string process, YearSight sight)
    {
        var lists = process == "life" ? Rolls(sight.Lists!.Together()) : [];
        var wishes = process is "proposals" or "admission" ? Wishes(sight) : null;
        foreach (var own in _followed.Values)
        {
            switch (process)
            {
                case "life": own.Live(sight, lists.GetValueOrDefault(own.Row)); break;
                case "families": own.Form(sight); break;
                case "labels": own.Label(sight); break;
                case "proposals": own.Decide(sight, wishes![own.Row]); break;
                case "admission": own.Admit(sight, wishes![own.Row]); break;
                case "count": own.End(sight); break;
            }
        }

        if (process == YearSight.Opening) Open(sight.World);
        if (process == "count") Close(sight.World.Population);
    }

    private void Open(World world)
    {
        foreach (var key in choose(world))
        {
            _paths.TryAdd(key, []);
            _missing.Add(key);
        }

        Find(world.Population);
    }

    // The year is written down; who has ended is followed no more.
    private void Close(Population population)
    {
        foreach (var own in _followed.Values.ToList())
        {
            _paths[own.Year.Before.Key].Add(own.Year);
            _followed.Remove(own.Row);
            if (own.Year.After.Members != 0) _followed[own.Row] = new(own.Row, own.Year.After);
        }

        Find(population);
    }

    private void Find(Population population)
    {
        foreach (var key in _missing.ToList())
        {
            var row = RowOf(population, key);
            if (row < 0) continue;
            _missing.Remove(key);
            _followed[row] = new(row, population[row]);
        }
    }

    /// <summary>The first living household of a key, or -1.</summary>
    public static int RowOf(Population population, uint key)
    {
        var keys = population.Key;
        for (var from = 0; from < keys.Length;)
        {
            var at = keys[from..].IndexOf(key);
            if (at < 0) return -1;
            if (population.Members[from + at] != 0) return from + at;
            from += at + 1;
        }

        return -1;
    }

    private ILookup<int, Proposal> Wishes(YearSight sight)
    {
        var found = new List<Proposal>();
        for (var chunk = 0; chunk < sight.Proposals!.ChunkCount; chunk++)
        {
            foreach (ref readonly var wish in sight.Proposals.OfChunk(chunk))
            {
                if (_followed.ContainsKey(wish.Row)) found.Add(wish);
            }
        }

        return found.ToLookup(wish => wish.Row);
    }

    private Dictionary<int, FormationRoll> Rolls(LifeLists lists)
    {
        var rolls = new Dictionary<int, FormationRoll>();
        Note(lists.Orphaned.Select(one => one.Row), FormationRoll.Orphaned);
        Note(lists.Kin.Select(one => one.Row), FormationRoll.Host);
        Note(lists.Crowded.Select(person => person.Row), FormationRoll.Crowded);
        Note(lists.Students.Select(seat => seat.Row), FormationRoll.Student);
        Note(lists.Singles.Select(seat => seat.Row), FormationRoll.Seeking);
        Note(lists.Separating.Select(one => one.Row), FormationRoll.Parting);
        Note(lists.JoiningElders.Select(one => one.Row), FormationRoll.JoiningElders);
        return rolls;

        void Note(IEnumerable<int> rows, FormationRoll roll)
        {
            foreach (var row in rows)
            {
                if (_followed.ContainsKey(row))
                    rolls[row] = rolls.GetValueOrDefault(row) | roll;
            }
        }
    }
}
