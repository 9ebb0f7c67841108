// What staying and the home weigh to groups in the mean, eight groups at once.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Means of logarithms, and then e to their power, with the bits of one after the other.
/// </summary>
internal sealed class GroupMeans
{
    private readonly List<double> _stays = [];
    private readonly List<double> _attachments = [];

    public void Clear()
    {
        _stays.Clear();
        _attachments.Clear();
    }

    /// <summary>Adds the logarithms of a group that takes dwellings.</summary>
    public void Add(in GroupSum sum)
    {
        var all = (double)sum.Dwellings;
        _stays.Add(sum.Stay / all / DecisionTables.LogUnit);
        _attachments.Add(sum.Attachment / all / DecisionTables.LogUnit);
    }

    /// <summary>Turns all logarithms into weights.</summary>
    public void Exponentiate()
    {
        Exponentiate(CollectionsMarshal.AsSpan(_stays));
        Exponentiate(CollectionsMarshal.AsSpan(_attachments));
    }

    /// <summary>What weighs in staying.</summary>
    public double Stay(int group) => _stays[group];

    /// <summary>What the hukou home weighs.</summary>
    public double Attachment(int group) => _attachments[group];

    private static void Exponentiate(Span<double> values)
    {
        var lanes = MemoryMarshal.Cast<double, Vector512<double>>(values);
        foreach (ref var lane in lanes) lane = DetLanes.Exp(lane);
        foreach (ref var value in values[(lanes.Length * Vector512<double>.Count)..])
            value = DetMath.Exp(value);
    }
}
