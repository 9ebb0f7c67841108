// From census age groups to single years of age.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Equal parts within a group, a falling geometric series from 85 on. What rounding gives to an age
/// in one cell it takes back in the next, so that over the province no age of a group is favoured.
/// </summary>
public static class SingleAges
{
    /// <summary>
    /// Parts of a group's persons by single age from the group's first age on; they add up to 1.
    /// </summary>
    public static double[] Parts(int group)
    {
        var open = group == Ages.GroupCount - 1;
        var last = open ? ImputationParameters.OldestGiven : Ages.GroupEnd(group);
        var parts = new double[last - Ages.GroupStart[group] + 1];
        var (part, sum) = (1.0, 0.0);
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = part;
            sum += part;
            if (open) part *= ImputationParameters.OldAgeRatio;
        }
        for (var i = 0; i < parts.Length; i++) parts[i] /= sum;
        return parts;
    }

    /// <summary>
    /// Residents by cell, then single age and sex, from the census and its urban part.
    /// </summary>
    public static int[][] Residents(IReadOnlyList<CountyCensus> census, int[][] urban)
    {
        var cells = new int[2 * census.Count][];
        for (var cell = 0; cell < cells.Length; cell++) cells[cell] = new int[Ages.TableSize];
        for (var column = 0; column < CensusAges.CellCount; column++)
        {
            var parts = Parts(column / 2);
            var (urbanCarry, ruralCarry) = (new double[parts.Length], new double[parts.Length]);
            for (var county = 0; county < census.Count; county++)
            {
                var town = urban[county][column];
                Deal(town, column, parts, urbanCarry, cells[Cells.Urban(county)]);
                Deal(census[county].AgeSex[column] - town, column, parts, ruralCarry,
                    cells[Cells.Rural(county)]);
            }
        }
        return cells;
    }

    private static void Deal(int persons, int column, double[] parts, double[] carry, int[] table)
    {
        for (var i = 0; i < parts.Length; i++) carry[i] += persons * parts[i];
        var counts = LargestRemainder.Round(carry, persons);
        var first = Ages.GroupStart[column / 2];
        for (var i = 0; i < parts.Length; i++)
        {
            carry[i] -= counts[i];
            table[Ages.Index(first + i, column % 2)] = counts[i];
        }
    }
}
