// A household's papers drawn one at a time with real numbers, as they are meant.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Tests.Plain;

/// <summary>The twin of Papers.</summary>
internal sealed class PlainPapers(BaseYear year, YearDraws draws)
{
    public Household Fill(uint key, ulong members, int residence, int hukou, bool isCollective)
    {
        var a = draws.Block(key, Question.Synthesis, 0);
        var b = draws.Block(key, Question.Synthesis, 1);
        var isLocal = hukou != Cells.OutsideHukou && (hukou >> 1) == (residence >> 1);
        var isStudent = isCollective && IsStudent(key, members);
        var flags = (isCollective ? Traits.Collective : 0) | (isStudent ? Traits.Student : 0)
            | (isLocal ? 0 : Traits.EverMigrant);
        if (hukou != Cells.OutsideHukou && Cells.IsRural(hukou))
        {
            if (Philox.Uniform(b.Word0) < SynthesisParameters.ContractLand)
                flags |= Traits.ContractLand;
            if (Philox.Uniform(b.Word1) < SynthesisParameters.Homestead)
                flags |= Traits.Homestead;
        }

        var county = Cells.IsHunan(residence) ? residence >> 1 : hukou >> 1;
        var skill = isStudent ? 1 : SkillOf(members, year.SkillShare[county], a);
        var tenure = TenureOf(residence, isLocal, isCollective, Philox.Uniform(a.Word2));
        var years = YearsHere(
            isLocal ? SynthesisParameters.LocalYears : SynthesisParameters.MigrantYears,
            Philox.Uniform(a.Word3));
        return new(
            key, members, (ushort)residence, (ushort)hukou, Traits.Make(skill, tenure, flags),
            years);
    }

    private static int SkillOf(ulong members, double[] shares, PhiloxBlock block)
    {
        var first = (members & 0xFFFF) == 0 ? 6 : 0;
        var best = 0;
        for (var earner = 0; earner < 2; earner++)
        {
            var person = Members.At(members, first + earner);
            if (person == 0) continue;
            var age = Math.Min(Members.Age(person), Ages.Oldest);
            var u = Philox.Uniform(block[earner]);
            var (one, two) = (shares[age * 2], shares[(age * 2) + 1]);
            best = Math.Max(best, u < two ? 2 : u < two + one ? 1 : 0);
        }

        return best;
    }

    private bool IsStudent(uint key, ulong members)
    {
        var age = Members.Age(Members.Reference(members));
        return age is >= SynthesisParameters.FirstStudentAge
            and <= SynthesisParameters.LastStudentAge
            && draws.Rank(key) < StudentShare() * 4294967296.0;
    }

    private double StudentShare()
    {
        var (all, collective) = (0.0, 0.0);
        for (var cell = 0; cell < Cells.HunanCount; cell++)
        {
            var (first, end) = (
                Ages.Index(SynthesisParameters.FirstStudentAge, 0),
                Ages.Index(SynthesisParameters.LastStudentAge + 1, 0));
            all += year.Residents[cell][first..end].Sum();
            collective += year.Collective[cell][first..end].Sum();
        }

        return Math.Min(1, SynthesisParameters.StudentsInside * all / Math.Max(1, collective));
    }

    private Tenure TenureOf(int residence, bool isLocal, bool isCollective, double u)
    {
        if (Cells.IsExternal(residence) || isCollective) return Tenure.Dormitory;
        if (Cells.IsRural(residence)) return Tenure.RuralHomestead;
        if (isLocal)
            return u < year.OwnerShare[residence >> 1] ? Tenure.UrbanOwner : Tenure.MarketRenter;
        return u < SynthesisParameters.MigrantRenters ? Tenure.MarketRenter
            : u < SynthesisParameters.MigrantRenters + SynthesisParameters.MigrantOwners
                ? Tenure.UrbanOwner
                : Tenure.AffordableRental;
    }

    private static byte YearsHere(double mean, double u)
    {
        byte years = 0;
        while (years < 63 && 1 - DetMath.Pow(mean / (mean + 1), years + 1) < u) years++;
        return years;
    }
}
