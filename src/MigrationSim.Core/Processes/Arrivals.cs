// People registered outside Hunan who come to live there.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// A given number of persons a year, spread over urban cells by the choice model without network.
/// They take what room those who live in the model have left.
/// </summary>
public sealed class Arrivals
{
    private const uint PlaceAttempts = 64;
    private readonly double _scale;
    private readonly double[] _weights = new double[Cells.ZoneCount * Cells.CountyCount];
    private readonly double[] _places = new double[Cells.ZoneCount * Cells.CountyCount];
    private readonly IReadOnlyList<double> _zones;
    private readonly ArrivingHouseholds _households = new();

    public Arrivals(ChoiceInputs inputs, ChoiceTables tables)
    {
        var (utilities, ways) = (tables.Utilities, tables.Ways);
        var p = inputs.Parameters;
        (_scale, _zones) = (p.ProvinceScale, p.ArrivalZones);
        for (var at = 0; at < _weights.Length; at++)
        {
            var (zone, d) = (at / Cells.CountyCount, Cells.Urban(at % Cells.CountyCount));
            var v = ways.Distance(Cells.CountyCount + zone, d).Sum + utilities.Move(
                skill: 0, kids: 0, insured: false, HukouRelation.OtherProvince, d);
            _weights[at] = DetMath.Exp(v / _scale);
        }

        Price(PlacePrices.None);
    }

    /// <summary>Sets the shadow prices of entering urban parts.</summary>
    public void Price(PlacePrices prices)
    {
        var sum = 0.0;
        for (var zone = 0; zone < Cells.ZoneCount; zone++)
        {
            var first = zone * Cells.CountyCount;
            var total = 0.0;
            for (var j = 0; j < Cells.CountyCount; j++)
            {
                _places[first + j] =
                    _weights[first + j] * DetMath.Exp(-prices.Dwellings[j] / _scale);
                total += _places[first + j];
            }

            // Where nobody can come from, nobody does.
            var share = total > 0 ? _zones[zone] / total : 0;
            for (var j = 0; j < Cells.CountyCount; j++)
                _places[first + j] = sum += share * _places[first + j];
        }
    }

    /// <summary>The share of arrivals a county's urban part is to expect.</summary>
    public double Share(int county)
    {
        var share = 0.0;
        for (var zone = 0; zone < Cells.ZoneCount; zone++)
        {
            var at = (zone * Cells.CountyCount) + county;
            share += _places[at] - (at > 0 ? _places[at - 1] : 0);
        }

        return share;
    }

    /// <summary>
    /// Appends arrivals until the given number of persons is reached, and counts them; whoever
    /// finds no room does not come.
    /// </summary>
    /// <param name="population">Everybody.</param>
    /// <param name="persons">How many come.</param>
    /// <param name="draws">The year's draws.</param>
    /// <param name="hasRoom">
    /// Whether a county has room for so many dwellings and pupils; if so, takes it.
    /// </param>
    /// <param name="counts">The year's counts.</param>
    public void Append(
        Population population, double persons, YearDraws draws, Func<int, int, int, bool> hasRoom,
        YearCounts counts)
    {
        var wished = 0;
        var places = new GuidedWeights(_places, 4 * _places.Length);
        for (var first = 0u; wished < persons; first += ArrivingHouseholds.AtOnce)
        {
            _households.Fill(first, draws);
            for (var k = 0; k < ArrivingHouseholds.AtOnce && wished < persons; k++)
            {
                var household = _households.Of(k);
                wished += Members.Count(household.Members);
                var county = FindRoom(first, k, household, draws, places, hasRoom);
                if (county < 0) continue;
                household = household with { Residence = (ushort)Cells.Urban(county) };
                population.Add(household);
                counts.MoveAcross(Cells.OutsideModel, household.Residence, household.Members);
                counts.Markets.Came(household);
            }
        }
    }

    // The county that takes the k-th of those drawn together, or -1.
    private int FindRoom(
        uint first, int k, Household household, YearDraws draws, GuidedWeights places,
        Func<int, int, int, bool> hasRoom)
    {
        var dwellings = Traits.Has(household.Traits, Traits.Collective) ? 0 : 1;
        var pupils = ChoiceUnit.PupilsOf(household.Members);
        for (var attempt = 0u; attempt < PlaceAttempts; attempt++)
        {
            var word = attempt == 0
                ? _households.PlaceWord(k)
                : NextPlace(first + (uint)k, draws, attempt);
            var county = places.Find(Philox.Uniform(word)) % Cells.CountyCount;
            if (hasRoom(county, dwellings, pupils)) return county;
        }

        return -1;
    }

    // The first place is word 0 of the arrival's own block; others come from blocks of their own.
    private static uint NextPlace(uint number, YearDraws draws, uint attempt) =>
        draws.Block(number, Question.Arrival, attempt + 1).Word0;
}
