// A count of the whole population: by place, age and sex, hukou, label.
using MigrationSim.Core.Markets;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Indicators;

/// <summary>Stocks at a year-end, in agents' persons (not yet times the scale).</summary>
public sealed class StockCount
{
    private static readonly byte[] GroupOf = Groups();

    public long[] Persons { get; } = new long[Cells.Count];

    /// <summary>Family households.</summary>
    public long[] Households { get; } = new long[Cells.Count];

    /// <summary>Persons by hukou cell, wherever they live.</summary>
    public long[] HukouPersons { get; } = new long[Cells.HunanCount];

    /// <summary>Persons in households relabelled and not moved since.</summary>
    public long[] Relabelled { get; } = new long[Cells.Count];

    /// <summary>By alternative, then census age group and sex.</summary>
    public int[] AgeSex { get; } = new int[Cells.Count * Ages.GroupCount * 2];

    /// <summary>Persons by hukou county, then alternative of residence.</summary>
    public long[] Network { get; } = new long[Cells.CountyCount * Cells.Count];

    /// <summary>Persons by setting and member byte, as births and deaths look them up.</summary>
    public long[] Exposure { get; } = new long[LifeTables.SettingCount * 256];

    /// <summary>The same people as the markets see them.</summary>
    public MarketCounts Markets { get; } = new();

    public long Agents { get; private set; }

    /// <summary>The stocks that follow from a tally of everybody.</summary>
    public static StockCount Of(StockTally tally)
    {
        var stock = new StockCount();
        for (var cell = 0; cell < Cells.Count; cell++)
        {
            stock.CountPersons(tally, cell);
            stock.CountHouseholds(tally, cell);
        }

        stock.CountRegistered(tally);
        MarketCounting.Count(tally, stock.Markets);
        return stock;
    }

    private void CountPersons(StockTally tally, int cell)
    {
        var groups = cell * Ages.GroupCount * 2;
        for (var home = 0; home < PersonTally.HomesACell; home++)
        {
            var traits = (home & PersonTally.Collective) != 0 ? Traits.Collective : 0;
            var setting = (int)LifeTables.SettingOf(cell, traits) * 256;
            var byPerson = tally.Persons.At(cell, home);
            for (var person = 1; person < 256; person++)
            {
                if (!PersonTally.IsPerson(person)) continue;
                var persons = byPerson[person];
                Persons[cell] += persons;
                if ((home & PersonTally.Relabelled) != 0) Relabelled[cell] += persons;
                AgeSex[groups + GroupOf[person]] += persons;
                Exposure[setting + person] += persons;
            }
        }
    }

    private void CountHouseholds(StockTally tally, int cell)
    {
        var households = tally.Households.Of(cell);
        Agents += households.All;
        Households[cell] += households.Families;
    }

    private void CountRegistered(StockTally tally)
    {
        for (var hukou = 0; hukou < Cells.HunanCount; hukou++)
        {
            for (var cell = 0; cell < Cells.Count; cell++)
            {
                var persons = tally.Registered(hukou, cell);
                HukouPersons[hukou] += persons;
                Network[((hukou >> 1) * Cells.Count) + cell] += persons;
            }
        }
    }

    private static byte[] Groups()
    {
        var groups = new byte[256];
        for (var person = 1; person < 256; person++)
        {
            var age = Members.Age((byte)person);
            if (age >= 0)
                groups[person] = (byte)((Ages.Group(age) * 2) + Members.Sex((byte)person));
        }

        return groups;
    }
}
