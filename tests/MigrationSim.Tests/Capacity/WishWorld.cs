// A few thousand households who want to live in five towns.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Worlds;

namespace MigrationSim.Tests.Capacity;

/// <summary>Everybody considers moving; five counties are all there is.</summary>
internal sealed class WishWorld
{
    /// <summary>Three in one prefecture, two in others.</summary>
    public static readonly int[] Towns = [0, 1, 2, 20, 40];

    private static readonly ChoiceInputs Choice = TestModels.Choice(TestModels.Flat, Residual());
    private static readonly ChoiceTables Tables = new(Choice);

    private WishWorld(Population people, MoveInputs inputs)
    {
        (People, Inputs) = (people, inputs);
        Load.Count(people, 0, people.Count, inputs);
        First = [.. TestMoves.Wishes(people, inputs, new())];
        Wishes = InOneChunk(First);
    }

    public Population People { get; }

    public MoveInputs Inputs { get; }

    public PlaceLoad Load { get; } = new();

    public Proposals Wishes { get; }

    /// <summary>The wishes as they are now.</summary>
    public Proposal[] Last => Wishes.OfChunk(0).ToArray();

    /// <summary>The wishes as they were before any refusal.</summary>
    public Proposal[] First { get; }

    public long[] Refused { get; } = new long[Cells.CountyCount];

    public static WishWorld Of(uint seed, IEnumerable<Household> households)
    {
        var plain = TestModels.Moves(Choice, seed: seed);
        return new(TestModels.Of(households), plain with
        {
            Tables = Tables,
            HasLimits = true,
            Chances = plain.Chances with
            {
                DormitoryShare = 0.3,
                Insured = [.. Enumerable.Repeat(1UL << 31, Cells.CountyCount)],
            },
        });
    }

    /// <summary>Households in towns and villages, of every priority.</summary>
    /// <param name="seed">Other people for another seed.</param>
    /// <param name="families">Whether there are children and elders, or couples at most.</param>
    /// <param name="keys">Keys are below this.</param>
    public static IEnumerable<Household> Households(
        int seed, bool families, uint keys = uint.MaxValue) =>
        Enumerable.Range(1, 800).Select(k => Draw(seed, k, families) with
        {
            Key = (uint)k % keys,
        });

    /// <summary>Towns hold from nothing to a little more than those who live there.</summary>
    public PlaceCapacity Capacity(int seed)
    {
        double[] Of(long[] load, int question)
        {
            var capacity = ToyChoice.Endless();
            foreach (var i in Towns)
            {
                var share = Math.Max(0, (1.5 * Noise.At(seed, i, question)) - 0.2);
                capacity[i] = share * load[i];
            }

            return capacity;
        }

        return new(Of(Load.Dwellings, 1), Of(Load.Seats, 2));
    }

    /// <summary>A capacity the same in all five towns.</summary>
    public static PlaceCapacity Capacity(double dwellings, double seats)
    {
        var capacity = new PlaceCapacity(ToyChoice.Endless(), ToyChoice.Endless());
        foreach (var i in Towns) (capacity.Dwellings[i], capacity.Seats[i]) = (dwellings, seats);
        return capacity;
    }

    public static Proposals InOneChunk(IEnumerable<Proposal> wishes)
    {
        var proposals = new Proposals();
        proposals.Begin(1);
        proposals.ListOf(0).AddRange(wishes);
        return proposals;
    }

    /// <summary>Admission; rounds it took.</summary>
    public int Settle(PlaceCapacity capacity) =>
        Admission.Settle(People, Wishes, Inputs, new(capacity, Load), Refused, new());

    /// <summary>Moves everybody as admitted; those who stayed behind are appended.</summary>
    public MoveOutcome Move()
    {
        var outcome = new MoveOutcome();
        TestMoves.Realise(People, Wishes.OfChunk(0), Inputs, outcome);
        foreach (var household in outcome.Born) People.Add(household);
        return outcome;
    }

    private static Household Draw(int seed, int k, bool families)
    {
        double U(int question) => Noise.At(seed, k, question);
        int Cell(int question) => Cells.Urban(Towns[(int)(5 * U(question))])
            + (U(question + 1) < 0.5 ? 1 : 0);
        ulong members = Members.Person(TestModels.PeakAge, Ages.Male);
        if (U(1) < 0.5)
            members = Members.With(members, 1, Members.Person(TestModels.PeakAge, Ages.Female));
        if (families)
        {
            var kids = (int)(4 * U(2));
            for (var slot = 2; slot < 2 + kids; slot++)
                members = Members.With(members, slot, Members.Person(5 + slot, Ages.Male));
            if (U(3) < 0.3)
                members = Members.With(members, 5, Members.Person(70, Ages.Female));
            if (U(4) < 0.3)
                members = Members.With(members, 6, Members.Person(TestModels.PeakAge, Ages.Male));
        }

        var residence = Cell(5);
        var hukou = U(7) < 0.4 ? residence : U(7) < 0.5 ? Cells.OutsideHukou : Cell(8);
        var tenure = Cells.IsRural(residence) ? Tenure.RuralHomestead
            : U(10) < 0.4 ? Tenure.UrbanOwner
            : Tenure.MarketRenter;
        return new(
            0, members, (ushort)residence, (ushort)hukou,
            Traits.Make((int)(3 * U(11)), tenure, 0), (byte)(6 * U(12)));
    }

    private static double[] Residual()
    {
        var residual = TestModels.Nowhere();
        foreach (var i in Towns)
            (residual[Cells.Urban(i)], residual[Cells.Rural(i)]) = (DetMath.Log(3), 0);
        return residual;
    }
}
