// Who is asked what they expect to take.
using CsCheck;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.Randomness;

using Xunit;

namespace MigrationSim.Tests.Capacity;

public sealed class DemandSampleTests
{
    private const int ReadyYears = 1 << DemandSample.ReadyShift;
    private const int OtherYears = 1 << DemandSample.OtherShift;

    [Fact]
    public void Everybody_is_asked_once_in_eight_years_or_in_sixty_four() => Gen.UInt.Sample(key =>
    {
        Assert.Equal(1, Enumerable.Range(2021, ReadyYears).Count(year => Of(year).HasReady(key)));
        Assert.Equal(1, Enumerable.Range(2021, OtherYears).Count(year => Of(year).HasOther(key)));
    });

    [Fact]
    public void Marks_are_those_who_are_asked_and_nobody_past_the_last() =>
        Gen.Select(Gen.UInt.Array[0, 256], Gen.Int[2011, 2060]).Sample((keys, year) =>
        {
            var (ready, others) = (new ulong[4], new ulong[4]);
            Array.Fill(ready, ulong.MaxValue);
            Array.Fill(others, ulong.MaxValue);
            Of(year).Mark(keys, ready, others);
            var all = Enumerable.Range(0, keys.Length);
            Assert.Equal(all.Where(i => Of(year).HasReady(keys[i])), Rows(ready));
            Assert.Equal(all.Where(i => Of(year).HasOther(keys[i])), Rows(others));
        });

    // A scaled run has every nth key of the base year: of any stretch of them as many are asked.
    [Fact]
    public void Of_every_stretch_of_keys_as_many_are_asked_in_a_scaled_run_too() =>
        Gen.Select(Gen.UInt[0, 40_000_000], Gen.UInt[1, 100], Gen.Int[2021, 2029]).Sample(
            (first, step, year) =>
            {
                const int Stretch = 250 * OtherYears;
                var keys = Enumerable.Range(0, Stretch).Select(i => first + ((uint)i * step));
                AssertNear(Stretch / ReadyYears, keys.Count(Of(year).HasReady));
                AssertNear(Stretch / OtherYears, keys.Count(Of(year).HasOther));
            });

    private static void AssertNear(int expected, int asked) =>
        Assert.InRange(asked, expected * 0.8, expected * 1.2);

    private static IEnumerable<int> Rows(ulong[] masks) =>
        Enumerable.Range(0, 256).Where(i => (masks[i / 64] >> i & 1) == 1);

    private static DemandSample Of(int year) => new(new YearDraws(1, year));
}
