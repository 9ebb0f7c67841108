// How a server goes: what can be refused, the model read once, then it listens until Ctrl-C.
using System.Net;
using System.Net.Sockets;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Calibrations;
using MigrationSim.Files.Reports;
using MigrationSim.Web.Doors;
using MigrationSim.Web.Servers;

namespace MigrationSim.Cli.Commands;

/// <summary>The work of migsim serve.</summary>
public static class ServeProcedure
{
    private const int ShortestToken = 16;

    public static async Task<int> RunAsync(
        Dialog session, ServeOrder order, CancellationToken cancel)
    {
        if (!IPAddress.TryParse(order.Host, out var address))
            return session.Refuse(ServerWords.NotAnAddress(order.Host));
        var doors = new DoorOptions(address, order.Port, order.Token) { Hosts = order.Names };
        if (order.Token?.Length < ShortestToken || (!doors.IsLocal && order.Token is null))
            return session.Refuse(ServerWords.NoToken(order.Host, ShortestToken));
        if (Locations.ScenarioFolder() is not { } scenarios)
            return session.Refuse(ServerWords.NoScenarios);
        if (BaseYearSource.ReadModel(session, order.SeedFolder) is not { } model)
            return ExitCode.InputFault;
        var parts = Parts(session, order, doors, scenarios, model);
        return await ListenAsync(session, order, parts, cancel);
    }

    private static ServerParts Parts(
        Dialog session, ServeOrder order, DoorOptions doors, string scenarios, Model model) =>
        new()
        {
            Doors = doors,
            Model = model,
            Places = new(
                model.BaseYear.Tables,
                MapLayoutTable.Read(Locations.MapLayout(order.SeedFolder))),
            ScenarioFolder = scenarios,
            RunsFolder = order.RunsFolder,
            Threads = order.Threads,
            FullRunBytes = MemoryNeed.Bytes(1),
            Posterior = PosteriorFile.Read(Locations.SeedFolder(order.SeedFolder)!).Posterior,
            Log = fault => session.Error.WriteLine(fault),
        };

    private static async Task<int> ListenAsync(
        Dialog session, ServeOrder order, ServerParts parts, CancellationToken cancel)
    {
        DashboardServer server;
        try
        {
            server = await DashboardServer.StartAsync(parts, cancel);
        }
        catch (Exception e) when (
            e is IOException or UnauthorizedAccessException or SocketException)
        {
            return session.Refuse(ServerWords.NotStarted(
                $"{order.Host}:{order.Port}, {order.RunsFolder}", e.Message));
        }

        await using (server)
        {
            session.Out.WriteLine(session.Language[
                ServerWords.Listening(server.Address.ToString())]);
            await session.Out.FlushAsync(CancellationToken.None);
            await Task.Delay(Timeout.Infinite, cancel)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return ExitCode.Done;
    }
}
