// Below which digits the year's end has an exact rule to ask.
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Limits of digits of 16 bits, from the highest chance any household has in the year; see
/// <see cref="DigitThinning"/>.
/// </summary>
/// <param name="Training">Choice: training of anybody.</param>
/// <param name="YouthTraining">The same of households with a young member.</param>
/// <param name="Settling">Choice: settling in town.</param>
/// <param name="Leaving">Choice: leaving Hunan again, or losing the hukou elsewhere.</param>
/// <param name="Purchase">Market: a renter buys.</param>
/// <param name="Applying">Market: the upper half of the rank for an affordable dwelling.</param>
internal readonly record struct YearEndLimits(
    ushort Training, ushort YouthTraining, ushort Settling, ushort Leaving, ushort Purchase,
    ushort Applying)
{
    public static YearEndLimits Of(MoveInputs inputs)
    {
        var (chances, year) = (inputs.Chances, inputs.YearEnd);
        return new(
            DigitThinning.Limit(Highest(year.Training)),
            DigitThinning.Limit(Highest(year.YouthTraining)),
            inputs.Settlement.DigitLimit,
            DigitThinning.Limit(Math.Max(chances.Leave, chances.LoseHukou)),
            DigitThinning.Limit(Highest(year.Purchase)),

            // Ranks have 32 bits, chances 40.
            DigitThinning.Limit(Highest(year.Applies) << 8));
    }

    private static ulong Highest(ReadOnlySpan<ulong> chances)
    {
        ulong highest = 0;
        foreach (var chance in chances) highest = Math.Max(highest, chance);
        return highest;
    }
}
