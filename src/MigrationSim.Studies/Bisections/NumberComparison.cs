// Compares what two years' choices are made of: terms of utility and shadow prices.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Bisections;

/// <summary>The first number that differs, in the order of places.</summary>
public static class NumberComparison
{
    private static readonly HukouRelation[] Relations = Enum.GetValues<HukouRelation>();
    private static readonly int[] Types = [.. Enumerable.Range(0, HouseholdTypes.Count)];
    private static readonly int[] Origins = [.. Enumerable.Range(0, OriginFactors.OriginCount)];

    /// <summary>Terms of moving to each place, for every type of household.</summary>
    public static NumberDifference? Tables(YearSight one, YearSight two)
    {
        var (a, b) = (one.Inputs!.Tables, two.Inputs!.Tables);
        for (var d = 0; d < Cells.Count; d++)
        {
            var found = Relations.SelectMany(relation => Types.Select(type => Term(
                    Own(a, type, relation, d).Named(), Own(b, type, relation, d).Named())))
                .Concat(Origins.Where(_ => !Cells.IsRural(d)).Select(origin => Term(
                    a.Ways.Way(origin, d).Named(), b.Ways.Way(origin, d).Named())))
                .FirstOrDefault(term => term is not null);
            if (found is { } term)
                return new(one.Year, "choice", d, term.Name, term.First, term.Second);
        }

        return null;
    }

    /// <summary>Shadow prices by county.</summary>
    public static NumberDifference? Prices(YearSight one, YearSight two)
    {
        var (a, b) = (one.Inputs!.Tables.Prices, two.Inputs!.Tables.Prices);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            if (a.Dwellings[i] != b.Dwellings[i])
                return Price("price_dwelling", a.Dwellings[i], b.Dwellings[i]);
            if (a.Seats[i] != b.Seats[i])
                return Price("price_school_place", a.Seats[i], b.Seats[i]);

            NumberDifference Price(string name, double first, double second) =>
                new(one.Year, "clearing", Cells.Urban(i), name, first, second);
        }

        return null;
    }

    private static (string Name, double First, double Second)? Term(
        IReadOnlyList<(string Name, double Value)> first,
        IReadOnlyList<(string Name, double Value)> second)
    {
        for (var i = 0; i < first.Count; i++)
        {
            if (first[i].Value != second[i].Value)
                return (first[i].Name, first[i].Value, second[i].Value);
        }

        return null;
    }

    private static UtilityTerms Own(
        ChoiceTables tables, int type, HukouRelation relation, int d) =>
        tables.Utilities.MoveTerms(
            HouseholdTypes.Skill(type), HouseholdTypes.Kids(type), HouseholdTypes.Insured(type),
            relation, d);
}
