// The few options of the benchmarks' own commands.
using System.Globalization;

namespace MigrationSim.Benchmarks;

/// <summary>Options as `--name value` or `--name`.</summary>
internal sealed class Arguments(string[] words)
{
    public bool Has(string name) => words.Contains("--" + name);

    /// <summary>A whole number, or what it is when not given.</summary>
    public int Whole(string name, int otherwise)
    {
        var at = Array.IndexOf(words, "--" + name);
        return at < 0 || at + 1 >= words.Length
            ? otherwise
            : int.Parse(words[at + 1], CultureInfo.InvariantCulture);
    }
}
