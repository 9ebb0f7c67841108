// Finds and reads the base-year tables for a command.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;

namespace MigrationSim.Cli.Commands;

/// <summary>The option --seeds and what it leads to.</summary>
public static class BaseYearSource
{
    public static Option<string?> Option(Language language) => new("--seeds")
    {
        Description = language[Descriptions.Seeds],
        HelpName = "DIR",
    };

    /// <summary>The tables, or null after the faults have been told.</summary>
    public static BaseTables? Read(Dialog session, string? given)
    {
        if (Locations.SeedFolder(given) is not { } folder)
        {
            session.Refuse(Messages.NoSeeds(given));
            return null;
        }
        var reading = session.Engine.ReadSeeds(folder);
        if (reading.Faults.Count == 0 && reading.Tables is not null) return reading.Tables;

        session.Refuse(reading.Faults);
        return null;
    }

    /// <summary>The places, or null after the faults have been told.</summary>
    public static Geography? ReadPlaces(Dialog session, string? given)
    {
        if (Locations.SeedFolder(given) is not { } folder)
        {
            session.Refuse(Messages.NoSeeds(given));
            return null;
        }
        var reading = session.Engine.ReadPlaces(folder);
        if (reading.Geography is null) session.Refuse(reading.Faults);
        return reading.Geography;
    }

    /// <summary>The model, or null after the faults have been told.</summary>
    public static Model? ReadModel(Dialog session, string? given)
    {
        if (Locations.SeedFolder(given) is not { } folder)
        {
            session.Refuse(Messages.NoSeeds(given));
            return null;
        }
        var reading = session.Engine.ReadModel(folder);
        if (reading.Model is null) session.Refuse(reading.Faults);
        return reading.Model;
    }
}
