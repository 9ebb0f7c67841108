// The arrays of the markets' state, by name, so that none can be forgotten.
using System.Reflection;

using MigrationSim.Core.Markets;

namespace MigrationSim.Files.States;

/// <summary>Reads and sets every array of a state; a property added later is in at once.</summary>
internal static class MarketArrays
{
    /// <summary>Names of the state's arrays of numbers, in ordinal order.</summary>
    public static IReadOnlyList<string> State { get; } = Names<MarketState>(typeof(double[]));

    /// <summary>Names of the counts' arrays of whole numbers, in ordinal order.</summary>
    public static IReadOnlyList<string> Counts { get; } = Names<MarketCounts>(typeof(long[]));

    public static double[] Of(MarketState state, string name) =>
        (double[])Property<MarketState>(name).GetValue(state)!;

    public static long[] Of(MarketCounts counts, string name) =>
        (long[])Property<MarketCounts>(name).GetValue(counts)!;

    /// <summary>A state made of its arrays in the order of their names.</summary>
    public static MarketState Build(MarketCounts opening, IReadOnlyList<double[]> arrays)
    {
        var state = Activator.CreateInstance<MarketState>();
        Property<MarketState>(nameof(MarketState.Opening)).SetValue(state, opening);
        foreach (var (name, values) in State.Zip(arrays))
            Property<MarketState>(name).SetValue(state, values);
        return state;
    }

    private static PropertyInfo Property<T>(string name) => typeof(T).GetProperty(name)!;

    private static string[] Names<T>(Type type) =>
    [
        .. typeof(T).GetProperties().Where(property => property.PropertyType == type)
            .Select(property => property.Name).Order(StringComparer.Ordinal),
    ];
}
