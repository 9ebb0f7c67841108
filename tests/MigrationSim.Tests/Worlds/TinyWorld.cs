// A world of few people, in which programmes of the province keep their weight.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;

namespace MigrationSim.Tests.Worlds;

/// <summary>
/// Made up at random from a seed. Arrivals from outside and levers in units a year speak of a
/// province of 66 million; here they are the same number a person, or they would fill every home.
/// </summary>
public sealed class TinyWorld
{
    private const int MeanResidents = 500;
    private const double Province = 66_444_864;
    private readonly double _share;

    public TinyWorld(int seed, Model? like = null)
    {
        var tables = ByTheWater(SmallWorld.Create(seed, MeanResidents));
        var start = BaseYearImputation.Build(tables, 2020);
        start = start with { Tables = start.Tables with { Projects = Links(start) } };
        _share = start.Tables.Census2020.Sum(county => county.Residents) / Province;
        var model = like ?? TestModels.Small;
        Model = model with
        {
            BaseYear = start,
            Parameters = model.Parameters with
            {
                ArrivalsPersons = _share * model.Parameters.ArrivalsPersons,
            },
        };
        Baseline = new()
        {
            AffordableRentalUnits = Trajectory.Constant(
                _share * LeverCatalogue.Get("affordable_rental_units").Facts.Baseline),
        };
    }

    public Model Model { get; }

    /// <summary>All levers at their baseline, in this world's size.</summary>
    public LeverSettings Baseline { get; }

    /// <summary>A lever's value in this world's size: units shrink, rates do not.</summary>
    public double Dose(string name, double value)
    {
        var unit = LeverCatalogue.Get(name).Facts.Unit;
        string[] amounts =
        [
            "dwellings a year", "jobs a year", "hectares a year", "persons a year", "seats a year",
        ];
        return amounts.Contains(unit) ? _share * value : value;
    }

    /// <summary>Counties a lever is aimed at.</summary>
    public IReadOnlyList<int> Aim(string name) =>
        LeverCatalogue.Get(name).Counties(Model.BaseYear.Tables.Geography);

    /// <summary>A lever at a value in the counties it is aimed at, from the first year.</summary>
    public LeverSettings With(string name, double value, IReadOnlyList<int>? counties = null) =>
        With(Baseline, name, value, counties);

    /// <summary>The same, on top of other settings.</summary>
    public LeverSettings With(
        LeverSettings settings, string name, double value, IReadOnlyList<int>? counties = null)
    {
        var lever = LeverCatalogue.Get(name);
        var before = lever.Get(settings).At(ResolvedLevers.FirstYear);
        var row = new double[Cells.CountyCount];
        Array.Fill(row, before);
        foreach (var i in counties ?? Aim(name)) row[i] = Dose(name, value);
        return lever.With(
            settings, Trajectory.Table(before, ResolvedLevers.FirstYear, [row]));
    }

    /// <summary>The lever at its highest value.</summary>
    public LeverSettings Highest(string name) => With(name, LeverCatalogue.Get(name).Facts.Max);

    // Floods are few, so that one county in eight is exposed.
    private static BaseTables ByTheWater(BaseTables tables)
    {
        var tags = new Dictionary<string, IReadOnlyList<int>>(tables.Geography.Tags)
        {
            ["FLOOD"] = [.. Enumerable.Range(0, Cells.CountyCount).Where(i => i % 8 == 0)],
        };
        return tables with { Geography = tables.Geography with { Tags = tags } };
    }

    // To a county just too far: a road open when levers begin to act, on which only a cut of 40 %
    // tells, and a railway that joint governance can hasten.
    private static Project[] Links(BaseYear start) =>
    [
        .. TestProjects.TooFar(start, 70).Take(1).SelectMany(pair => new[]
        {
            TestProjects.Link(pair.Core, pair.County, 0.3, ResolvedLevers.FirstYear),
            TestProjects.Link(pair.Core, pair.County, 1, 2026),
        }),
    ];

    public RunResult Run(LeverSettings levers, int until, uint seed = 1) => TestRuns.Run(
        Model, new(Seed: seed, Until: until, Threads: 2),
        Scenario.Baseline with { Levers = levers });
}
