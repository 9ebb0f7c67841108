// The neutral workload's world: places, households and choices, the same in every language.
namespace MigrationSim.Benchmarks;

/// <summary>
/// 244 zones in 122 places, and households whose traits come from a hash of their number. Every
/// number is fixed: programs in other languages start from the same world and must end with the
/// same zones.
/// </summary>
internal static class YardstickWorld
{
    public const int Zones = 244;
    public const int Steps = 10;
    public const byte YoungestHead = 20;
    public const byte OldestHead = 99;

    // Log-odds of moving: constant, income, age above 20, persons above one.
    private const float B0 = -2.0f;
    private const float B1 = 0.25f;
    private const float B2 = -0.03f;
    private const float B3 = -0.15f;

    // Choice: weight of crowding, and of the logarithm of distance.
    private const double Crowding = 0.5;
    private const float Distance = 1.2f;

    /// <summary>Log-odds of staying: constant, by income, by age, by size.</summary>
    public static readonly (float Constant, float Income, float Age, float Size) Staying =
        (-(B0 - (20 * B2) - B3), -B1, -B2, -B3);

    private static readonly double[] Appeal = [.. Enumerable.Range(0, Zones).Select(z =>
        (0.8 * Uniform((uint)z + 5000)) + ((z & 1) == 1 ? 0.5 : 0.0))];

    private static readonly float[] LogDistance = Distances();

    public static byte Zone(uint i) => (byte)(((ulong)Hash(i) * Zones) >> 32);

    public static float LogIncome(uint i)
    {
        var sum = 0.0;
        for (var k = 1U; k <= 4; k++) sum += Uniform(i + (k * 0x9E3779B9));
        return (float)((sum - 2.0) * 1.7320508075688772);
    }

    public static byte Size(uint i) =>
        (byte)(1 + (int)(6 * Uniform(i + unchecked(5 * 0x9E3779B9))));

    public static byte Age(uint i) =>
        (byte)(20 + (int)(60 * Uniform(i + unchecked(6 * 0x9E3779B9))));

    /// <summary>Values of the zones, at what they hold and held at first.</summary>
    public static void Values(ReadOnlySpan<int> counts, ReadOnlySpan<int> first, Span<float> values)
    {
        for (var d = 0; d < Zones; d++)
            values[d] = (float)(Appeal[d] - (Crowding * (((double)counts[d] / first[d]) - 1.0)));
    }

    /// <summary>The chances of all destinations from an origin, added up.</summary>
    public static void Cumulate(int origin, ReadOnlySpan<float> values, Span<float> row)
    {
        var logDistance = LogDistance.AsSpan(origin * Zones, Zones);
        for (var d = 0; d < Zones; d++)
            row[d] = d == origin ? 0 : MathF.Exp(values[d] - (Distance * logDistance[d]));
        var sum = 0F;
        for (var d = 0; d < Zones; d++)
        {
            sum += row[d];
            row[d] = sum;
        }

        var inverse = 1 / sum;
        for (var d = 0; d < Zones; d++) row[d] *= inverse;
        row[Zones - 1] = 1;
    }

    private static float[] Distances()
    {
        var table = new float[Zones * Zones];
        for (var at = 0; at < table.Length; at++)
        {
            var (o, d) = ((uint)(at / Zones / 2), (uint)(at % Zones / 2));
            var dx = (1000 * Uniform((2 * o) + 1000)) - (1000 * Uniform((2 * d) + 1000));
            var dy = (1000 * Uniform((2 * o) + 1001)) - (1000 * Uniform((2 * d) + 1001));
            table[at] = (float)Math.Log(Math.Max(10, Math.Sqrt((dx * dx) + (dy * dy))));
        }

        return table;
    }

    private static double Uniform(uint x) => (Hash(x) >> 8) * (1.0 / 16777216.0);

    private static uint Hash(uint x)
    {
        x = (x ^ (x >> 16)) * 0x7feb352d;
        x = (x ^ (x >> 15)) * 0x846ca68b;
        return x ^ (x >> 16);
    }
}
