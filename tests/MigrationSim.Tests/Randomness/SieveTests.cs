// Low numbers found many at a time are those found one by one.
using System.Runtime.Intrinsics.X86;

using CsCheck;

using MigrationSim.Core.Randomness;

using Xunit;

namespace MigrationSim.Tests.Randomness;

public sealed class SieveTests
{
    [Fact]
    public void All_ways_to_sieve_list_the_same() =>
        Gen.Select(Gen.ULong.Array[0, 70], Gen.Select(Gen.UInt, Gen.UInt), Gen.UInt).Sample(
            (numbers, constants, limit) =>
            {
                var (hash, found) = (new KeyHash(constants.Item1, constants.Item2), new ushort[70]);
                uint[] keys = [.. numbers.Select(number => (uint)number)];
                var ranked = keys.Index().Where(key => hash.Of(key.Item) < limit)
                    .Select(key => (ushort)key.Index);
                Sieved(Sieve.HashesPlain(keys, hash, limit, found), ranked);
                Sieved(Sieve.HashesWide256(keys, hash, limit, found), ranked);
                if (Avx512F.IsSupported)
                    Sieved(Sieve.HashesWide512(keys, hash, limit, found), ranked);

                void Sieved(int count, IEnumerable<ushort> expected) =>
                    Assert.Equal(expected, found[..count]);
            });
}
