// A small nested logit written out, whose places stand for the first counties.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Worlds;

namespace MigrationSim.Tests.Capacity;

/// <summary>Households alike: how many, with how many children, and their utilities.</summary>
/// <param name="Size">Households.</param>
/// <param name="Kids">Children of each: 0, 1 or 2.</param>
/// <param name="Stay">Utility of staying; minus infinity where nobody may.</param>
/// <param name="Utilities">By place.</param>
internal sealed record ToyType(double Size, int Kids, double Stay, double[] Utilities);

/// <summary>Types that choose among places in nests.</summary>
/// <param name="Scales">mu by nest.</param>
/// <param name="NestOf">Nest by place.</param>
/// <param name="Types">Who chooses.</param>
internal sealed record ToyChoice(double[] Scales, int[] NestOf, ToyType[] Types)
{
    public static double[] Endless() => TestSettling.Everywhere(double.PositiveInfinity);

    /// <summary>Twelve types and ten places in three nests.</summary>
    public static ToyChoice Random(int seed, int mostKids)
    {
        double At(int place, int question) => Noise.At(seed, place, question);
        return new(
            [0.5, 0.7, 0.9],
            [.. Enumerable.Range(0, 10).Select(j => (int)(3 * At(j, 1)))],
            [
                .. Enumerable.Range(0, 12).Select(t => new ToyType(
                    50 + (500 * At(t, 2)), (int)((mostKids + 1) * At(t, 3)), 4 * At(t, 4),
                    [.. Enumerable.Range(0, 10).Select(j => (4 * At(j, 10 + t)) - 2)])),
            ]);
    }

    /// <summary>Room without end but in the first places.</summary>
    public static double[] Room(params double[] first)
    {
        var room = Endless();
        first.CopyTo(room, 0);
        return room;
    }

    /// <summary>Every second place takes a share of those who would come freely.</summary>
    public static double[] Short(double[] wished, int first, double share)
    {
        var room = Endless();
        for (var i = first; i < wished.Length; i += 2)
        {
            if (wished[i] > 0) room[i] = share * wished[i];
        }

        return room;
    }

    public Demand At(PlacePrices prices, double[] dwellingRoom, double[] seatRoom)
    {
        var demand = new Demand(
            new double[Cells.CountyCount], new double[Cells.CountyCount], dwellingRoom, seatRoom);
        foreach (var type in Types)
        {
            foreach (var (place, chance) in Chances(type, prices).Index())
            {
                demand.Dwellings[place] += type.Size * chance;
                demand.Seats[place] += type.Size * type.Kids * chance;
            }
        }

        return demand;
    }

    private double[] Chances(ToyType type, PlacePrices prices)
    {
        var sums = new double[Scales.Length];
        var weights = new double[NestOf.Length];
        for (var j = 0; j < weights.Length; j++)
        {
            var v = type.Utilities[j] - prices.Of(j, type.Kids);
            weights[j] = Math.Exp(v / Scales[NestOf[j]]);
            sums[NestOf[j]] += weights[j];
        }

        var nests = sums.Select((sum, g) => Math.Pow(sum, Scales[g])).ToArray();
        var total = Math.Exp(type.Stay) + nests.Sum();
        return [.. weights.Select((w, j) => w / sums[NestOf[j]] * nests[NestOf[j]] / total)];
    }
}
