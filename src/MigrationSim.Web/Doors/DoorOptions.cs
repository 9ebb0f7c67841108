// Who may come in.
using System.Net;

namespace MigrationSim.Web.Doors;

/// <summary>Where the server listens, and the token that is needed there or null.</summary>
public sealed record DoorOptions(IPAddress Address, int Port, string? Token)
{
    /// <summary>Names by which the server may be called besides its addresses.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>True where only this machine can reach it.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address);
}
