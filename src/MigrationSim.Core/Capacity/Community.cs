// Those of one place and one registration, and their groups as vectors.
using System.Runtime.Intrinsics;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Those who live at one place and are registered at another. Their groups lie in layers, those of
/// the first third of types first, then those of the second and third.
/// </summary>
/// <param name="Residence">The cell or zone they live in.</param>
/// <param name="Hukou">The cell they are registered in, or outside Hunan.</param>
/// <param name="First">Where their layers begin.</param>
/// <param name="EndNoKids">Where those of types without children end.</param>
/// <param name="EndKids">Where those of the second third end.</param>
/// <param name="End">Where those of the last third end.</param>
internal readonly record struct Community(
    int Residence, int Hukou, int First, int EndNoKids, int EndKids, int End)
{
    /// <summary>Where the layers of a third end.</summary>
    public int EndOf(int third) => third == 0 ? EndNoKids : third == 1 ? EndKids : End;
}

/// <summary>
/// At most one group of each type in a third; where there is none, nobody stays or goes.
/// </summary>
/// <param name="Stay">What staying weighs, all in; above 0 though there be nobody.</param>
/// <param name="Attachment">What their hukou home weighs: a factor.</param>
/// <param name="Dwellings">Dwellings they would take if all who consider it moved.</param>
/// <param name="Freed">Dwellings they would leave behind.</param>
/// <param name="Pupils">Their children of school age; none in the first third.</param>
internal readonly record struct GroupLayer(
    Vector512<double> Stay, Vector512<double> Attachment, Vector512<double> Dwellings,
    Vector512<double> Freed, Vector512<double> Pupils)
{
    /// <summary>Numbers a group has.</summary>
    public const int Columns = 5;

    /// <summary>Nobody.</summary>
    public static GroupLayer Empty =>
        new(Vector512<double>.One, default, default, default, default);
}
