// Every lever, read once from the record that defines them.
using System.Reflection;

using MigrationSim.Core.Places;

namespace MigrationSim.Core.Levers;

/// <summary>A lever as the reader, the schema, the documents and the outputs need it.</summary>
/// <param name="Facts">What the declaration says.</param>
/// <param name="Get">The lever's trajectory in given settings.</param>
/// <param name="With">A copy of the settings, this lever changed.</param>
public sealed record LeverInfo(
    LeverAttribute Facts,
    Func<LeverSettings, Trajectory> Get,
    Func<LeverSettings, Trajectory, LeverSettings> With)
{
    public string Name => Facts.Name;

    /// <summary>True for a lever without places: it acts on all or outside Hunan.</summary>
    public bool IsPlaceless => Facts.Where == "EXTERNAL";

    public IReadOnlyList<string> Items =>
        Facts.Items.Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The counties the plan aims it at, in ascending order.</summary>
    /// <exception cref="KeyNotFoundException">The geography lacks a tag.</exception>
    public IReadOnlyList<int> Counties(Geography geography) => Facts.Where is "ALL" or "EXTERNAL"
        ? [.. Enumerable.Range(0, geography.Counties.Count)]
        : [.. Facts.Where.Split(';').SelectMany(tag => geography.Tags[tag]).Distinct().Order()];
}

/// <summary>
/// All levers, policies in the order of the plan's items and then assumptions: properties declared
/// in several files have no order of their own.
/// </summary>
public static class LeverCatalogue
{
    public static IReadOnlyList<LeverInfo> All { get; } =
    [
        .. from property in typeof(LeverSettings).GetProperties()
           let facts = property.GetCustomAttribute<LeverAttribute>()
           where facts is not null
           orderby facts.Kind, PlanOrder(facts), facts.Name
           select new LeverInfo(
               facts,
               settings => (Trajectory)property.GetValue(settings)!,
               (settings, trajectory) =>
               {
                   var changed = settings with { };
                   property.SetValue(changed, trajectory);
                   return changed;
               }),
    ];

    /// <summary>The lever of a name, or null.</summary>
    public static LeverInfo? Find(string name) => All.FirstOrDefault(lever => lever.Name == name);

    /// <summary>The lever of a name that is known to exist.</summary>
    public static LeverInfo Get(string name) => All.First(lever => lever.Name == name);

    private static int PlanOrder(LeverAttribute facts)
    {
        var first = facts.Items.Split(';')[0];
        return PlanItems.All.TakeWhile(item => item != first).Count();
    }
}
