// Fewer steps to where plain ones lead, by what the last ones changed.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Anderson's acceleration (Anderson 1965; Walker and Ni 2011, algorithm AA): prices are taken from
/// where the last plain steps led, mixed so that the same mixture of these steps is the shortest.
/// Nothing says that it gets nearer every time: whoever uses it looks after that.
/// </summary>
public sealed class AndersonSteps
{
    /// <summary>Steps looked back upon.</summary>
    public const int Depth = 5;

    private const int Count = 2 * Cells.CountyCount;

    // Of a change's square, the least that must be left of it beside the later ones; below that it
    // says nothing that they do not.
    private const double LeastNew = 1e-6;

    // As many plain steps one may take the place of: if they hardly change, nothing tells how many.
    private const double Farthest = 8;

    // What one plain step differs from the one before in: where it led, and how far. The oldest is
    // written over.
    private readonly double[][] _leads = Rows();
    private readonly double[][] _changes = Rows();
    private readonly double[][] _leadsApart = Rows();
    private readonly double[][] _apart = Rows();
    private readonly double[] _lead = new double[Count];
    private readonly double[] _step = new double[Count];
    private readonly double[] _lastLead = new double[Count];
    private readonly double[] _lastStep = new double[Count];
    private int _seen;
    private bool _hasLast;

    /// <summary>Forgets all.</summary>
    public void Forget() => (_seen, _hasLast) = (0, false);

    /// <summary>
    /// Forgets the last step, not what steps had changed: the next one begins somewhere else.
    /// </summary>
    public void Leave() => _hasLast = false;

    /// <summary>Where to go instead of where a plain step leads.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it leads.</param>
    public PlacePrices Next(PlacePrices from, PlacePrices to)
    {
        var longest = 0.0;
        for (var at = 0; at < Count; at++)
        {
            _lead[at] = Price(to, at);
            _step[at] = _lead[at] - Price(from, at);
            longest = Math.Max(longest, Math.Abs(_step[at]));
        }

        if (_hasLast) Learn();
        _lead.CopyTo(_lastLead, 0);
        _step.CopyTo(_lastStep, 0);
        _hasLast = true;
        Mix();
        for (var at = 0; at < Count; at++)
        {
            if (Math.Abs(_lead[at] - Price(from, at)) <= Farthest * longest) continue;
            Forget();
            return to;
        }

        var (dwellings, seats) = (new double[Cells.CountyCount], new double[Cells.CountyCount]);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            dwellings[i] = Above(_lead[i], to.Dwellings[i]);
            seats[i] = Above(_lead[Cells.CountyCount + i], to.Seats[i]);
        }

        return new(dwellings, seats);

        // What a plain step lets fall to nothing has room to spare.
        static double Above(double price, double plain) => plain == 0 ? 0 : Math.Max(0, price);
    }

    private void Learn()
    {
        var (lead, change) = (_leads[_seen % Depth], _changes[_seen % Depth]);
        for (var at = 0; at < Count; at++)
        {
            lead[at] = _lead[at] - _lastLead[at];
            change[at] = _step[at] - _lastStep[at];
        }

        _seen++;
    }

    // Takes from the step what changes, the latest first, can take from it, each without what later
    // ones hold of it already (modified Gram-Schmidt), and goes as far.
    private void Mix()
    {
        var kept = 0;
        for (var back = 1; back <= Math.Min(_seen, Depth); back++)
        {
            var (apart, lead) = (_apart[kept], _leadsApart[kept]);
            _changes[(_seen - back) % Depth].CopyTo(apart, 0);
            _leads[(_seen - back) % Depth].CopyTo(lead, 0);
            var least = LeastNew * Product(apart, apart);
            for (var k = 0; k < kept; k++)
            {
                var part = Product(apart, _apart[k]) / Product(_apart[k], _apart[k]);
                Take(apart, _apart[k], part);
                Take(lead, _leadsApart[k], part);
            }

            var square = Product(apart, apart);
            if (square <= least) continue;
            var share = Product(_step, apart) / square;
            Take(_step, apart, share);
            Take(_lead, lead, share);
            kept++;
        }
    }

    private static double Price(PlacePrices prices, int at) => at < Cells.CountyCount
        ? prices.Dwellings[at]
        : prices.Seats[at - Cells.CountyCount];

    // One after the other: the order is part of the result.
    private static double Product(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var at = 0; at < one.Length; at++) sum += one[at] * other[at];
        return sum;
    }

    private static void Take(double[] from, double[] what, double times)
    {
        for (var at = 0; at < from.Length; at++) from[at] -= times * what[at];
    }

    private static double[][] Rows() =>
        [.. Enumerable.Range(0, Depth).Select(_ => new double[Count])];
}
