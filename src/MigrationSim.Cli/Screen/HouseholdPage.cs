// The page of src/README.md that follows one household through a year.
using System.Globalization;
using System.Text;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Studies.Stories;

namespace MigrationSim.Cli.Screen;

/// <summary>A story in Markdown; numbers with four digits are rounded, digits are exact.</summary>
public sealed class HouseholdPage(HouseholdStory story, Geography geography)
{
    private static readonly string[] Nests =
    [
        "stay", "other part of the county", "another county of the prefecture",
        "another prefecture", "outside Hunan", "return to the place of registration",
    ];

    private readonly StringBuilder _text = new();
    private readonly HouseholdWords _words = new(geography);

    public string Text()
    {
        Line($"Seed {story.Seed}, one household in {story.Scale}, baseline, {story.Year}. The "
            + "household is the first in the order of storage");
        Line("that lives in town, is registered in a village, has two school children or more, "
            + "stays, and has a grown child");
        Line("who wants to move.");
        State($"At the end of {story.Year - 1}", story.Before);
        Lives();
        State("When it decides", story.Deciding);
        foreach (var decision in story.Decisions) Decide(decision);
        Admission();
        Settlement();
        State($"At the end of {story.Year}", story.After);
        return _text.ToString();
    }

    private void State(string when, Household h)
    {
        var traits = h.Traits;
        Line();
        Line($"**{when}.** Key {h.Key:x8}; lives in {_words.Place(h.Residence)} for "
            + $"{h.YearsHere} years; registered in");
        Line($"{_words.Place(h.Hukou)}; skill {Traits.Skill(traits)}; "
            + $"{HouseholdWords.Tenure(traits)}; contract land: "
            + $"{YesNo(traits, Traits.ContractLand)}; denied a school place: "
            + $"{YesNo(traits, Traits.Denied)}.");
        Line("Members by slot: " + string.Join(", ", HouseholdWords.Slots(h.Members)) + ".");
    }

    private void Lives()
    {
        Line();
        Line("**Deaths and births.** A byte is drawn for each; it happens where the byte is below "
            + "256 times the chance.");
        Line();
        Line("| Slot | Age, sex | Chance of dying | 256 x chance | Byte | Dies "
            + "| Chance of a birth | 256 x chance | Byte | Birth |");
        Line("|---:|---|---:|---:|---:|---|---:|---:|---:|---|");
        foreach (var life in story.Lives)
        {
            var birth = life.BirthChance > 0
                ? $"{Chance(life.BirthChance)} | {Number(256 * life.BirthChance, "0.00")} "
                    + $"| {life.BirthDigit} | {YesNo(life.GivesBirth)}"
                : "| | |";
            var person = HouseholdWords.Person(life.Age, life.Sex);
            Line($"| {life.Slot} | {person} | {Chance(life.DeathChance)} "
                + $"| {Number(256 * life.DeathChance, "0.00")} | {life.DeathDigit} "
                + $"| {YesNo(life.Dies)} | {birth} |");
        }
    }

    private void Decide(Decision decision)
    {
        var who = decision.Slot == 0 ? "The core" : $"The grown child in slot {decision.Slot}";
        Line();
        Line($"**{who}** (reference person {decision.Age}) considers a move with chance "
            + $"{Chance(decision.Chance)}: 256 x chance is");
        Line($"{Number(256 * decision.Chance, "0.00")}, the byte {decision.Digit}: "
            + (decision.Choice is null ? "it does not." : "it does."));
        if (decision.Choice is { } choice) Choose(choice);
    }

    private void Choose(PlaceChoice choice)
    {
        var w = choice.Weights;
        double[] weights =
            [w.Stay, w.OtherZone, w.Prefecture, w.Province, w.Outside, w.Return];
        Line();
        Line("| Nest | Weight | Probability | Sum so far |");
        Line("|---|---:|---:|---:|");
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i];
            Line($"| {Nests[i]} | {Number(weights[i], "0.0000")} "
                + $"| {Number(weights[i] / w.Total, "0.0000")} "
                + $"| {Number(sum / w.Total, "0.0000")} |");
        }

        var wish = choice.Proposal;
        Line();
        Line($"The draw is {Number(choice.U, "0.000000")}, which falls on "
            + $"{_words.Place(wish.Destination)}."
            + (wish.Stays ? " That is where it lives." : ""));
        if (wish.Stays) return;
        Line($"Proposal: {wish.Dwellings} dwelling and {wish.Pupils} school places there; "
            + $"{wish.Freed} dwelling set free here.");
    }

    private void Admission()
    {
        Line();
        if (story.Left.Count == 0)
            Line("**Admission.** No place had room: nobody leaves.");
        foreach (var child in story.Left)
        {
            Line($"**Admission.** Slot {child.Slot} is let in and is now the household "
                + $"{child.Household.Key:x8} in {_words.Place(child.Household.Residence)},");
            Line($"{HouseholdWords.Tenure(child.Household.Traits)}, registered in "
                + $"{_words.Place(child.Household.Hukou)}.");
        }
    }

    private void Settlement()
    {
        var draw = story.Settlement;
        Line();
        Line($"**Settling.** The chance of registering where it lives is {Chance(draw.Chance)}; "
            + "65,536 x chance is");
        Line($"{Number(65536 * draw.Chance, "0.0")}, the number drawn {draw.Digit}: "
            + (draw.Chance == 0 ? "it may not." : draw.Settles ? "it settles." : "it does not."));
    }

    private static string YesNo(int traits, int flag) => YesNo(Traits.Has(traits, flag));

    private static string YesNo(bool holds) => holds ? "yes" : "no";

    private static string Chance(double chance) => Number(chance, "0.000000");

    private static string Number(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture);

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
