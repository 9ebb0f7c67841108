// Rows that were taken for new households.
namespace MigrationSim.Core.People;

/// <summary>
/// Empty rows among others, then rows at the end; until the population takes or forgets others.
/// </summary>
/// <param name="Empty">Rows on offer.</param>
/// <param name="FirstEmpty">The first of them that was taken.</param>
/// <param name="Reused">How many of them.</param>
/// <param name="End">The first row at the end.</param>
public readonly record struct NewRows(
    List<int> Empty, int FirstEmpty, int Reused, int End)
{
    /// <summary>The row of a new household, by its number among them.</summary>
    public int this[int number] =>
        number < Reused ? Empty[FirstEmpty + number] : End + number - Reused;
}
