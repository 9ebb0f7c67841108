// Papers of many households at once are those of each by itself.
using CsCheck;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Syntheses;
using MigrationSim.Tests.Plain;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Syntheses;

public sealed class PapersTests
{
    private const int Rows = 700;

    // Members of all ages in all slots, also where the couple's are empty.
    private static readonly Gen<ulong> AnyMembers = Gen.Select(
        Gen.Int[0, 110], Gen.Int[0, 110], Gen.Int[0, 110], Gen.Int[0, 3],
        (first, second, other, slots) =>
            ((slots & 1) == 0 ? Members.Person(first, 1) : 0UL)
            | ((slots & 2) == 0 ? (ulong)Members.Person(second, 0) << 8 : 0)
            | ((ulong)Members.Person(other, 1) << 48));

    private static readonly Gen<ushort> AnyHukou = Gen.Frequency(
        (1, Gen.Const(Cells.OutsideHukou)), (9, Gen.UShort[0, Cells.HunanCount - 1]));

    [Fact]
    public void Every_household_has_the_papers_it_would_have_alone()
    {
        var year = TestModels.Small.BaseYear;
        Gen.Select(
            Gen.UInt, Gen.UInt, Gen.Int[0, Cells.Count - 1],
            Gen.Select(AnyMembers, AnyHukou, Gen.Bool).Array[Rows], Gen.Int[0, Rows]).Sample(
            (seed, key, residence, rows, firstCollective) =>
            {
                var isOutside = Cells.IsExternal(residence);
                if (isOutside) firstCollective = Rows;
                var people = new Population(Rows);
                foreach (var (members, hukou, isLocal) in rows)
                {
                    people.Add(new(
                        key++, members, (ushort)residence,
                        isOutside ? (ushort)(hukou % Cells.HunanCount)
                            : isLocal ? (ushort)(residence ^ (hukou & 1)) : hukou, 0, 0));
                }

                new Papers(year, new(seed, 2020)).Fill(people, 0, Rows, firstCollective);
                var plain = new PlainPapers(year, new(seed, 2020));
                for (var row = 0; row < Rows; row++)
                {
                    var one = people[row];
                    Assert.Equal(
                        plain.Fill(
                            one.Key, one.Members, one.Residence, one.Hukou,
                            row >= firstCollective), one);
                }
            },
            iter: 200);
    }
}
