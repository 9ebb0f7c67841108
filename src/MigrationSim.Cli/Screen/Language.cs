// Chinese or English: which, and the choice between words.
namespace MigrationSim.Cli.Screen;

/// <summary>A label in both languages.</summary>
public sealed record Phrase(string Zh, string En);

/// <summary>A message somebody may look up: its code and its words in both languages.</summary>
public sealed record Message(string Code, string Zh, string En);

/// <summary>The language of the screen.</summary>
public readonly record struct Language(bool IsZh)
{
    private const string Option = "--lang";

    public string this[Phrase phrase] => IsZh ? phrase.Zh : phrase.En;

    public string this[Message message] =>
        $"{(IsZh ? message.Zh : message.En)} [{message.Code}]";

    /// <summary>
    /// The language of --lang, else of the environment: LC_ALL before LC_MESSAGES before LANG;
    /// zh of any country is Chinese, all else English. Read before parsing, so that even a
    /// mistake in the command line is told in the right language.
    /// </summary>
    public static Language Of(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == Option && i + 1 < args.Count) return new(args[i + 1] == "zh");
            if (args[i].StartsWith(Option + "=", StringComparison.Ordinal)
                || args[i].StartsWith(Option + ":", StringComparison.Ordinal))
            {
                return new(args[i][(Option.Length + 1)..] == "zh");
            }
        }
        string[] names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        var set = names.Select(environment).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return new(set?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true);
    }
}
