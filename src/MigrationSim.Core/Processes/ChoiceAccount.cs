// A household's choice written out: every alternative, every term, every chance.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>An alternative as one household sees it; terms bear their sign.</summary>
public sealed record Alternative
{
    /// <summary>A cell or an external zone.</summary>
    public required int Destination { get; init; }

    /// <summary>The nest it is in, or null for staying.</summary>
    public required Nest? Nest { get; init; }

    public required UtilityTerms Own { get; init; }

    public WayTerms Way { get; init; }

    /// <summary>To the hukou home, land included.</summary>
    public double Attachment { get; init; }

    public double YearsHere { get; init; }

    /// <summary>Of the affordable dwelling it lives in.</summary>
    public double AffordableHome { get; init; }

    /// <summary>Shadow price of a dwelling there, and of a school place a child.</summary>
    public double ShadowPrice { get; init; }

    /// <summary>mu of the nest; 1 where there is none.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>exp(V/mu), as the choice tables hold it.</summary>
    public required double Weight { get; init; }

    public double Probability { get; init; }

    /// <summary>Sum of the probabilities before it: where its stretch of the draw begins.</summary>
    public double From { get; init; }

    /// <summary>V, the sum of all terms.</summary>
    public double Utility => Own.Sum + Way.Sum + Attachment + YearsHere + AffordableHome
        + ShadowPrice;

    /// <summary>All terms by name, in the order in which they are told.</summary>
    public IReadOnlyList<(string Name, double Value)> Terms =>
    [
        .. Own.Named(), .. Way.Named(), ("attachment", Attachment), ("years_here", YearsHere),
        ("affordable_home", AffordableHome), ("shadow_price", ShadowPrice),
    ];
}

/// <summary>
/// Lists the alternatives in the order in which a draw goes through them. Weights are read off the
/// tables that decide, terms off what the tables were made of.
/// </summary>
public sealed class ChoiceAccount
{
    private readonly ChoiceTables _tables;
    private readonly ChoiceUnit _unit;
    private readonly Household _decider;
    private readonly double _attachment;

    private ChoiceAccount(Household decider, MoveInputs inputs)
    {
        (_decider, _tables) = (decider, inputs.Tables);
        _unit = ChoiceUnit.Of(decider, Deciders.IsInsured(decider, inputs), _tables.Near);
        _attachment = _tables.Utilities.Attachment(
            Traits.Has(decider.Traits, Traits.ContractLand));
    }

    /// <summary>All alternatives of a household that decides.</summary>
    public static IReadOnlyList<Alternative> Of(Household decider, MoveInputs inputs) =>
        new ChoiceAccount(decider, inputs).List();

    private List<Alternative> List()
    {
        var w = UnitWeights.Weigh(_tables, _unit);
        (double Weight, List<Alternative> Members)[] nests =
        [
            (w.Stay, [Stay(w.Stay)]), (w.OtherZone, [.. OtherZone(w.OtherZone)]),
            (w.Prefecture, [.. Counties(near: true)]), (w.Province, [.. Counties(near: false)]),
            (w.Outside, [.. Zones()]), (w.Return, [.. Home()]),
        ];
        var all = new List<Alternative>();
        var from = 0.0;
        foreach (var (weight, members) in nests)
        {
            var sum = members.Sum(alternative => alternative.Weight);
            foreach (var alternative in members)
            {
                var probability = weight / w.Total * alternative.Weight / sum;
                all.Add(alternative with { Probability = probability, From = from });
                from += probability;
            }
        }

        return all;
    }

    private Alternative Stay(double weight) => new()
    {
        Destination = _unit.Residence,
        Nest = null,
        Own = _tables.Utilities.Stay(_unit.Skill, _unit.Residence, _unit.RelationHere),
        YearsHere = _tables.Utilities.YearsHere(_decider.YearsHere),
        AffordableHome = Traits.Tenure(_decider.Traits) == Tenure.AffordableRental
            ? _tables.Utilities.AffordableHome
            : 0,
        Attachment = _unit.IsAtHome ? _attachment : 0,
        Weight = weight,
    };

    private IEnumerable<Alternative> OtherZone(double weight)
    {
        if (weight == 0) yield break;
        var toSeat = Cells.IsRural(_unit.Residence);
        var relation = toSeat ? _unit.RelationToSeat : HukouRelation.Home;
        yield return new()
        {
            Destination = _unit.Residence ^ 1,
            Nest = Nest.OtherZone,
            Own = Move(relation, _unit.Residence ^ 1, toSeat && _unit.Insured),
            Way = _tables.Ways.VillageWay(_unit.Residence >> 1, toSeat),
            Attachment = relation == HukouRelation.Home ? _attachment : 0,
            ShadowPrice = Price(_unit.Residence ^ 1),
            Weight = weight,
        };
    }

    private IEnumerable<Alternative> Counties(bool near)
    {
        var (first, count) = _tables.Far.PrefectureRange(_unit.Origin);
        for (var j = 0; j < Cells.CountyCount; j++)
        {
            if ((j >= first && j < first + count) != near) continue;
            if (j == _unit.Origin || (_unit.IsAway && j == _unit.HomeCounty)) continue;
            var row = _tables.Far.Row(_unit.Origin, _unit.Type);
            var d = Cells.Urban(j);
            yield return new()
            {
                Destination = d,
                Nest = near ? Nest.Prefecture : Nest.Province,
                Own = Move(HouseholdTypes.RelationElsewhere(_unit.Type), d, _unit.Insured),
                Way = _tables.Ways.Way(_unit.Origin, d),
                ShadowPrice = Price(d),
                Scale = _tables.Far.Scale(near ? 0 : 1),
                Weight = row[j + 1] - row[j],
            };
        }
    }

    private IEnumerable<Alternative> Zones()
    {
        if (_unit.IsRegisteredOutside) yield break;
        for (var zone = 0; zone < Cells.ZoneCount; zone++)
        {
            var d = Cells.HunanCount + zone;
            if (d == _unit.Residence) continue;
            yield return new()
            {
                Destination = d,
                Nest = Nest.Outside,
                Own = Move(HukouRelation.OtherProvince, d, insured: false),
                Way = _tables.Ways.Way(_unit.Origin, d),
                Scale = _tables.Far.Scale(2),
                Weight = _tables.Far.Outside(_unit.Origin, _unit.Type)[zone],
            };
        }
    }

    private IEnumerable<Alternative> Home()
    {
        if (!_unit.IsAway) yield break;
        yield return Homeward(
            _unit.Hukou, HukouRelation.Home, UnitWeights.Home(_tables.Near, _unit));
        if (!Cells.IsRural(_unit.Hukou)) yield break;
        yield return Homeward(
            Cells.Urban(_unit.HomeCounty), HukouRelation.SameCounty,
            UnitWeights.Seat(_tables.Near, _unit));
    }

    private Alternative Homeward(int d, HukouRelation relation, double weight) => new()
    {
        Destination = d,
        Nest = Nest.Return,
        Own = Move(relation, d, insured: false),
        Way = _tables.Ways.WayHome(_unit.Origin, _unit.HomeCounty),
        Attachment = relation == HukouRelation.Home ? _attachment : 0,
        ShadowPrice = Price(d),
        Weight = weight,
    };

    private UtilityTerms Move(HukouRelation relation, int d, bool insured) =>
        _tables.Utilities.MoveTerms(_unit.Skill, _unit.Kids, insured, relation, d);

    private double Price(int d) =>
        Cells.IsUrban(d) ? -_tables.Prices.Of(d >> 1, _unit.Kids) : 0;
}
