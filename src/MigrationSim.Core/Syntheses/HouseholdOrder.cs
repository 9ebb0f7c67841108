// The order of a cell's households.
using MigrationSim.Core.People;
namespace MigrationSim.Core.Syntheses;

/// <summary>
/// By size, generations and age of the reference person; equal ones as they came.
/// </summary>
internal static class HouseholdOrder
{
    private const int Keys = 9 * 8 * 128;

    public static void Sort(ReadOnlySpan<ulong> households, Span<ulong> sorted)
    {
        var key = new ushort[households.Length];
        var start = new int[Keys + 1];
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = Key(households[i]);
            start[key[i] + 1]++;
        }
        for (var k = 0; k < Keys; k++) start[k + 1] += start[k];
        for (var i = 0; i < key.Length; i++) sorted[start[key[i]]++] = households[i];
    }

    private static ushort Key(ulong household)
    {
        var age = Members.HasAdult(household) ? Members.Age(Members.Reference(household)) : 0;
        return (ushort)((((Members.Count(household) * 8)
            + HouseholdReading.Generations(household)) * 128) + age);
    }
}
