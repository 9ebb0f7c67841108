// Every lever, read once from the record that defines them.
using System.Reflection;

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
}

/// <summary>All levers in the order of their declaration.</summary>
public static class LeverCatalogue
{
    public static IReadOnlyList<LeverInfo> All { get; } =
    [
        .. from property in typeof(LeverSettings).GetProperties()
           let facts = property.GetCustomAttribute<LeverAttribute>()
           where facts is not null
           orderby property.MetadataToken
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
}
