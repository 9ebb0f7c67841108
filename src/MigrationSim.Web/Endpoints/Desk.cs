// What all endpoints share.
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Reports;
using MigrationSim.Web.Queues;
using MigrationSim.Web.Stores;

namespace MigrationSim.Web.Endpoints;

/// <summary>The parts of a running server.</summary>
/// <param name="Model">The model in memory, shared by all.</param>
/// <param name="Places">The places of the page.</param>
/// <param name="Library">The scenarios that come with the program.</param>
/// <param name="Store">The runs.</param>
/// <param name="Queue">The runs that wait or are under way.</param>
/// <param name="FullRunBytes">Memory that a full run takes.</param>
/// <param name="AvailableBytes">Memory there is now.</param>
/// <param name="Clock">Tells when a run was ordered.</param>
public sealed record Desk(
    Model Model, PagePlaces Places, ScenarioLibrary Library, RunStore Store, RunLines Queue,
    long FullRunBytes, Func<long> AvailableBytes, TimeProvider Clock)
{
    public Geography Geography => Places.Tables.Geography;
}

/// <summary>A text in both languages.</summary>
public sealed record BothWords(string Zh, string En);
