// Reads the numbers of options and says in the chosen language what is wrong with them.
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

using MigrationSim.Cli.Screen;

namespace MigrationSim.Cli.Commands;

/// <summary>Options with numbers, checked while the command line is parsed.</summary>
public static class Numbers
{
    /// <summary>An option for a whole number within limits.</summary>
    public static Option<long> Whole(
        string name, Phrase description, long min, long max, long standard, Language language) =>
        new(name)
        {
            Description = language[description],
            DefaultValueFactory = _ => standard,
            HelpName = "N",
            CustomParser = result =>
            {
                var word = Word(result);
                if (long.TryParse(word, CultureInfo.InvariantCulture, out var number)
                    && number >= min && number <= max)
                {
                    return number;
                }
                result.AddError(language[Messages.NotInRange(name, word, Show(min), Show(max))]);
                return standard;
            },
        };

    /// <summary>The same without a standard; null if absent.</summary>
    public static Option<long?> WholeIfGiven(
        string name, Phrase description, long min, long max, Language language) =>
        new(name)
        {
            Description = language[description],
            HelpName = "N",
            CustomParser = result =>
            {
                var word = Word(result);
                if (long.TryParse(word, CultureInfo.InvariantCulture, out var number)
                    && number >= min && number <= max)
                {
                    return number;
                }
                result.AddError(language[Messages.NotInRange(name, word, Show(min), Show(max))]);
                return null;
            },
        };

    /// <summary>An option for a number above 0; null if absent.</summary>
    public static Option<double?> Positive(string name, Phrase description, Language language) =>
        new(name)
        {
            Description = language[description],
            HelpName = "N",
            CustomParser = result =>
            {
                var word = Word(result);
                if (double.TryParse(word, CultureInfo.InvariantCulture, out var number)
                    && number > 0 && double.IsFinite(number))
                {
                    return number;
                }
                result.AddError(language[Messages.NotPositive(name, word)]);
                return null;
            },
        };

    private static string Word(ArgumentResult result) =>
        result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;

    private static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);
}
