// The plan's projects as this repository dates them, and what is refused in their table.
using MigrationSim.Core.BaseYears;
using MigrationSim.Files.Seeds;

using Xunit;

namespace MigrationSim.Tests.Files.Seeds;

public sealed class ProjectTableTests
{
    private static readonly IReadOnlyList<Project> Projects =
        SeedFiles.Read(SeedCopy.Original).Tables!.Projects;

    /// <summary>One edit, the fault it makes, and what the message must name.</summary>
    public static TheoryData<string, string, string, string> SingleEdits => new()
    {
        { "430105,430112,1,", "430105,430105,1,", "MS2015", "430105" },
        { "430105,430112,1,", "430105,439999,1,", "MS2007", "439999" },
        { "430105,430112,1,", "430105,430112,1.5,", "MS2006", "1.5" },
        { "430105,430112,1,,2027", "430105,430112,1,2028,2027", "MS2006", "2028" },
        { "430104,430112,0.5,,2027", "430104,430112,0.5,,2028", "MS2016", "2028" },
        { "430104,430112,0.5,,2027", "430105,430112,0.5,,2027", "MS2008", "430105" },
        { "build,431081,,", "build,431081,430102,", "MS2015", "430102" },
    };

    [Fact]
    public void Projects_the_plan_only_prepares_open_after_2029()
    {
        var prepared = Projects.Where(project => project.IsPreparedOnly).ToList();
        Assert.Equal(
            ["changsha-zhuzhou-intercity", "zhuzhou-shaoshan-expressway"],
            prepared.Select(project => project.Id));
        Assert.All(prepared, project => Assert.True(project.OpeningYear > 2029));
        Assert.All(
            Projects.Except(prepared), project => Assert.InRange(project.OpeningYear, 2025, 2029));
    }

    [Fact]
    public void Links_join_counties_and_reconstruction_stands_in_one() => Assert.All(
        Projects, project =>
        {
            var isLink = project.Kind != ProjectKind.Reconstruction;
            Assert.Equal(isLink, project.Pairs.Count > 0);
            Assert.Equal(isLink ? "task-10" : "task-16", project.Item);
            Assert.Equal(!isLink, project.StartYear is not null);
            Assert.True(isLink ? project.Counties.Count > 1 : project.Counties.Count == 1);
        });

    [Theory]
    [MemberData(nameof(SingleEdits))]
    public void A_fault_is_named_with_its_line(string old, string with, string code, string named)
    {
        using var copy = new SeedCopy();
        var line = copy.Replace("projects", old, with);
        Assert.Contains(
            copy.Faults(),
            fault => fault.Code == code && fault.Line == line && fault.En.Contains(named));
    }
}
