// What a household's own circumstances weigh: years here, an affordable dwelling, land.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>Factors on what staying and the hukou home weigh, looked up.</summary>
public sealed class OwnWeights
{
    private readonly double[] _durations = new double[2 * DeciderCode.AffordableStay];
    private readonly double[] _attachments = new double[2];

    /// <summary>
    /// What staying gains, (1 + years)^tau, by years here (0-63), and 64 more for those in an
    /// affordable dwelling, who gain by that too.
    /// </summary>
    public ReadOnlySpan<double> Durations => _durations;

    /// <summary>exp of the attachment to the hukou home, without and with land.</summary>
    public ReadOnlySpan<double> Attachments => _attachments;

    /// <summary>Takes the weights of a year.</summary>
    public void Fill(Utilities utilities)
    {
        var affordableHome = DetMath.Exp(utilities.AffordableHome);
        for (var years = 0; years < DeciderCode.AffordableStay; years++)
        {
            _durations[years] = DetMath.Exp(utilities.YearsHere(years));
            _durations[DeciderCode.AffordableStay + years] = _durations[years] * affordableHome;
        }

        _attachments[0] = DetMath.Exp(utilities.Attachment(hasLand: false));
        _attachments[1] = DetMath.Exp(utilities.Attachment(hasLand: true));
    }

    /// <summary>The factor of <see cref="Durations"/> that is a household's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Duration(Household household) =>
        _durations[household.YearsHere
            + (Traits.Tenure(household.Traits) == Tenure.AffordableRental
                ? DeciderCode.AffordableStay
                : 0)];
}
