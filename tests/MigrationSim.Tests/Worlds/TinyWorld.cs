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
        var start = BaseYearImputation.Build(SmallWorld.Create(seed, MeanResidents), 2020);
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

    /// <summary>One lever at a value in its counties, from a year on.</summary>
    public LeverSettings With(string name, double value, IReadOnlyList<int>? counties = null)
    {
        var lever = LeverCatalogue.Get(name);
        var row = new double[Cells.CountyCount];
        Array.Fill(row, lever.Get(Baseline).At(ResolvedLevers.FirstYear));
        foreach (var i in counties ?? Aim(name)) row[i] = Dose(name, value);
        return lever.With(
            Baseline, Trajectory.Table(row[0], ResolvedLevers.FirstYear, [row]));
    }

    /// <summary>The lever at its highest value.</summary>
    public LeverSettings Highest(string name) => With(name, LeverCatalogue.Get(name).Facts.Max);

    public RunResult Run(LeverSettings levers, int until, uint seed = 1) => TestRuns.Run(
        Model, new(Seed: seed, Until: until, Threads: 2),
        Scenario.Baseline with { Levers = levers });
}
