// People as the markets see them, one household after the other.
using MigrationSim.Core.Markets;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Tests.Plain;

/// <summary>Takes households of Hunan.</summary>
internal static class PlainMarketCount
{
    public static void Count(Household household, MarketCounts counts)
    {
        var county = household.Residence >> 1;
        Work(household, county, counts);
        var pupils = ChoiceUnit.PupilsOf(household.Members);
        var isFamily = !Traits.Has(household.Traits, Traits.Collective);
        if (Cells.IsRural(household.Residence))
        {
            counts.RuralPupils[county] += pupils;
            if (isFamily) counts.RuralHouseholds[county]++;
            return;
        }

        var persons = Members.Count(household.Members);
        var isLocal = household.Hukou != Cells.OutsideHukou && household.Hukou >> 1 == county;
        counts.UrbanPersons[county] += persons;
        if (!isLocal) counts.Migrants[county] += persons;
        (isLocal ? counts.LocalPupils : counts.MigrantPupils)[county] += pupils;
        if (!isFamily) return;
        counts.UrbanHouseholds[county]++;
        var tenure = Traits.Tenure(household.Traits);
        if (tenure == Tenure.MarketRenter) counts.Renters[county]++;
        if (tenure != Tenure.AffordableRental) return;
        counts.AffordableTenants[county]++;
        if (!isLocal) counts.MigrantTenants[county]++;
    }

    private static void Work(Household household, int county, MarketCounts counts)
    {
        var members = household.Members;
        var workers = Members.CountAged(members, 16, 59);
        if (Cells.IsRural(household.Residence))
        {
            counts.RuralWorkers[county] += workers;
            counts.RuralElders[county] += Members.CountAged(members, 60, 69);
        }
        else
        {
            counts.UrbanWorkers[county] += workers;
        }

        if (Traits.Skill(household.Traits) > 0 || Traits.Has(household.Traits, Traits.Trained))
        {
            if (Members.Age(Members.Reference(members)) is >= 16 and <= 59)
                counts.Skilled[county]++;
        }
        else if (PlainYearEnd.MayTrain(household))
        {
            counts.Unskilled[county]++;
            if (YearEnd.HasYouth(members)) counts.UnskilledYouth[county]++;
        }
    }
}
