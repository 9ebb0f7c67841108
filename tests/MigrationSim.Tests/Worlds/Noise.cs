// Reproducible noise for made-up worlds.
namespace MigrationSim.Tests.Worlds;

/// <summary>A fixed number between 0 and 1 for every question about every place.</summary>
internal static class Noise
{
    internal static double At(int seed, int place, int question)
    {
        var x = ((ulong)(uint)seed << 40) ^ ((ulong)(uint)place << 16) ^ (uint)question;
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return ((x ^ (x >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
