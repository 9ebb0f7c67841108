// Sums over the groups of one community: how many of them there are by unit of weight.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Over the groups of a third of a community's types: what they come to, divided by the weight of
/// all their alternatives; plain, and times their attachment.
/// </summary>
internal struct PlaceSums
{
    public Vector512<double> Dwellings;
    public Vector512<double> TiedDwellings;
    public Vector512<double> Pupils;
    public Vector512<double> TiedPupils;

    /// <summary>Dwellings that movers leave behind.</summary>
    public Vector512<double> Freed;

    /// <summary>Adds up some layers.</summary>
    /// <param name="layers">Those of one third.</param>
    /// <param name="free">What all weighs that bears no attachment.</param>
    /// <param name="tied">What all weighs that does, without it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlaceSums Of(
        ReadOnlySpan<GroupLayer> layers, Vector512<double> free, Vector512<double> tied)
    {
        var sums = default(PlaceSums);
        foreach (ref readonly var layer in layers)
        {
            var attachment = layer.Attachment;
            var share = Vector512<double>.One / (layer.Stay + free + (tied * attachment));
            var taking = layer.Dwellings * share;
            var children = layer.Pupils * share;
            sums.Dwellings += taking;
            sums.TiedDwellings += taking * attachment;
            sums.Pupils += children;
            sums.TiedPupils += children * attachment;
            sums.Freed += layer.Freed * (Vector512<double>.One - (layer.Stay * share));
        }

        return sums;
    }
}
