// Finds and reads the observations a hindcast is judged by.
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Seeds;
using MigrationSim.Studies.Hindcasts;

namespace MigrationSim.Cli.Commands;

/// <summary>The kept table, and one that somebody brought.</summary>
public static class ObservationSource
{
    /// <summary>Years of the kept table: from the census of 2000 on.</summary>
    public const int FirstKeptYear = 2000;

    /// <summary>Everything a hindcast starts from; null after its faults were told.</summary>
    public static HindcastInput? Read(
        Dialog session, string? seeds, string? given, Model model)
    {
        if (given is not null && Missing(given) is { } missing)
        {
            session.Refuse(missing);
            return null;
        }

        var folder = Locations.SeedFolder(seeds)!;
        var tables = model.BaseYear.Tables;
        var (units, unitFaults) = session.Engine.ReadScoringUnits(folder, tables);
        var kept = Kept(folder, tables.Geography);
        var brought = given is null
            ? new([], [])
            : ObservationTable.Read(given, GivenRules(tables.Geography));
        Fault[] faults = [.. unitFaults, .. kept.Faults, .. brought.Faults];
        if (faults.Length > 0)
        {
            session.Refuse(faults);
            return null;
        }

        return new(model, units, Observations(kept.Rows!), Observations(brought.Rows!));
    }

    /// <summary>The table kept with the base-year tables.</summary>
    public static ObservationReading Kept(string folder, Geography geography) =>
        ObservationTable.Read(Path.Combine(folder, ObservationTable.Kept), KeptRules(geography));

    public static ObservationRules KeptRules(Geography geography) => new(
        geography, ObservationTable.Stocks, FirstKeptYear, ResolvedLevers.LastYear,
        WithSource: true);

    public static IReadOnlyList<Observation> Observations(IEnumerable<ObservationRow> rows) =>
        [.. rows.Select(row => new Observation(row.GeoCode, row.Year, row.Indicator, row.Value))];

    /// <summary>Why a file of observations cannot be read, or null.</summary>
    public static Message? Missing(string path) =>
        !File.Exists(path) ? Messages.NoObservations(path)
        : !path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? Messages.NotCsv(path)
        : null;

    private static ObservationRules GivenRules(Geography geography) => new(
        geography, [.. IndicatorCatalogue.All.Select(indicator => indicator.Name)],
        ResolvedLevers.FirstYear, ResolvedLevers.LastYear, WithSource: false);
}
