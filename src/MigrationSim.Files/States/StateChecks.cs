// Whether a run may go on from a saved year.
using MigrationSim.Core.Runs;
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.States;

/// <summary>What somebody wants of a run from a state; null where nothing was said.</summary>
public sealed record StateWish(uint? Seed, int? Scale, int Until, int? SaveYear);

/// <summary>Everything at once that speaks against a run from a state.</summary>
public static class StateChecks
{
    /// <summary>What the command line says against it; needs neither tables nor scenario.</summary>
    public static IReadOnlyList<Fault> OfWish(OpenedState state, StateWish wish)
    {
        var (words, found) = (new StateWords(state.Mark.Path), state.Origin);
        var faults = new List<Fault>();
        if (found.ModelVersion != ModelVersion.Text)
            faults.Add(words.OtherModel(found.ModelVersion, ModelVersion.Text));
        if (wish.Seed is { } seed && seed != found.Seed)
            faults.Add(words.OtherNumber("--seed", found.Seed, seed));
        if (wish.Scale is { } scale && scale != found.Scale)
            faults.Add(words.OtherNumber("--scale", found.Scale, scale));
        if (wish.Until <= found.Year)
            faults.Add(words.YearTooEarly("--until", wish.Until, found.Year + 1));
        if (wish.SaveYear < found.Year)
            faults.Add(words.YearTooEarly("--save-state", wish.SaveYear.Value, found.Year));
        return faults;
    }

    /// <summary>What the base year or the scenario says against it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="wanted">The origin of the same year in the run that is wanted.</param>
    /// <param name="isScenarioKnown">False where the scenario has faults of its own.</param>
    public static IReadOnlyList<Fault> OfOrigin(
        OpenedState state, SavedOrigin wanted, bool isScenarioKnown)
    {
        var (words, found) = (new StateWords(state.Mark.Path), state.Origin);
        var faults = new List<Fault>();
        if (found.BaseYear != wanted.BaseYear || found.BaseDigest != wanted.BaseDigest)
            faults.Add(words.OtherBase(Base(found), Base(wanted)));
        if (isScenarioKnown && found.Levers != wanted.Levers)
            faults.Add(words.OtherLevers(found.Year, Different(found.Levers, wanted.Levers)));
        return faults;
    }

    private static string Base(SavedOrigin origin) =>
        FormattableString.Invariant($"{origin.BaseYear} ({origin.BaseDigest})");

    private static IReadOnlyList<string> Different(string found, string wanted)
    {
        var (before, now) = (ByLever(found), ByLever(wanted));
        return
        [
            .. before.Keys.Union(now.Keys)
                .Where(name => before.GetValueOrDefault(name) != now.GetValueOrDefault(name))
                .Order(StringComparer.Ordinal),
        ];
    }

    // A lever's name stands on a line of its own, before lines "counties: values".
    private static Dictionary<string, string> ByLever(string text)
    {
        var levers = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = "";
        foreach (var line in text.Split('\n'))
        {
            if (!line.Contains(':', StringComparison.Ordinal)) name = line;
            else levers[name] = levers.GetValueOrDefault(name) + line + "\n";
        }

        return levers;
    }
}
