// Those who turn eighteen and go to university.
using System.Runtime.InteropServices;

using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// A student is an agent of its own in the collective household of a university county or of an
/// external zone, still registered at home; graduation is part of choosing where to live.
/// </summary>
public sealed class Students
{
    public const int GraduationAge = 22;
    private const int BatchSeats = 512;
    private readonly FormationParameters _parameters;
    private readonly UniversityPlaces _universities;
    private readonly NestOfMoves _nests;

    // Draws of a batch by seat: words 0 and 1 of the Student block, the key of the new household.
    private readonly ulong[] _places = new ulong[BatchSeats];
    private readonly uint[] _newKeys = new uint[BatchSeats];

    // Seats of one slot, and their draws.
    private readonly int[] _where = new int[BatchSeats];
    private readonly uint[] _keys = new uint[BatchSeats];
    private readonly ulong[] _low = new ulong[BatchSeats];
    private readonly ulong[] _high = new ulong[BatchSeats];
    private ulong _touched;

    public Students(
        FormationParameters parameters, IReadOnlyList<double> universityWeight, NestOfMoves nests)
    {
        (_parameters, _nests) = (parameters, nests);
        _universities = new(universityWeight);
    }

    /// <summary>
    /// Takes the listed out of their households and appends them where they study.
    /// </summary>
    public void Leave(
        Population population, List<ListedHousehold> seats, YearDraws draws, YearCounts counts)
    {
        var members = population.Members;
        var rest = CollectionsMarshal.AsSpan(seats);
        for (; !rest.IsEmpty; rest = rest[Math.Min(BatchSeats, rest.Length)..])
        {
            var batch = rest[..Math.Min(BatchSeats, rest.Length)];
            // Read before they are worked on: waits for memory once and not for each of them.
            foreach (ref readonly var seat in batch) _touched += members[seat.Row];
            for (var slot = 0; slot < Members.SlotCount; slot++)
                Draw(batch, slot, draws);
            for (var i = 0; i < batch.Length; i++) Leave(population, batch[i], i, counts);
        }
    }

    // Draws many at once for those of one slot, because each slot has a question of its own.
    private void Draw(ReadOnlySpan<ListedHousehold> batch, int slot, YearDraws draws)
    {
        var count = 0;
        for (var i = 0; i < batch.Length; i++)
        {
            // Written in any case and kept if it is the slot: the processor need not guess.
            _where[count] = i;
            count += batch[i].Slot == slot ? 1 : 0;
        }

        if (count == 0) return;
        var keys = _keys.AsSpan(0, count);
        for (var i = 0; i < count; i++) keys[i] = batch[_where[i]].Key;
        draws.Blocks(keys, Question.Student + slot, _low, _high);
        for (var i = 0; i < count; i++) _places[_where[i]] = _low[i];
        draws.ChildKeys(keys, Question.NewHousehold, (uint)slot, _low, _high);
        for (var i = 0; i < count; i++) _newKeys[_where[i]] = (uint)_low[i];
    }

    private void Leave(
        Population population, in ListedHousehold seat, int at, YearCounts counts)
    {
        var household = seat.With(population.Members[seat.Row]);
        var person = Members.At(household.Members, seat.Slot);
        var rest = Members.With(household.Members, seat.Slot, 0);
        var isEighteen = Members.Age(person) == FormationCandidates.StudentAge;
        if (!isEighteen || (rest != 0 && !Members.HasAdult(rest))) return;

        var destination = Place((uint)_places[at], (uint)(_places[at] >> 32));
        if (destination != household.Residence)
            Count(household, destination, person, counts);
        population.Members[seat.Row] = rest;
        population.Add(new(
            _newKeys[at], person, (ushort)destination, household.Hukou,
            TraitsOf(household, destination), 0));
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

    private int Place(uint word0, uint word1)
    {
        var place = Philox.Uniform(word0);
        if (Philox.Uniform(word1) >= _parameters.StudentsOutside)
            return Cells.Urban(_universities.At(place));

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

/// <summary>Counties in proportion to their weights.</summary>
internal sealed class UniversityPlaces
{
    private const int Steps = 256;
    private readonly double[] _cumulative;

    // By 256ths of the whole, the first county that reaches so far: where a search begins.
    private readonly int[] _start = new int[Steps];

    public UniversityPlaces(IReadOnlyList<double> weights)
    {
        var sum = 0.0;
        _cumulative = [.. weights.Select(weight => sum += weight)];
        for (var step = 0; step < Steps; step++)
            _start[step] = Search(0, step / (double)Steps * sum);
    }

    /// <summary>The county at a point of the whole, 0 to 1.</summary>
    public int At(double place) =>
        Search(_start[(int)(place * Steps)], place * _cumulative[^1]);

    private int Search(int county, double point)
    {
        while (county < _cumulative.Length - 1 && _cumulative[county] < point) county++;
        return county;
    }
}
