// Where two runs part, in sentences.
using System.Globalization;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Files.Results;
using MigrationSim.Studies.Bisections;

namespace MigrationSim.Cli.Screen;

/// <summary>Says the year, the process, the cell and the household.</summary>
public sealed class BisectText(Language language, Geography geography)
{
    private readonly HouseholdNames _names = new(language, geography);

    /// <summary>The lines to print.</summary>
    /// <param name="first">What the first run is called.</param>
    /// <param name="second">What the second is called.</param>
    /// <param name="difference">What was found.</param>
    public IEnumerable<string> Lines(string first, string second, RunDifference difference)
    {
        if (difference.IsSame)
        {
            yield return language[new Phrase(
                $"{first} 与 {second} 是同一次运行：到 {difference.LastYear} 年，每一年每一步每一户都相同。",
                $"{first} and {second} are the same run: every household after every process of "
                + $"every year to {difference.LastYear}.")];
            yield break;
        }

        if (difference.Numbers is { } numbers)
        {
            var term = TermNames.Term(numbers.Term);
            var place = _names.Place(numbers.Cell);
            var (a, b) = (Number(numbers.First), Number(numbers.Second));
            yield return language[new Phrase(
                $"{numbers.Year} 年，{Process(numbers.Process)}：最先不同的数是{place}的{term.Zh}，"
                + $"{a}（{first}），{b}（{second}）。",
                $"{numbers.Year}, {Process(numbers.Process)}: the first number that differs is "
                + $"{term.En} in {place}, {a} ({first}) and {b} ({second}).")];
        }

        if (difference.Household is not { } odd)
        {
            yield return language[new Phrase(
                $"到 {difference.LastYear} 年没有一户因此不同。",
                $"No household feels it by {difference.LastYear}.")];
            yield break;
        }

        yield return language[new Phrase(
            $"{odd.Year} 年，{Process(odd.Process)}之后：最先不同的地区是{_names.Place(odd.Cell)}，"
            + $"其中最先不同的户是 {HouseholdNames.Key(odd.Key)}。",
            $"{odd.Year}, after {Process(odd.Process)}: the first cell that differs is "
            + $"{_names.Place(odd.Cell)}, and in it the first household "
            + $"{HouseholdNames.Key(odd.Key)}.")];
        if (odd.Wish is { } wish)
        {
            var who = wish.Slot == 0 ? "" : $" [{wish.Slot}]";
            yield return $"  {first}{who}: {Wanted(wish.First)}";
            yield return $"  {second}{who}: {Wanted(wish.Second)}";
            yield return $"  {_names.State(odd.First ?? odd.Second!.Value)}";
            yield break;
        }

        yield return $"  {first}: {State(odd.First)}";
        yield return $"  {second}: {State(odd.Second)}";
    }

    private string Process(string process) => process == Core.Runs.YearSight.Opening
        ? language[new Phrase("合成的初始人口", "the population grown at the start")]
        : ProcessNames.Of(process, language.IsZh);

    private string Wanted(int destination) => destination < 0
        ? language[new Phrase("不想迁移", "does not want to move")]
        : language[new Phrase(
            $"想去{_names.Place(destination)}", $"wants to go to {_names.Place(destination)}")];

    private string State(Household? household) => household is { } there
        ? _names.State(there)
        : language[new Phrase("没有这一户", "is not there")];

    private static string Number(double value) =>
        value.ToString("0.0000000", CultureInfo.InvariantCulture);
}
