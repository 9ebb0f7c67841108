// Who may win the lotteries of the year's end, noted while their digits were at hand.
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Settling, training and leaving are asked of the same blocks as the decision to move, of which
/// the labels pass draws everybody's. A bit a row for each limit spares the year's end to draw them
/// again for all but the few that may win.
/// </summary>
public sealed class YearEndMarks
{
    private const int Word = 64;
    private const int Kinds = 4;

    // Words of the same 64 rows stand side by side.
    private const int OfSettling = 0;
    private const int OfTraining = 1;
    private const int OfYouth = 2;
    private const int OfLeaving = 3;
    private ulong[] _words = [];
    private YearEndLimits _limits;

    /// <summary>Makes room for so many rows, and takes the limits of a year.</summary>
    public void Turn(int rows, MoveInputs inputs)
    {
        _limits = YearEndLimits.Of(inputs);

        // Those of a batch after the last row, which is asked of whole batches, and one more: sets
        // need not begin with a word.
        var words = ((rows / Word) + YearEndBatch.SetCount + 2) * Kinds;
        if (words <= _words.Length) return;
        _words = new ulong[words + (words / 16)];
    }

    /// <summary>Notes consecutive rows.</summary>
    /// <param name="first">The first row's number, a multiple of 64.</param>
    /// <param name="high">Bytes 8-15 of the rows' Choice blocks.</param>
    public void Note(int first, ReadOnlySpan<ulong> high)
    {
        for (var at = 0; at < high.Length; at += Word)
        {
            var halves = high.Slice(at, Math.Min(Word, high.Length - at));
            var words = _words.AsSpan((first + at) / Word * Kinds, Kinds);
            words[OfSettling] = Below(halves, MarkedPass.SettlingDigit, _limits.Settling);
            words[OfTraining] = Below(halves, MarkedPass.TrainingDigit, _limits.Training);
            words[OfYouth] = Below(halves, MarkedPass.TrainingDigit, _limits.YouthTraining);
            words[OfLeaving] = Below(halves, MarkedPass.LeavingDigit, _limits.Leaving);
        }
    }

    /// <summary>Who of 64 rows may settle, by the digit alone.</summary>
    internal ulong Settling(int first) => Bits(first, OfSettling);

    /// <summary>Who may be trained whatever the age.</summary>
    internal ulong Training(int first) => Bits(first, OfTraining);

    /// <summary>Who may be trained in a household with a young member.</summary>
    internal ulong YouthTraining(int first) => Bits(first, OfYouth);

    /// <summary>Who may leave the model, if registered outside or living there.</summary>
    internal ulong Leaving(int first) => Bits(first, OfLeaving);

    private static ulong Below(ReadOnlySpan<ulong> halves, int digit, ushort limit) =>
        DigitThinning.Below(halves, digit, limit);

    private ulong Bits(int first, int kind)
    {
        var (at, shift) = ((first / Word * Kinds) + kind, first % Word);
        return shift == 0
            ? _words[at] : (_words[at] >> shift) | (_words[at + Kinds] << (Word - shift));
    }
}
