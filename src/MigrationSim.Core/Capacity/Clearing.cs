// Shadow prices at which newcomers just fit: deterministic, before anybody draws.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>Newcomers at given prices and the room that stayers leave, by county.</summary>
/// <param name="Dwellings">Dwellings newcomers would take.</param>
/// <param name="Seats">School places they would take.</param>
/// <param name="DwellingRoom">Dwellings left to them, above 0; infinite without a limit.</param>
/// <param name="SeatRoom">School places left to them, likewise.</param>
public sealed record Demand(
    double[] Dwellings, double[] Seats, double[] DwellingRoom, double[] SeatRoom);

/// <summary>How clearing ended.</summary>
/// <param name="Prices">The prices found.</param>
/// <param name="Iterations">Evaluations of everybody's demand.</param>
/// <param name="Residual">
/// Largest log of newcomers to room, of either sign where a price is above 0.
/// </param>
/// <param name="BindingDwellings">Counties whose dwellings have a price.</param>
/// <param name="BindingSeats">Counties whose school places have one.</param>
public sealed record ClearingResult(
    PlacePrices Prices, int Iterations, double Residual, int BindingDwellings, int BindingSeats)
{
    public static ClearingResult None { get; } = new(PlacePrices.None, 0, 0, 0, 0);
}

/// <summary>
/// From prices of 0, every place's prices rise to where its newcomers would fit if all of them
/// answered as the most sensitive do: with one resource short, by mu ln(newcomers / room). That is
/// the minimum, place by place, of a function that lies above the convex dual of the assignment and
/// touches it (Hunter and Lange 2004, majorise and minimise), so the sequence converges whatever is
/// short; with dwellings alone it rises to the least fixed point. Families with children react
/// twice as fast to the price of places: mu / 2 there.
/// </summary>
public sealed class Clearing
{
    // An approximation is followed until this part of the residual is left; it is hardly better.
    private const double LearnAgainAt = 0.05;

    // Plain steps leave about as much of the residual.
    private const double LeastProgress = 0.75;

    // What is left to an approximation that has learnt nothing yet: it is not much nearer.
    private const double Unlearnt = 1;

    // What an approximation learns in one place may first lead it too far in another.
    private const int MostMisses = 1;

    // It is near after some ten steps, or leads to no end.
    private const int MostSteps = 40;

    // From one answer of the approximation to the next, and from one of everybody to the next.
    private readonly AndersonSteps _steps = new();
    private readonly AndersonSteps _leaps = new();

    /// <summary>Finds the prices.</summary>
    /// <param name="demandAt">Newcomers and room at any prices; no random numbers.</param>
    /// <param name="scale">The least mu of all nests.</param>
    /// <param name="parameters">Where to stop.</param>
    /// <param name="likeLast">
    /// If given, an approximation at any prices that agrees with the last answer of
    /// <paramref name="demandAt"/>, if there was one: prices follow it between two of them, in
    /// <see cref="AndersonSteps"/>. Where that leaves more than plain steps would, these do the
    /// rest: they converge from any prices.
    /// </param>
    public ClearingResult Run(
        Func<PlacePrices, Demand> demandAt, double scale, MarketParameters parameters,
        Func<PlacePrices, Demand>? likeLast = null)
    {
        var prices = PlacePrices.None;
        _steps.Forget();
        _leaps.Forget();
        if (likeLast is not null) prices = Follow(likeLast, prices, scale, Unlearnt);
        var (least, misses) = (double.PositiveInfinity, 0);
        for (var iteration = 1; ; iteration++)
        {
            var demand = demandAt(prices);
            var residual = Residual(demand, prices);
            if (residual < parameters.ClearingTolerance
                || iteration >= parameters.ClearingIterations)
            {
                return new(
                    prices, iteration, residual, prices.Dwellings.Count(price => price > 0),
                    prices.Seats.Count(price => price > 0));
            }

            misses = residual > least * LeastProgress ? misses + 1 : 0;
            if (misses > 0) _leaps.Forget();
            if (misses > MostMisses) likeLast = null;
            least = Math.Min(least, residual);
            if (likeLast is null)
            {
                prices = Next(demand, prices, scale);
                continue;
            }

            var enough = Math.Max(parameters.ClearingTolerance / 2, residual * LearnAgainAt);
            prices = _leaps.Next(prices, Follow(likeLast, prices, scale, enough));
        }
    }

    // From where everybody was just looked at, the approximation answers as they did.
    private PlacePrices Follow(
        Func<PlacePrices, Demand> demandAt, PlacePrices prices, double scale, double enough)
    {
        var last = double.PositiveInfinity;
        _steps.Leave();
        for (var step = 0; step < MostSteps; step++)
        {
            var demand = demandAt(prices);
            var residual = Residual(demand, prices);
            if (residual < enough) break;
            if (residual > last) _steps.Forget();
            last = residual;
            prices = _steps.Next(prices, Next(demand, prices, scale));
        }

        return prices;
    }

    private static PlacePrices Next(Demand demand, PlacePrices prices, double scale)
    {
        var dwellings = new double[Cells.CountyCount];
        var seats = new double[Cells.CountyCount];
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var mostX = DetMath.Exp(prices.Dwellings[i] / scale);
            var mostZ = DetMath.Exp(2 * prices.Seats[i] / scale);
            var (x, z) = Factors(
                demand.Dwellings[i], Math.Min(demand.Seats[i], 2 * demand.Dwellings[i]),
                demand.DwellingRoom[i], demand.SeatRoom[i], mostX, mostZ);

            // Exactly 0: a price of 1e-17 with room to spare would never be done.
            dwellings[i] = x >= mostX
                ? 0
                : Math.Max(0, prices.Dwellings[i] - (scale * DetMath.Log(x)));
            seats[i] = z >= mostZ
                ? 0
                : Math.Max(0, prices.Seats[i] - (scale / 2 * DetMath.Log(z)));
        }

        return new(dwellings, seats);
    }

    // Newcomers take x (others + families z) dwellings and 2 x families z places; the largest
    // factors that fit, up to those that undo the prices.
    private static (double X, double Z) Factors(
        double dwellings, double seats, double dwellingRoom, double seatRoom, double mostX,
        double mostZ)
    {
        if (dwellings <= 0) return (mostX, mostZ);
        var families = seats / 2;
        var others = dwellings - families;
        var x = Math.Min(mostX, dwellingRoom / (others + (families * mostZ)));
        if (seats <= 0 || seats * x * mostZ <= seatRoom) return (x, mostZ);
        var filled = seatRoom / seats;
        var rest = dwellingRoom - (seatRoom / 2);
        x = others > 0 ? Math.Min(mostX, rest / others) : mostX;
        return (x, filled / x);
    }

    private static double Residual(Demand demand, PlacePrices prices)
    {
        var worst = 0.0;
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            Excess(demand.Dwellings[i], demand.DwellingRoom[i], prices.Dwellings[i]);
            Excess(demand.Seats[i], demand.SeatRoom[i], prices.Seats[i]);
        }

        return worst;

        void Excess(double newcomers, double room, double price)
        {
            if (newcomers <= 0 || double.IsPositiveInfinity(room)) return;
            var excess = DetMath.Log(newcomers / room);
            worst = Math.Max(worst, price > 0 ? Math.Abs(excess) : excess);
        }
    }
}
