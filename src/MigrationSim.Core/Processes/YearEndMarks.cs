// Who may win the lotteries of the year's end, noted while their digits were at hand.
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Settling and training are asked of the same blocks as the decision to move, of which the labels
/// pass draws everybody's. A bit a row for each limit spares the year's end to draw them again for
/// all but the few that may win.
/// </summary>
public sealed class YearEndMarks
{
    private const int Word = 64;
    private ulong[] _settling = [];
    private ulong[] _training = [];
    private ulong[] _youth = [];
    private YearEndLimits _limits;

    /// <summary>Makes room for so many rows, and takes the limits of a year.</summary>
    public void Turn(int rows, MoveInputs inputs)
    {
        _limits = YearEndLimits.Of(inputs);

        // Those of a batch after the last row, which is asked of whole batches, and one more: sets
        // need not begin with a word.
        var words = (rows / Word) + YearEndBatch.SetCount + 2;
        if (words <= _settling.Length) return;
        words += words / 16;
        (_settling, _training, _youth) = (new ulong[words], new ulong[words], new ulong[words]);
    }

    /// <summary>Notes consecutive rows.</summary>
    /// <param name="first">The first row's number, a multiple of 64.</param>
    /// <param name="high">Bytes 8-15 of the rows' Choice blocks.</param>
    public void Note(int first, ReadOnlySpan<ulong> high)
    {
        const int Settling = 1;
        const int Training = 2;
        for (var at = 0; at < high.Length; at += Word)
        {
            var halves = high.Slice(at, Math.Min(Word, high.Length - at));
            var word = (first + at) / Word;
            _settling[word] = DigitThinning.Below(halves, Settling, _limits.Settling);
            _training[word] = DigitThinning.Below(halves, Training, _limits.Training);
            _youth[word] = DigitThinning.Below(halves, Training, _limits.YouthTraining);
        }
    }

    /// <summary>Who of 64 rows may settle, by the digit alone.</summary>
    internal ulong Settling(int first) => Bits(_settling, first);

    /// <summary>Who may be trained whatever the age.</summary>
    internal ulong Training(int first) => Bits(_training, first);

    /// <summary>Who may be trained in a household with a young member.</summary>
    internal ulong YouthTraining(int first) => Bits(_youth, first);

    private static ulong Bits(ulong[] words, int first)
    {
        var (at, shift) = (first / Word, first % Word);
        return shift == 0 ? words[at] : (words[at] >> shift) | (words[at + 1] << (Word - shift));
    }
}
