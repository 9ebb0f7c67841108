// A count of everybody, one household and one person after the other.
using MigrationSim.Core.Markets;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Tests.Plain;

/// <summary>The stocks' definitions, laid out as in StockCount.</summary>
internal sealed class PlainStock
{
    public long[] Persons { get; } = new long[Cells.Count];

    public long[] Households { get; } = new long[Cells.Count];

    public long[] HukouPersons { get; } = new long[Cells.HunanCount];

    public long[] Relabelled { get; } = new long[Cells.Count];

    public int[] AgeSex { get; } = new int[Cells.Count * Ages.GroupCount * 2];

    public long[] Network { get; } = new long[Cells.CountyCount * Cells.Count];

    public long[] Exposure { get; } = new long[LifeTables.SettingCount * 256];

    public MarketCounts Markets { get; } = new();

    public long Agents { get; private set; }

    public static PlainStock Of(Population population)
    {
        var stock = new PlainStock();
        for (var i = 0; i < population.Count; i++)
        {
            if (population.Members[i] != 0) stock.Count(population[i]);
        }

        return stock;
    }

    private void Count(Household household)
    {
        var (cell, traits) = (household.Residence, household.Traits);
        var persons = Members.Count(household.Members);
        Agents++;
        Persons[cell] += persons;
        if (!Traits.Has(traits, Traits.Collective)) Households[cell]++;
        if (Traits.Has(traits, Traits.Relabelled)) Relabelled[cell] += persons;
        if (Cells.IsHunan(cell)) PlainMarketCount.Count(household, Markets);
        if (household.Hukou != Cells.OutsideHukou)
        {
            HukouPersons[household.Hukou] += persons;
            Network[((household.Hukou >> 1) * Cells.Count) + cell] += persons;
        }

        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            var person = Members.At(household.Members, slot);
            if (person == 0) continue;
            var group = (Ages.Group(Members.Age(person)) * 2) + Members.Sex(person);
            AgeSex[(cell * Ages.GroupCount * 2) + group]++;
            Exposure[((int)LifeTables.SettingOf(cell, traits) * 256) + person]++;
        }
    }
}
