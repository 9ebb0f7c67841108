// Weights that neighbours share, taken from the tables once a year.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.Processes;

/// <summary>
/// What alternatives weigh, before years here and attachment, to all of one type who live in one
/// place and stand alike to it. Where their hukou is matters only for the way home, which is not
/// among them, and for the home county, which is. Scratch of one thread.
/// </summary>
internal sealed class WeightsAtHand
{
    /// <summary>
    /// Numbers a name has: staying, the other zone, prefecture, province, outside; the rest to
    /// spare.
    /// </summary>
    public const int RowLength = 8;

    private readonly double[] _rows = new double[UnitCode.NameCount * RowLength];
    private readonly double[] _attachments = [1, 1, 1, 1];
    private Utilities? _utilities;
    private PlacePrices? _prices;

    /// <summary>The year's tables.</summary>
    public ChoiceTables Tables { get; private set; } = null!;

    /// <summary>
    /// Of two that are 1 and two that the hukou home weighs, each without and with land.
    /// </summary>
    public ReadOnlySpan<double> Attachments => _attachments;

    /// <summary>The way home.</summary>
    public HomewardWeights Homeward { get; } = new();

    /// <summary>Nests without the home county.</summary>
    public LesserNests Lesser { get; } = new();

    /// <summary>Turns to tables, and forgets everything if they have changed.</summary>
    public void Turn(ChoiceTables tables)
    {
        if (Tables == tables && _utilities == tables.Utilities && _prices == tables.Prices)
            return;
        (Tables, _utilities, _prices) = (tables, tables.Utilities, tables.Prices);
        tables.Near.Own.Attachments.CopyTo(_attachments.AsSpan(2));
        Homeward.Fill(tables.Near);
        Lesser.Clear();
        Array.Clear(_rows);
    }

    /// <summary>The row of a decider that begins somewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<double> Row(int at, uint code)
    {
        var row = _rows.AsSpan(at, RowLength);
        if (row[0] == 0) Learn(at, code);
        return row;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Learn(int at, uint code)
    {
        var unit = UnitCode.Unit(code, UnitCode.IsInsured(at / RowLength), 1, 1);
        var nests = Tables.Far.Nests(unit.Origin, unit.Type);
        var row = _rows.AsSpan(at, RowLength);
        row[0] = UnitWeights.Stay(Tables.Near, unit);
        row[1] = UnitWeights.OtherZone(Tables.Near, unit);
        nests.CopyTo(row[2..]);
    }
}
