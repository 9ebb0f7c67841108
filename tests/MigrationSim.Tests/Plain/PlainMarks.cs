// What the labels pass notes for the year's end, drawn one household after the other.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Tests.Plain;

/// <summary>For a year's end without a labels pass before it.</summary>
internal static class PlainMarks
{
    public static YearEndMarks Of(Population population, MoveInputs inputs)
    {
        var marks = new YearEndMarks();
        marks.Turn(population.Count, inputs);
        var high = new ulong[population.Count];
        for (var row = 0; row < high.Length; row++)
            high[row] = inputs.Draws.Block(population.Key[row], Question.Choice).High;
        marks.Note(0, high);
        return marks;
    }
}
