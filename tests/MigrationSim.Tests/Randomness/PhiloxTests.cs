// Philox against the published vectors of its authors.
using MigrationSim.Core.Randomness;

using Xunit;

namespace MigrationSim.Tests.Randomness;

public sealed class PhiloxTests
{
    // Random123, tests/kat_vectors (Salmon et al. 2011): philox4x32, 10 rounds.
    [Fact]
    public void Known_answers_of_Random123_come_back()
    {
        Assert.Equal(
            new PhiloxBlock(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8),
            Philox.Block(0, 0, 0, 0, 0, 0));
        Assert.Equal(
            new PhiloxBlock(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1),
            Philox.Block(
                0xa4093822, 0x299f31d0, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344));
    }

    // Random123, u01<double>(0u32): the open interval, never 0.
    [Fact]
    public void The_smallest_uniform_is_half_a_step_above_zero()
    {
        Assert.Equal(1.16415321826934814453e-10, Philox.Uniform(0));
        Assert.True(Philox.Uniform(uint.MaxValue) < 1);
    }

    [Fact]
    public void A_block_reads_the_same_as_words_and_as_bytes()
    {
        var block = Philox.Block(1, 2, 3, 4, 5, 6);
        Assert.Equal(block.Word0, (uint)block.Low);
        Assert.Equal(block.Word1, (uint)(block.Low >> 32));
        Assert.Equal(block.Word3, (uint)(block.High >> 32));
        Assert.Equal(block.Word2, block[2]);
    }
}
