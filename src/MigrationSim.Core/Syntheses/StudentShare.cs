// How many of those in collective households are students.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Syntheses;

/// <summary>
/// Of those of student age in collective households, so many are students that the province has its
/// share of the age; the rest work.
/// </summary>
internal static class StudentShare
{
    /// <summary>Whose rank (32 bits) lies below studies.</summary>
    public static ulong Limit(BaseYear year) =>
        (ulong)Math.Ceiling(Of(year) * 4294967296.0);

    private static double Of(BaseYear year)
    {
        var (all, collective) = (0.0, 0.0);
        for (var cell = 0; cell < Cells.HunanCount; cell++)
        {
            for (var age = SynthesisParameters.FirstStudentAge;
                 age <= SynthesisParameters.LastStudentAge;
                 age++)
            {
                for (var sex = 0; sex < 2; sex++)
                {
                    all += year.Residents[cell][Ages.Index(age, sex)];
                    collective += year.Collective[cell][Ages.Index(age, sex)];
                }
            }
        }

        return Math.Min(1, SynthesisParameters.StudentsInside * all / Math.Max(1, collective));
    }
}
