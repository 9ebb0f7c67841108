// The few options of the benchmarks' own commands.
using System.Globalization;

namespace MigrationSim.Benchmarks;

/// <summary>Options as `--name value` or `--name`.</summary>
internal sealed class Arguments(string[] words)
{
    public bool Has(string name) => words.Contains("--" + name);

    /// <summary>A whole number above 0, or what it is when not given.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public int Whole(string name, int otherwise)
    {
        var at = Array.IndexOf(words, "--" + name);
        if (at < 0) return otherwise;
        var word = at + 1 < words.Length ? words[at + 1] : "";
        return int.TryParse(word, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException(
                $"--{name} is '{word}'; it must be a whole number above 0.");
    }
}
