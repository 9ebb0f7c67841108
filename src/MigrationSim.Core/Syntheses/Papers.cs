// Skill, tenure, land and years here of agents, each drawn for it alone.
using System.Runtime.CompilerServices;

using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Syntheses;

/// <summary>What households bring with them into the base year.</summary>
public sealed class Papers(BaseYear year, YearDraws draws)
{
    private const int Batch = 256;

    private static readonly ulong ContractLand = DrawLimit.Of(SynthesisParameters.ContractLand);
    private static readonly ulong Homestead = DrawLimit.Of(SynthesisParameters.Homestead);
    private static readonly ulong Renters = DrawLimit.Of(SynthesisParameters.MigrantRenters);
    private static readonly ulong RentersAndOwners = DrawLimit.Of(
        SynthesisParameters.MigrantRenters + SynthesisParameters.MigrantOwners);

    private readonly ulong _students = StudentShare.Limit(year);
    private readonly SkillLimits[] _skills =
        [.. year.SkillShare.Select(share => new SkillLimits(share))];

    private readonly ulong[] _owners = [.. year.OwnerShare.Select(DrawLimit.Of)];
    private readonly YearsHereDraw _localYears = new(SynthesisParameters.LocalYears);
    private readonly YearsHereDraw _migrantYears = new(SynthesisParameters.MigrantYears);

    /// <summary>
    /// Fills traits and years here of rows whose key, members, residence and hukou are known and
    /// who all live in one cell or zone.
    /// </summary>
    /// <param name="people">The population.</param>
    /// <param name="first">The first row.</param>
    /// <param name="end">The row after the last.</param>
    /// <param name="firstCollective">From this row on they are collective households.</param>
    public void Fill(Population people, int first, int end, int firstCollective)
    {
        Span<ulong> block = stackalloc ulong[4 * Batch];
        for (var row = first; row < end; row += Batch)
        {
            var count = Math.Min(Batch, end - row);
            var low = block[..count];
            var high = block.Slice(Batch, count);
            var land = block.Slice(2 * Batch, count);
            var spare = block.Slice(3 * Batch, count);
            var keys = people.Key.Slice(row, count);
            draws.Blocks(keys, Question.Synthesis, low, high);
            draws.Blocks(keys, Question.Synthesis, land, spare, attempt: 1);
            var members = people.Members.Slice(row, count);
            var residence = people.Residence.Slice(row, count);
            var hukou = people.Hukou.Slice(row, count);
            var traits = people.Traits.Slice(row, count);
            var yearsHere = people.YearsHere.Slice(row, count);
            for (var i = 0; i < members.Length; i++)
            {
                var words = new Words(low[i], high[i], land[i]);
                var isLocal = hukou[i] != Cells.OutsideHukou && hukou[i] >> 1 == residence[i] >> 1;
                traits[i] = row + i < firstCollective
                    ? TraitsOf(members[i], residence[i], hukou[i], isLocal, words)
                    : TraitsOf(keys[i], members[i], residence[i], hukou[i], isLocal, words);
                yearsHere[i] = (isLocal ? _localYears : _migrantYears).Of(words.Years);
            }
        }
    }

    // Of one in a collective household.
    private ushort TraitsOf(
        uint key, ulong members, int residence, int hukou, bool isLocal, in Words words)
    {
        var flags = FlagsOf(hukou, isLocal, words) | Traits.Collective;
        return IsStudent(key, members)
            ? Traits.Make(1, Tenure.Dormitory, flags | Traits.Student)
            : Traits.Make(SkillOf(members, residence, hukou, words), Tenure.Dormitory, flags);
    }

    // Of a family, or of one who lives outside.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ushort TraitsOf(
        ulong members, int residence, int hukou, bool isLocal, in Words words) => Traits.Make(
        SkillOf(members, residence, hukou, words), TenureOf(residence, isLocal, words.Tenure),
        FlagsOf(hukou, isLocal, words));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FlagsOf(int hukou, bool isLocal, in Words words)
    {
        var flags = isLocal ? 0 : Traits.EverMigrant;
        if (hukou != Cells.OutsideHukou && Cells.IsRural(hukou))
        {
            flags |= Below(words.Land, ContractLand) * Traits.ContractLand;
            flags |= Below(words.Homestead, Homestead) * Traits.Homestead;
        }

        return flags;
    }

    // People outside are skilled as their home county is, others as the place they live in.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SkillOf(ulong members, int residence, int hukou, in Words words) =>
        _skills[Cells.IsHunan(residence) ? residence >> 1 : hukou >> 1]
            .Better(members, words.First, words.Second);

    private bool IsStudent(uint key, ulong members)
    {
        var age = Members.Age(Members.Reference(members));
        return age is >= SynthesisParameters.FirstStudentAge
            and <= SynthesisParameters.LastStudentAge && draws.Rank(key) < _students;
    }

    // Tenures stand in the enum in such an order that draws count them off without a branch.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Tenure TenureOf(int residence, bool isLocal, uint word)
    {
        if (Cells.IsExternal(residence)) return Tenure.Dormitory;
        if (Cells.IsRural(residence)) return Tenure.RuralHomestead;
        return isLocal
            ? Tenure.MarketRenter - Below(word, _owners[residence >> 1])
            : Tenure.AffordableRental - (2 * Below(word, RentersAndOwners)) + Below(word, Renters);
    }

    private static int Below(uint word, ulong limit) => word < limit ? 1 : 0;

    // The words of a household's two blocks.
    private readonly struct Words(ulong low, ulong high, ulong land)
    {
        public uint First => (uint)low;

        public uint Second => (uint)(low >> 32);

        public uint Tenure => (uint)high;

        public uint Years => (uint)(high >> 32);

        public uint Land => (uint)land;

        public uint Homestead => (uint)(land >> 32);
    }
}
