// How the readiness to migrate runs over age.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Core.People;

/// <summary>
/// Model migration schedule of Rogers and Castro (1981): a falling childhood branch, a labour-force
/// peak and a constant. The values are a prior for Hunan [A]; the peak lies at 23.
/// </summary>
public static class RogersCastro
{
    private const double ChildLevel = 0.012;
    private const double ChildFall = 0.10;
    private const double LabourLevel = 0.075;
    private const double LabourFall = 0.095;
    private const double LabourAge = 20;
    private const double LabourRise = 0.42;
    private const double Constant = 0.003;

    /// <summary>First age that decides for itself; the maximum is taken from here on.</summary>
    private const int FirstDecidingAge = 16;

    private static readonly double Peak =
        Enumerable.Range(FirstDecidingAge, 90).Max(age => At(age));

    /// <summary>
    /// The schedule itself: a1 e^(-alpha1 x) + a2 e^(-alpha2 (x - mu2) - e^(-lambda2 (x - mu2))) +
    /// c.
    /// </summary>
    public static double At(double age)
    {
        var past = age - LabourAge;
        var labour = DetMath.Exp((-LabourFall * past) - DetMath.Exp(-LabourRise * past));
        return (ChildLevel * DetMath.Exp(-ChildFall * age)) + (LabourLevel * labour) + Constant;
    }

    /// <summary>The schedule relative to its maximum over deciding ages, 0..1.</summary>
    public static double Relative(int age) => At(age) / Peak;
}
