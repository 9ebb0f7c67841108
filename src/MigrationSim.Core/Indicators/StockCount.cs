// A count of the whole population: by place, age and sex, hukou, label.
using MigrationSim.Core.Markets;
using MigrationSim.Core.Numerics;
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

    /// <summary>Adds the rows from first to end.</summary>
    public void Count(Population population, int first, int end)
    {
        var allMembers = population.Members;
        var residences = population.Residence;
        var hukous = population.Hukou;
        var allTraits = population.Traits;
        for (var i = first; i < end; i++)
        {
            var members = allMembers[i];
            if (members == 0) continue;
            var (cell, hukou, traits) = (residences[i], hukous[i], allTraits[i]);
            var persons = Members.Count(members);
            Agents++;
            Persons[cell] += persons;
            if (!Traits.Has(traits, Traits.Collective)) Households[cell]++;
            if (Traits.Has(traits, Traits.Relabelled)) Relabelled[cell] += persons;
            if (cell < Cells.HunanCount) MarketCounting.Count(population[i], Markets);
            if (hukou != Cells.OutsideHukou)
            {
                HukouPersons[hukou] += persons;
                Network[((hukou >> 1) * Cells.Count) + cell] += persons;
            }

            var ages = cell * Ages.GroupCount * 2;
            var setting = (int)LifeTables.SettingOf(cell, traits) * 256;
            for (var rest = members; rest != 0; rest >>= 8)
            {
                var person = (byte)rest;
                if (person == 0) continue;
                AgeSex[ages + GroupOf[person]]++;
                Exposure[setting + person]++;
            }
        }
    }

    public void Add(StockCount other)
    {
        Sums.Add(Persons, other.Persons);
        Sums.Add(Households, other.Households);
        Sums.Add(HukouPersons, other.HukouPersons);
        Sums.Add(Relabelled, other.Relabelled);
        Sums.Add(Network, other.Network);
        Sums.Add(Exposure, other.Exposure);
        Sums.Add(AgeSex, other.AgeSex);
        MarketCounting.Add(Markets, other.Markets);
        Agents += other.Agents;
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
