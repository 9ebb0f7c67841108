// Where eight households live, and their numbers among places of decision.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Places;

using static MigrationSim.Core.Processes.LaneWords;

using Lanes = System.Runtime.Intrinsics.Vector512<ulong>;

namespace MigrationSim.Core.Processes;

/// <summary>Where eight households live and are registered, and since when.</summary>
internal readonly struct PlaceLanes
{
    public readonly Lanes IsUrban;
    public readonly Lanes IsAtHome;
    public readonly Lanes Years;
    private readonly Lanes _residence;
    private readonly Lanes _hukou;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlaceLanes(Lanes residence, Lanes hukou, Lanes years)
    {
        (_residence, _hukou, Years) = (residence, hukou, years);
        IsUrban = Vector512.LessThan(residence, All(Cells.HunanCount))
            & Vector512.Equals(residence & All(1), Lanes.Zero);
        IsAtHome = Vector512.Equals(residence >> 1, hukou >> 1);
    }

    // The number of DecisionPlaces.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Of(Lanes type)
    {
        // A comparison that holds is all ones, which is minus one.
        var band = Lanes.Zero
            - Vector512.GreaterThan(Years, All(DecisionPlaces.Band1 - 1))
            - Vector512.GreaterThan(Years, All(DecisionPlaces.Band2 - 1))
            - Vector512.GreaterThan(Years, All(DecisionPlaces.Band3 - 1));
        var row = Times(_residence, DecisionPlaces.TypeCount) + type;
        var elsewhere = ~Vector512.Equals(_residence, _hukou) & All(1);
        var home = (((row << 1) + elsewhere) << 2) + band;
        var away = All(DecisionPlaces.HomeCount)
            + Times(row, DecisionPlaces.HukouCount)
            + Vector512.Min(_hukou, All(Cells.HunanCount));
        return Vector512.ConditionalSelect(IsAtHome, home, away);
    }
}
