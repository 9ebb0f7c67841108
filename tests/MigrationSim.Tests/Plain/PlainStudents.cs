// Those who turn eighteen and go to university, drawn one after the other.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Tests.Plain;

/// <summary>Each draws a place, by bisection, and a key of its own.</summary>
public sealed class PlainStudents
{
    private readonly FormationParameters _parameters;
    private readonly double[] _universities;
    private readonly NestOfMoves _nests;

    public PlainStudents(
        FormationParameters parameters, IReadOnlyList<double> universityWeight, NestOfMoves nests)
    {
        (_parameters, _nests) = (parameters, nests);
        var sum = 0.0;
        _universities = [.. universityWeight.Select(weight => sum += weight)];
    }

    /// <summary>
    /// Takes the listed out of their households and appends them where they study.
    /// </summary>
    public void Leave(
        Population population, List<Seat> seats, YearDraws draws, YearCounts counts)
    {
        foreach (var seat in seats)
        {
            var household = population[seat.Row];
            var person = Members.At(household.Members, seat.Slot);
            var rest = Members.With(household.Members, seat.Slot, 0);
            var isEighteen = Members.Age(person) == FormationCandidates.StudentAge;
            if (!isEighteen || (rest != 0 && !Members.HasAdult(rest))) continue;

            var destination = Place(household.Key, seat.Slot, draws);
            if (destination != household.Residence)
                Count(household, destination, person, counts);
            population.Members[seat.Row] = rest;
            population.Add(new(
                draws.ChildKey(household.Key, Question.NewHousehold, (uint)seat.Slot), person,
                (ushort)destination, household.Hukou, TraitsOf(household, destination), 0));
        }
    }

    private void Count(Household parents, int destination, byte person, YearCounts counts)
    {
        counts.Move(
            parents.Residence, destination,
            _nests.Of(parents.Residence, destination, parents.Hukou), person);
    }

    private static ushort TraitsOf(Household parents, int destination)
    {
        var land = parents.Traits & (Traits.ContractLand | Traits.Homestead);
        var flags = land | Traits.Student
            | (Cells.IsHunan(destination) ? Traits.Collective : 0)
            | (destination >> 1 == parents.Hukou >> 1 ? 0 : Traits.EverMigrant);
        return Traits.Make(1, Tenure.Dormitory, flags);
    }

    private int Place(uint key, int slot, YearDraws draws)
    {
        var block = draws.Block(key, Question.Student + slot);
        var place = Philox.Uniform(block.Word0);
        if (Philox.Uniform(block.Word1) >= _parameters.StudentsOutside)
        {
            var at = Array.BinarySearch(_universities, place * _universities[^1]);
            return Cells.Urban(Math.Min(at < 0 ? ~at : at, Cells.CountyCount - 1));
        }

        var zone = 0;
        for (var sum = _parameters.StudentZones[0];
             zone < Cells.ZoneCount - 1 && place >= sum;
             sum += _parameters.StudentZones[zone])
        {
            zone++;
        }

        return Cells.HunanCount + zone;
    }
}
