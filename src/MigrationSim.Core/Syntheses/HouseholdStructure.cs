// How many households of each size and number of generations a county's two cells have.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Core.Syntheses;

/// <summary>Households by cell (0 urban, 1 rural), size 1..8 and generations 1..4.</summary>
public static class HouseholdStructure
{
    public const int MaxSize = 8;
    public const int MaxGenerations = 4;

    // National shares of sizes 1..7+ of 2020 [M], 7+ split 3 to 1; they enter tilted.
    private static readonly double[] SizeShare =
        [.254, .297, .210, .132, .062, .031, .011, .004];

    // Generations given the size before fitting [A]; the zeros are structural.
    private static readonly double[] GenerationSeed =
    [
        1, 0, 0, 0,
        .68, .32, 0, 0,
        .03, .87, .10, 0,
        .008, .602, .38, .01,
        0, .30, .66, .04,
        0, .12, .81, .07,
        0, .04, .86, .10,
        0, .02, .84, .14,
    ];

    /// <summary>
    /// Households by cell, size and generations, row-major 2 x 8 x 4, as real numbers: sizes of
    /// each cell as given, generations as published for the county, or given the size.
    /// </summary>
    internal static double[] ByGeneration(FamilyInput input, int[] urbanSizes, int[] ruralSizes)
    {
        var given = input.GenerationsGivenSize?.ToArray() ?? GenerationSeed;
        var seed = new double[2 * given.Length];
        given.CopyTo(seed, 0);
        given.CopyTo(seed, given.Length);
        var sizes = new double[2 * MaxSize];
        urbanSizes.CopyTo(sizes, 0);
        for (var i = 0; i < MaxSize; i++) sizes[MaxSize + i] = ruralSizes[i];
        List<Margin> margins = [];
        if (input.Generations is { } generations)
            margins.Add(new([2], [.. generations.Select(g => (double)g)]));
        margins.Add(new([0, 1], sizes));
        return ProportionalFitting.Fit(seed, [2, MaxSize, MaxGenerations], margins);
    }

    /// <summary>
    /// Shares of 1..4 generations given the size, index (size - 1) * 4 + generations - 1, of a
    /// county whose generations are published.
    /// </summary>
    public static double[] GenerationsGivenSize(FamilyInput input, int members)
    {
        var sizes = Sizes(input.Households, input.OnePersonHouseholds, members);
        var table = ByGeneration(input, sizes, new int[MaxSize]);
        var given = GenerationSeed.ToArray();
        for (var size = 0; size < MaxSize; size++)
        {
            if (sizes[size] == 0) continue;
            for (var g = 0; g < MaxGenerations; g++)
            {
                var i = (size * MaxGenerations) + g;
                given[i] = table[i] / sizes[size];
            }
        }
        return given;
    }

    /// <summary>
    /// Households of size 1..8 with the given number of one-person households; the others follow
    /// the national shares tilted to the mean (an exponential family), and hold all members.
    /// </summary>
    internal static int[] Sizes(int households, int onePerson, int members)
    {
        var (rest, persons) = (households - onePerson, members - onePerson);
        if (persons < 2L * rest || persons > (long)MaxSize * rest || onePerson < 0)
        {
            throw new InvalidOperationException(
                $"{persons} people cannot live in {rest} households of two to eight.");
        }

        var shares = new double[MaxSize];
        if (rest > 0)
        {
            var (low, high) = (-30.0, 30.0);
            for (var step = 0; step < 60; step++)
            {
                var tilt = (low + high) / 2;
                if (TiltedMean(shares, tilt) < (double)persons / rest) low = tilt;
                else high = tilt;
            }
        }
        var sizes = LargestRemainder.Share(shares, rest);
        sizes[0] = onePerson;
        Settle(sizes, members);
        return sizes;
    }

    private static double TiltedMean(double[] shares, double tilt)
    {
        var (sum, persons) = (0.0, 0.0);
        for (var i = 1; i < MaxSize; i++)
        {
            // Counted from the far end, so that a steep tilt underflows and never overflows.
            shares[i] = SizeShare[i] * DetMath.Exp(tilt * (tilt > 0 ? i + 1 - MaxSize : i - 1));
            sum += shares[i];
            persons += shares[i] * (i + 1);
        }
        return persons / sum;
    }

    // Moves single households of the commonest size up or down until the members are right.
    private static void Settle(int[] sizes, int members)
    {
        var missing = members;
        for (var i = 0; i < MaxSize; i++) missing -= sizes[i] * (i + 1);
        while (missing != 0)
        {
            var step = Math.Sign(missing);
            var from = -1;
            for (var i = 1; i < MaxSize; i++)
            {
                if (i + step is >= 1 and < MaxSize && sizes[i] > 0
                    && (from < 0 || sizes[i] > sizes[from]))
                {
                    from = i;
                }
            }

            sizes[from]--;
            sizes[from + step]++;
            missing -= step;
        }
    }
}
