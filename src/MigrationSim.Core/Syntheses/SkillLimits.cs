// How the people of one county draw their skill.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Syntheses;

/// <summary>Limits of a word by member's byte; nobody has skill 0.</summary>
internal sealed class SkillLimits
{
    private const ulong Couple = 0xFFFF;
    private const int OthersBits = 48;

    private readonly ulong[] _tertiary = new ulong[256];
    private readonly ulong[] _secondary = new ulong[256];

    /// <summary>Shares of skills 1 and 2 by single age, index = age * 2 and age * 2 + 1.</summary>
    public SkillLimits(double[] share)
    {
        for (var person = 0; person < _tertiary.Length; person++)
        {
            var age = Math.Min(Members.Age((byte)person), Ages.Oldest);
            if (age < 0) continue;
            var (one, two) = (share[age * 2], share[(age * 2) + 1]);
            _tertiary[person] = DrawLimit.Of(two);
            _secondary[person] = DrawLimit.Of(two + one);
        }
    }

    /// <summary>
    /// The skill of the best earner of the couple, or of the kin where there is none: each draws
    /// by age and county, the better counts.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Better(ulong members, uint first, uint second)
    {
        var earners = (members & Couple) == 0 ? members >> OthersBits : members;
        return Math.Max(Of((byte)earners, first), Of((byte)(earners >> 8), second));
    }

    // Below both limits 2, below the second alone 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Of(byte person, uint word) =>
        (word < _tertiary[person] ? 1 : 0) + (word < _secondary[person] ? 1 : 0);
}
