// migsim data map: lays the counties out as circles and writes where they stand.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.BaseYears;
using MigrationSim.Files.Formats;
using MigrationSim.Files.Reports;
using MigrationSim.Studies.Maps;

namespace MigrationSim.Cli.Commands;

/// <summary>For whoever changes seats or residents; the table is committed.</summary>
public static class MapCommand
{
    public static Command Build(Dialog session)
    {
        var seeds = BaseYearSource.Option(session.Language);
        var command = new Command("map", session.Language[ReportDescriptions.DataMap]) { seeds };
        command.SetAction((parsed, _) => Guard.RunAsync(session, () =>
        {
            var given = parsed.GetValue(seeds);
            if (BaseYearSource.Read(session, given) is not { } tables) return ExitCode.InputFault;
            var path = MapLayoutTable.PathIn(Locations.SeedFolder(given)!);
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var file = WholeFile.Open(path);
                File.WriteAllText(file.Working, MapLayoutTable.Text(Marks(tables)));
                file.Commit();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return session.Refuse(Messages.NotWritable(path, e.Message));
            }

            session.Out.WriteLine($"{session.Language[Labels.MapIn]}: {path}");
            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>The layout of the base year's counties.</summary>
    public static IEnumerable<MapMark> Marks(BaseTables tables)
    {
        var geography = tables.Geography;
        var seats = geography.Counties.Select((county, i) => SeatProjection.Of(
            county, geography.Prefectures[county.Prefecture].Code, tables.Census2020[i].Residents));
        return CircleLayout.Of([.. seats]).Select(circle => new MapMark(
            circle.Code, circle.IsLabel, circle.X, circle.Y, circle.Radius, circle.HalfWidth));
    }
}
