// Which nest a move belongs to.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>Tells moves by how far they go and whether they go home.</summary>
public sealed class NestOfMoves(Geography geography)
{
    private readonly int[] _prefectures =
        [.. geography.Counties.Select(county => county.Prefecture)];

    /// <summary>The nest of a move between two alternatives (0-247).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Nest Of(int origin, int destination, int hukou)
    {
        if (Cells.IsExternal(destination)) return Nest.Outside;
        var to = destination >> 1;
        var isAway = hukou != Cells.OutsideHukou
            && (Cells.IsExternal(origin) || hukou >> 1 != origin >> 1);
        if (isAway && hukou >> 1 == to) return Nest.Return;
        if (Cells.IsExternal(origin)) return Nest.Province;
        var from = origin >> 1;
        if (from == to) return Nest.OtherZone;
        return _prefectures[from] == _prefectures[to]
            ? Nest.Prefecture
            : Nest.Province;
    }
}
