// One county's collective places while they are being filled.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// The places of one county that can be filled, urban ones first, ages by its pyramid.
/// </summary>
internal sealed class CollectivePlaces(int[] urban, int[] rural)
{
    private readonly double[] _urban = new double[Ages.TableSize];
    private readonly double[] _rural = new double[Ages.TableSize];

    /// <summary>Places persons of the ages given and returns how many found no place.</summary>
    internal double Fill(double persons, int firstAge, int lastAge)
    {
        var weights = new double[Ages.TableSize];
        for (var i = 2 * firstAge; i < 2 * (lastAge + 1); i++)
            weights[i] = (urban[i] + rural[i]) * Weight(i / 2);
        var left = Fill(persons, weights, urban, _urban);
        return Fill(left, weights, rural, _rural);
    }

    private static double Weight(int age) =>
        age < 18 ? ImputationParameters.MinorCollectiveWeight : 1;

    private static double Fill(double persons, double[] weights, int[] residents, double[] placed)
    {
        var caps = new double[weights.Length];
        for (var i = 0; i < caps.Length; i++)
            caps[i] = (ImputationParameters.MostCollectiveOfAge * residents[i]) - placed[i];
        var shares = CappedShares.Fill(weights, caps, persons);
        for (var i = 0; i < caps.Length; i++)
        {
            placed[i] += shares[i];
            persons -= shares[i];
        }
        return Math.Max(0, persons);
    }

    internal (int[] Urban, int[] Rural) Round(int total)
    {
        double[] quotas = [.. _urban, .. _rural];
        int[] caps = [.. urban, .. rural];
        var counts = LargestRemainder.Round(quotas, total, caps);
        return (counts[..Ages.TableSize], counts[Ages.TableSize..]);
    }
}
