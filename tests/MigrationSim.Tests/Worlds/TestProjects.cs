// Projects for tests, and the small world with some of them planned.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;

namespace MigrationSim.Tests.Worlds;

internal static class TestProjects
{
    /// <summary>A railway between two counties.</summary>
    public static Project Link(int from, int to, double share = 1, int opening = 2027) => new()
    {
        Id = $"link-{from}-{to}",
        NameZh = "铁路",
        NameEn = "Railway",
        Kind = ProjectKind.Rail,
        Item = "task-10",
        IsPreparedOnly = false,
        OpeningYear = opening,
        Pairs = [new(from, to, share)],
        Counties = [Math.Min(from, to), Math.Max(from, to)],
    };

    /// <summary>A model in which these are planned.</summary>
    public static Model With(Model model, params Project[] projects) => model with
    {
        BaseYear = model.BaseYear with
        {
            Tables = model.BaseYear.Tables with { Projects = projects },
        },
    };

    /// <summary>A county of the small world that a cut of 40 % brings within 60 minutes.</summary>
    public static (int Core, int County) JustTooFar(Model model) =>
        TooFar(model.BaseYear, 95).First();

    /// <summary>
    /// Counties more than 60 minutes from Changsha, but less than so many, each with its nearest
    /// district there.
    /// </summary>
    public static IEnumerable<(int Core, int County)> TooFar(BaseYear year, double minutes)
    {
        var (places, geography) = (year.Places, year.Tables.Geography);
        int[] core =
        [
            .. Enumerable.Range(0, Cells.CountyCount).Where(
                i => geography.PrefectureOf(i) == 0 && geography.Counties[i].IsDistrict),
        ];
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var near = core.MinBy(c => places.Minutes(i, c));
            if (places.Minutes(i, near) > 60 && places.Minutes(i, near) < minutes)
                yield return (near, i);
        }
    }
}
