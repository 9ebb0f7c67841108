// People as the markets see them, from a tally of everybody.
using MigrationSim.Core.Markets;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Indicators;

/// <summary>One county of Hunan after the other.</summary>
internal static class MarketCounting
{
    public static void Count(StockTally tally, MarketCounts counts)
    {
        for (var county = 0; county < Cells.CountyCount; county++)
        {
            var (urban, rural) = (Cells.Urban(county), Cells.Rural(county));
            counts.UrbanWorkers[county] = Aged(tally, urban, 16, 59);
            counts.RuralWorkers[county] = Aged(tally, rural, 16, 59);
            counts.RuralElders[county] = Aged(tally, rural, 60, 69);
            counts.UrbanPersons[county] = Aged(tally, urban, 0, 125);
            counts.Migrants[county] = counts.UrbanPersons[county]
                - tally.Registered(urban, urban) - tally.Registered(rural, urban);
            for (var kind = 0; kind < HouseholdKind.Count; kind++)
            {
                var (inTown, pupils) = tally.KindAt(urban, kind);
                var (inVillages, ruralPupils) = tally.KindAt(rural, kind);
                Dwellings(county, kind, inTown, inVillages, counts);
                Skills(county, kind, inTown + inVillages, counts);
                (HouseholdKind.IsForeign(kind) ? counts.MigrantPupils : counts.LocalPupils)[county]
                    += pupils;
                counts.RuralPupils[county] += ruralPupils;
            }
        }
    }

    private static void Dwellings(
        int county, int kind, int inTown, int inVillages, MarketCounts counts)
    {
        if (HouseholdKind.IsCollective(kind)) return;
        counts.UrbanHouseholds[county] += inTown;
        counts.RuralHouseholds[county] += inVillages;
        if (HouseholdKind.IsRenter(kind)) counts.Renters[county] += inTown;
        if (!HouseholdKind.IsAffordableTenant(kind)) return;
        counts.AffordableTenants[county] += inTown;
        if (HouseholdKind.IsForeign(kind)) counts.MigrantTenants[county] += inTown;
    }

    private static void Skills(int county, int kind, int households, MarketCounts counts)
    {
        if (HouseholdKind.IsSkilled(kind)) counts.Skilled[county] += households;
        if (HouseholdKind.IsUnskilled(kind)) counts.Unskilled[county] += households;
        if (HouseholdKind.IsUnskilledYouth(kind)) counts.UnskilledYouth[county] += households;
    }

    // Persons aged first to last.
    private static long Aged(StockTally tally, int cell, int first, int last)
    {
        long persons = 0;
        for (var home = 0; home < PersonTally.HomesACell; home++)
        {
            var byPerson = tally.Persons.At(cell, home);
            for (var age = first; age <= last; age++)
            {
                persons += byPerson[Members.Person(age, Ages.Male)]
                    + byPerson[Members.Person(age, Ages.Female)];
            }
        }

        return persons;
    }
}
