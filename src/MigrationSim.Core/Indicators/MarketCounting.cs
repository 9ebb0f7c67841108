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
            var inTown = tally.Households.Of(urban);
            var inVillages = tally.Households.Of(rural);
            counts.UrbanHouseholds[county] += inTown.Families;
            counts.RuralHouseholds[county] += inVillages.Families;
            counts.Renters[county] += inTown.Renters;
            counts.AffordableTenants[county] += inTown.AffordableTenants;
            counts.MigrantTenants[county] += inTown.MigrantTenants;
            counts.Skilled[county] += inTown.Skilled + inVillages.Skilled;
            counts.Unskilled[county] += inTown.Unskilled + inVillages.Unskilled;
            counts.UnskilledYouth[county] += inTown.UnskilledYouth + inVillages.UnskilledYouth;
            counts.LocalPupils[county] += inTown.Pupils - inTown.MigrantPupils;
            counts.MigrantPupils[county] += inTown.MigrantPupils;
            counts.RuralPupils[county] += inVillages.Pupils;
        }
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
