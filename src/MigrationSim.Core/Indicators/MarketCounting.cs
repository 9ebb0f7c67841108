// Counts people as the markets see them.
using MigrationSim.Core.Markets;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Indicators;

/// <summary>One household of Hunan after the other.</summary>
internal static class MarketCounting
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

    public static void Add(MarketCounts total, MarketCounts part)
    {
        Sums.Add(total.UrbanWorkers, part.UrbanWorkers);
        Sums.Add(total.RuralWorkers, part.RuralWorkers);
        Sums.Add(total.RuralElders, part.RuralElders);
        Sums.Add(total.UrbanPersons, part.UrbanPersons);
        Sums.Add(total.Migrants, part.Migrants);
        Sums.Add(total.UrbanHouseholds, part.UrbanHouseholds);
        Sums.Add(total.RuralHouseholds, part.RuralHouseholds);
        Sums.Add(total.LocalPupils, part.LocalPupils);
        Sums.Add(total.MigrantPupils, part.MigrantPupils);
        Sums.Add(total.RuralPupils, part.RuralPupils);
        Sums.Add(total.Unskilled, part.Unskilled);
        Sums.Add(total.UnskilledYouth, part.UnskilledYouth);
        Sums.Add(total.Skilled, part.Skilled);
        Sums.Add(total.Renters, part.Renters);
        Sums.Add(total.AffordableTenants, part.AffordableTenants);
        Sums.Add(total.MigrantTenants, part.MigrantTenants);
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
        else if (YearEnd.MayTrain(household))
        {
            counts.Unskilled[county]++;
            if (YearEnd.HasYouth(members)) counts.UnskilledYouth[county]++;
        }
    }
}
