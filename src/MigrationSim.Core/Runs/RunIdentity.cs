// The name of a run: the same for the same model, base year, levers, seed and scale.
using System.Security.Cryptography;
using System.Text;

using MigrationSim.Core.Levers;

namespace MigrationSim.Core.Runs;

/// <summary>Knows neither time, path, threads, machine, nor the words of a scenario.</summary>
public static class RunIdentity
{
    public const int Length = 12;

    /// <summary>The first twelve hex digits of a SHA-256, lower case.</summary>
    /// <param name="baseDigest">The digest of the base-year tables.</param>
    /// <param name="levers">The scenario's levers, resolved.</param>
    /// <param name="seed">The random seed.</param>
    /// <param name="scale">Every how many agents one is kept.</param>
    public static string Of(string baseDigest, LeverSettings levers, uint seed, int scale)
    {
        var text = FormattableString.Invariant(
            $"{ModelVersion.Text}\n{baseDigest}\n{seed}\n{scale}\n")
            + ResolvedLevers.CanonicalText(levers);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return Convert.ToHexStringLower(hash)[..Length];
    }
}
