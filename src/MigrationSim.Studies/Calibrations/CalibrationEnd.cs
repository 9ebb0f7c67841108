// What calibration looks at when a run from 2010 has come to the census of 2020.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Studies.Fits;

namespace MigrationSim.Studies.Calibrations;

/// <summary>The end of a run. Persons and households at full scale.</summary>
/// <param name="Expected">
/// Persons by alternative, realised moves replaced by expected ones.
/// </param>
/// <param name="Last">The last year's tally.</param>
/// <param name="FamilyPersons">Residents of Hunan in family households.</param>
/// <param name="OnePersonHouseholds">Family households of one in Hunan.</param>
public sealed record CalibrationEnd(
    IReadOnlyList<double> Expected, YearTally Last, double FamilyPersons,
    double OnePersonHouseholds)
{
    /// <summary>Of a run and the population it has left.</summary>
    public static CalibrationEnd Of(FittingOutcome outcome, Population population, int scale)
    {
        long persons = 0, single = 0;
        for (var i = 0; i < population.Count; i++)
        {
            var members = Members.Count(population.Members[i]);
            if (members == 0 || !Cells.IsHunan(population.Residence[i])
                || Traits.Has(population.Traits[i], Traits.Collective))
            {
                continue;
            }

            persons += members;
            if (members == 1) single++;
        }

        return new(outcome.Expected, outcome.Years[^1], persons * scale, single * scale);
    }

    public double Residents => Sum(Cells.IsHunan);

    public double UrbanResidents => Sum(Cells.IsUrban);

    /// <summary>Hunan-hukou people outside Hunan.</summary>
    public double Outside => Sum(Cells.IsExternal);

    public double FamilyHouseholds
    {
        get
        {
            var sum = 0.0;
            for (var c = 0; c < Cells.HunanCount; c++) sum += Last.Households[c];
            return sum;
        }
    }

    /// <summary>Residents registered in another county of Hunan.</summary>
    public double FromOtherCounties => Registered() - RegisteredAtHome();

    /// <summary>Residents registered outside Hunan.</summary>
    public double FromOtherProvinces
    {
        get
        {
            var residents = 0.0;
            for (var c = 0; c < Cells.HunanCount; c++) residents += Last.Residents[c].Closing;
            return residents - Registered();
        }
    }

    private double Registered()
    {
        var sum = 0.0;
        for (var county = 0; county < Cells.CountyCount; county++)
        {
            for (var c = 0; c < Cells.HunanCount; c++)
                sum += Last.RegisteredByResidence[(county * Cells.Count) + c];
        }

        return sum;
    }

    private double RegisteredAtHome()
    {
        var sum = 0.0;
        for (var c = 0; c < Cells.HunanCount; c++)
            sum += Last.RegisteredByResidence[(Cells.County(c) * Cells.Count) + c];
        return sum;
    }

    private double Sum(Func<int, bool> counts)
    {
        var sum = 0.0;
        for (var c = 0; c < Cells.Count; c++) sum += counts(c) ? Expected[c] : 0;
        return sum;
    }
}
