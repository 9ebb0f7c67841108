// The sizes by which counties share the province's programmes.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Runs;

/// <summary>Arrays by county of the base year's figures, persons at full scale.</summary>
internal static class ProgrammeSizes
{
    private const int YoungestTrainee = 16;
    private const int OldestTrainee = 19;

    /// <summary>Residents of the urban part registered in another county or province.</summary>
    internal static double[] Migrants(BaseYear year)
    {
        var persons = new double[Cells.CountyCount];
        for (var i = 0; i < persons.Length; i++)
        {
            var urban = Cells.Urban(i);
            persons[i] = year.MigrantsByOrigin[urban].Sum() + year.NonHunanResidents[urban];
        }

        return persons;
    }

    /// <summary>Workers in manufacturing: where there are parks with idle land.</summary>
    internal static double[] Makers(BaseYear year)
    {
        var persons = new double[Cells.CountyCount];
        for (var i = 0; i < persons.Length; i++)
        {
            var traits = year.Tables.Traits[i];
            persons[i] = traits.EmployedShare * traits.ManufacturingShare
                * year.Tables.Census(year.Year, i).Residents;
        }

        return persons;
    }

    /// <summary>Residents of 16-19, urban and rural.</summary>
    internal static double[] Youth(BaseYear year)
    {
        var first = Ages.Index(YoungestTrainee, Ages.Male);
        var last = Ages.Index(OldestTrainee, Ages.Female);
        var persons = new double[Cells.CountyCount];
        for (var cell = 0; cell < Cells.HunanCount; cell++)
        {
            for (var index = first; index <= last; index++)
                persons[Cells.County(cell)] += year.Residents[cell][index];
        }

        return persons;
    }
}
