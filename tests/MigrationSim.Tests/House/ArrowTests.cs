// The house's arrows, read from the source: which folder uses which, and that none runs upward.
using System.Text;
using System.Xml.Linq;

using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.House;

public sealed class ArrowTests
{
    // Who may call what carries out a process: the steps of the year, and nobody else.
    private static readonly string[] Conductors =
    [
        "MigrationSim.Core/Runs/YearStep.cs", "MigrationSim.Core/Runs/LifeStep.cs",
        "MigrationSim.Core/Runs/FamilyStep.cs", "MigrationSim.Core/Runs/MoveStep.cs",
    ];

    private static readonly string[] Passes =
    [
        "LifePass.Apply", "Kinship.TakeIn", "Crowding.Divide", "Students.Leave", "Pairing.Match",
        "Separation.Part", "Realisation.Apply", "YearEndPass.Apply",
        "Arrivals.Append",
    ];

    [Fact]
    public void No_folder_uses_one_above_it() => None(
        from arrow in Arrows.All
        let objection = HousePlan.Objection(arrow.From, arrow.To)
        where objection is not null
        select $"{arrow.File} uses {arrow.Name}: {objection}");

    [Fact]
    public void Every_folder_is_on_the_plan_and_no_other() =>
        Assert.Equal(
            HousePlan.Rooms.Keys.Order(StringComparer.Ordinal),
            Arrows.Sources()
                .Select(source => Path.GetDirectoryName(source.Path)!.Replace('/', '.'))
                .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Projects_refer_to_no_others_than_the_plan_allows()
    {
        foreach (var wing in HousePlan.Wings)
        {
            var project = XDocument.Load(
                Repository.File("src", wing.Name, $"{wing.Name}.csproj"));
            var used = project.Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
            Assert.Subset(wing.May.ToHashSet(), used.ToHashSet());
        }
    }

    [Fact]
    public void Processes_know_plain_numbers_and_no_scenario() => None(
        from arrow in Arrows.All
        where arrow.From == "MigrationSim.Core.Processes"
            && arrow.To == "MigrationSim.Core.Levers"
        select $"{arrow.File} uses {arrow.Name}: only Runs/YearSettings resolves levers.");

    [Fact]
    public void Only_the_step_of_the_year_carries_out_its_processes()
    {
        var calls = Arrows.All.Where(arrow => Passes.Contains(arrow.Name)).ToList();
        Assert.Equal(Passes.Length, calls.Select(call => call.Name).Distinct().Count());
        None(
            from call in calls
            where !Conductors.Contains(call.File)
            select $"{call.File} uses {call.Name}: only the steps in Runs know the order.");
    }

    [Fact]
    public void An_arrow_upward_is_seen_even_without_a_using()
    {
        (string, string)[] house =
        [
            ("MigrationSim.Core/Processes/Life.cs",
                "namespace MigrationSim.Core.Processes; public static class Life "
                + "{ public static int Apply() => 1; }"),
            ("MigrationSim.Core/People/Crowd.cs",
                "namespace MigrationSim.Core.People; public static class Crowd "
                + "{ public static int N => MigrationSim.Core.Processes.Life.Apply(); }"),
        ];
        var arrow = Arrows.Of(house).First(a => a.Name == "Life.Apply");
        Assert.Equal(
            "People stands below Processes.", HousePlan.Objection(arrow.From, arrow.To));
    }

    [Fact]
    public void The_map_is_fresh() =>
        GeneratedPart.IsFresh(Repository.File("src", "README.md"), "map", Map());

    private static string Map()
    {
        var text = new StringBuilder();
        foreach (var wing in HousePlan.Wings)
        {
            var may = wing.May.Length == 0 ? "nothing" : string.Join(", ", wing.May);
            text.Append($"\n**{wing.Name}** may use {may}; floors from the ground:\n\n")
                .Append("| Floor | Folder | What stands there | Uses |\n|---|---|---|---|\n");
            foreach (var (floor, rooms) in wing.Floors.Index())
                foreach (var room in rooms) text.Append(Row(wing, floor, room));
        }
        return text.ToString();
    }

    private static string Row(Wing wing, int floor, Room room)
    {
        var name = HousePlan.FullName(wing, room);
        var uses = from arrow in Arrows.All
                   where arrow.From == name
                   let used = HousePlan.Rooms[arrow.To]
                   orderby Array.IndexOf(HousePlan.Wings, used.Wing), used.Floor, arrow.To
                   select used.Wing == wing
                       ? HousePlan.Short(arrow.To)
                       : arrow.To["MigrationSim.".Length..];
        var folder = room.Name.Length == 0 ? "(root)" : room.Name + "/";
        return $"| {floor} | {folder} | {room.Holds} | {string.Join(", ", uses.Distinct())} |\n";
    }

    private static void None(IEnumerable<string> wrong)
    {
        var faults = wrong.Distinct().ToList();
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }
}
