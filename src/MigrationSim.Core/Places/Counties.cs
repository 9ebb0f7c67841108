// One value a county, in the order of their numbers.
namespace MigrationSim.Core.Places;

/// <summary>Arrays by county (122), as settings and markets pass them on.</summary>
internal static class Counties
{
    public static T[] ByCounty<T>(Func<int, T> value)
    {
        var values = new T[Cells.CountyCount];
        for (var i = 0; i < values.Length; i++) values[i] = value(i);
        return values;
    }
}
