// Below which digits the year's end has an exact rule to ask.
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Limits of the four digits of half a block, from the highest chance any household has in the
/// year; see <see cref="DigitThinning"/>.
/// </summary>
/// <param name="Training">Digit 6 of Choice, of anybody.</param>
/// <param name="YouthTraining">The same of households with a young member.</param>
/// <param name="Settling">Digit 5 of Choice.</param>
/// <param name="Outside">Bytes 0-7 of Outside: leaving the model.</param>
/// <param name="Purchase">Bytes 0-7 of Market: a renter buys.</param>
/// <param name="Applying">Bytes 8-15 of Market: an affordable dwelling.</param>
internal readonly record struct YearEndLimits(
    ushort Training, ushort YouthTraining, ushort Settling, ulong Outside, ulong Purchase,
    ulong Applying)
{
    public static YearEndLimits Of(MoveInputs inputs)
    {
        var (chances, year) = (inputs.Chances, inputs.YearEnd);
        return new(
            DigitThinning.Limit(Highest(year.Training)),
            DigitThinning.Limit(Highest(year.YouthTraining)),
            inputs.Settlement.DigitLimit,
            DigitThinning.Limits(
                DigitThinning.Limit(chances.Leave), DigitThinning.Limit(chances.LoseHukou), 0, 0),
            DigitThinning.Limits(DigitThinning.Limit(Highest(year.Purchase)), 0, 0, 0),

            // Ranks have 32 bits, chances 40; the digit is the rank's upper half.
            DigitThinning.Limits(0, DigitThinning.Limit(Highest(year.Applies) << 8), 0, 0));
    }

    private static ulong Highest(ReadOnlySpan<ulong> chances)
    {
        ulong highest = 0;
        foreach (var chance in chances) highest = Math.Max(highest, chance);
        return highest;
    }
}
