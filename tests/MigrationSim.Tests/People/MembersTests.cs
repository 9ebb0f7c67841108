// Members in eight bytes against a plain list of people.
using CsCheck;

using MigrationSim.Core.People;

using Xunit;

namespace MigrationSim.Tests.People;

public sealed class MembersTests
{
    private static readonly Gen<ulong> Households = Gen.Select(
        Gen.Int[-1, 109], Gen.Int[0, 1]).Array[8].Select(people =>
        {
            ulong members = 0;
            for (var slot = 0; slot < 8; slot++)
            {
                var (age, sex) = people[slot];
                if (age >= 0) members = Members.With(members, slot, Members.Person(age, sex));
            }

            return members;
        });

    [Fact]
    public void Counting_is_counting_occupied_slots() =>
        Households.Sample(members => Members.Count(members) == Plain(members).Count());

    [Fact]
    public void Counting_an_age_range_is_counting_people_in_it() =>
        Gen.Select(Households, Gen.Int[0, 110], Gen.Int[0, 110]).Sample((members, a, b) =>
        {
            var (first, last) = (Math.Min(a, b), Math.Max(a, b));
            return Members.CountAged(members, first, last)
                == Plain(members).Count(p => p.Age >= first && p.Age <= last);
        });

    [Fact]
    public void A_birthday_makes_everybody_one_year_older_and_nobody_else() =>
        Households.Sample(members =>
        {
            var before = Plain(members).ToArray();
            var after = Plain(Members.Older(members)).ToArray();
            return before.Length == after.Length && before.Zip(after).All(pair =>
                pair.Second.Age == pair.First.Age + 1 && pair.Second.Sex == pair.First.Sex);
        });

    [Fact]
    public void The_reference_person_is_the_first_adult_or_else_the_first() =>
        Households.Sample(members =>
        {
            var people = Plain(members).ToArray();
            var reference = Members.Reference(members);
            if (people.Length == 0) return reference == 0;
            var expected = people.FirstOrDefault(p => p.Age >= 18, people[0]);
            return (Members.Age(reference), Members.Sex(reference)) == expected;
        });

    private static IEnumerable<(int Age, int Sex)> Plain(ulong members)
    {
        for (var slot = 0; slot < 8; slot++)
        {
            var person = Members.At(members, slot);
            if (person != 0) yield return (Members.Age(person), Members.Sex(person));
        }
    }

    [Fact]
    public void Persons_picked_by_age_or_slot_are_those_of_a_walk_over_slots() =>
        Gen.Select(Gen.Byte[0, 110].Array[Members.SlotCount], Gen.Int[0, 100], Gen.Int[0, 25])
            .Sample((bytes, first, years) =>
            {
                var (members, aged, bits) = (0UL, 0UL, 0);
                for (var slot = 0; slot < bytes.Length; slot++)
                {
                    members = Members.With(members, slot, bytes[slot]);
                    if (bytes[slot] == 0) continue;
                    bits |= 1 << slot;
                    if (Members.Age(bytes[slot]) >= first
                        && Members.Age(bytes[slot]) <= first + years)
                    {
                        aged = Members.With(aged, slot, bytes[slot]);
                    }
                }

                Assert.Equal(aged, Members.Aged(members, first, first + years));
                Assert.Equal(bits, Members.Slots(members));
                Assert.Equal(aged, Members.In(members, Members.Slots(aged)));
            });
}
