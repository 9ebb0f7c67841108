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

    // Of migrants, of locals.
    private readonly YearsHereDraw[] _years =
        [new(SynthesisParameters.MigrantYears), new(SynthesisParameters.LocalYears)];

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
        if (first == end) return;
        Span<ulong> block = stackalloc ulong[4 * Batch];
        var cell = people.Residence[first];
        var county = cell >> 1;

        // People outside are skilled as their home county is, others as the place they live in.
        var skills = Cells.IsHunan(cell) ? _skills[county] : null;
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
            var hukou = people.Hukou.Slice(row, count);
            var traits = people.Traits.Slice(row, count);
            var yearsHere = people.YearsHere.Slice(row, count);
            for (var i = 0; i < members.Length; i++)
            {
                var words = new Words(low[i], high[i], land[i]);
                var isLocal = hukou[i] >> 1 == county ? 1 : 0;
                var skill = (skills ?? _skills[hukou[i] >> 1])
                    .Better(members[i], words.First, words.Second);
                var flags = FlagsOf(hukou[i], isLocal, words);
                traits[i] = row + i < firstCollective
                    ? Traits.Make(skill, TenureOf(cell, isLocal, words.Tenure), flags)
                    : OfCollective(keys[i], members[i], skill, flags);
                yearsHere[i] = _years[isLocal].Of(words.Years);
            }
        }
    }

    private ushort OfCollective(uint key, ulong members, int skill, int flags) =>
        IsStudent(key, members)
            ? Traits.Make(1, Tenure.Dormitory, flags | Traits.Collective | Traits.Student)
            : Traits.Make(skill, Tenure.Dormitory, flags | Traits.Collective);

    // Who is local and who is registered in a village changes from row to row: no branches.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FlagsOf(int hukou, int isLocal, in Words words)
    {
        var land = (Below(words.Land, ContractLand) * Traits.ContractLand)
            | (Below(words.Homestead, Homestead) * Traits.Homestead);
        var isRural = hukou & (hukou != Cells.OutsideHukou ? 1 : 0);
        return ((1 - isLocal) * Traits.EverMigrant) | (land & -isRural);
    }

    private bool IsStudent(uint key, ulong members)
    {
        var age = Members.Age(Members.Reference(members));
        return age is >= SynthesisParameters.FirstStudentAge
            and <= SynthesisParameters.LastStudentAge && draws.Rank(key) < _students;
    }

    // Tenures stand in the enum in such an order that draws count them off without a branch.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Tenure TenureOf(int cell, int isLocal, uint word)
    {
        if (Cells.IsExternal(cell)) return Tenure.Dormitory;
        if (Cells.IsRural(cell)) return Tenure.RuralHomestead;
        var local = (int)Tenure.MarketRenter - Below(word, _owners[cell >> 1]);
        var migrant = (int)Tenure.AffordableRental - (2 * Below(word, RentersAndOwners))
            + Below(word, Renters);
        return (Tenure)(migrant + ((local - migrant) & -isLocal));
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
