// New households live, in the rows too, among people of their own place.
using CsCheck;

using MigrationSim.Core.People;

using Xunit;

namespace MigrationSim.Tests.People;

public sealed class VacanciesTests
{
    private static readonly Gen<(int[] Rows, int[] Born)> Any =
        Gen.Select(Gen.Int[0, 5].Array[0, 60], Gen.Int[0, 5].Array[0, 60]);

    // A row that is empty for each number, in the place of that number.
    [Fact]
    public void As_many_as_can_take_a_row_in_their_own_place() => Any.Sample(
        (places, born) =>
        {
            var (people, homes) = Empty(places);
            people.Vacancies.House(people, Born(born), amongOthers: false, new());

            var atHome = Enumerable.Range(0, places.Length)
                .Count(row => people.Members[row] != 0 && people.Residence[row] == homes[row]);
            Assert.Equal(
                Enumerable.Range(0, 6).Sum(place =>
                    Math.Min(places.Count(p => p == place), born.Count(p => p == place))),
                atHome);
            Assert.Equal(places.Length + born.Length - atHome, people.Count);
            var end = people.Residence[places.Length..].ToArray();
            Assert.Equal(end.Order(), end);
        });

    [Fact]
    public void No_row_stays_empty_while_others_are_added_if_they_may_live_among_others() =>
        Any.Sample((places, born) =>
        {
            var (people, _) = Empty(places);
            people.Vacancies.House(people, Born(born), amongOthers: true, new());
            Assert.Equal(Math.Max(places.Length, born.Length), people.Count);
        });

    [Fact]
    public void Everybody_gets_a_row_and_one_only() => Any.Sample((places, born) =>
    {
        foreach (var amongOthers in (bool[])[false, true])
        {
            var (people, _) = Empty(places);
            people.Vacancies.House(people, Born(born), amongOthers, new());
            people.Vacancies.House(people, Born([7, 7]), amongOthers, new());
            var found = Enumerable.Range(0, people.Count).Select(row => people[row])
                .Where(household => household.Members != 0);
            Assert.Equal(
                Born(born).Concat(Born([7, 7])).SelectMany(list => list).Order(), found.Order());
        }
    });

    [Fact]
    public void Where_lists_end_and_on_how_many_threads_decides_nothing() =>
        Any.Sample((places, born) =>
        {
            foreach (var amongOthers in (bool[])[false, true])
            {
                var lists = Born(born);
                var ((many, _), (one, _)) = (Empty(places), Empty(places));
                many.Vacancies.House(
                    many, lists, amongOthers, new() { MaxDegreeOfParallelism = 2 });
                one.Vacancies.House(
                    one, [[.. lists.SelectMany(list => list)]], amongOthers,
                    new() { MaxDegreeOfParallelism = 1 });
                Assert.Equal(
                    Enumerable.Range(0, one.Count).Select(row => one[row]),
                    Enumerable.Range(0, many.Count).Select(row => many[row]));
            }
        });

    private static (Population People, int[] Homes) Empty(int[] places)
    {
        var people = new Population(1);
        for (var row = 0; row < places.Length; row++)
        {
            people.Grow(1);
            people.Vacancies.Offer(row, places[row]);
        }

        return (people, places);
    }

    // In two lists, as they come from two places of work.
    private static List<Household>[] Born(int[] places)
    {
        var all = places.Select((place, i) =>
            new Household((uint)((place * 1000) + i), 1, (ushort)place, 2, 3, 4)).ToList();
        return [all[..(all.Count / 2)], all[(all.Count / 2)..]];
    }
}
