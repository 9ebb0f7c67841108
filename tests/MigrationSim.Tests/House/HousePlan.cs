// The house's plan: which folder stands on which floor, and what it is for.
namespace MigrationSim.Tests.House;

/// <summary>A folder of the sources, by its namespace.</summary>
internal sealed record Room(string Name, string Holds);

/// <summary>A project: its floors from the ground, and the projects it may use.</summary>
internal sealed record Wing(string Name, string[] May, Room[][] Floors);

/// <summary>
/// A folder may use those on the floors below it, in its own project and in the projects that its
/// project may use. Folders on one floor do not use each other.
/// </summary>
internal static class HousePlan
{
    public static readonly Wing[] Wings =
    [
        new("MigrationSim.Core", [],
        [
            [new("Numerics", "arithmetic with the same bits on every machine; fitting, rounding")],
            [new("Randomness", "a draw as a function of seed, year, household and question")],
            [new("Places", "counties, cells, external zones and their numbering")],
            [
                new("Levers", "what a scenario may turn, each defined once"),
                new("Parameters", "the numbers no scenario sets, with tag and source"),
            ],
            [new("People", "households in columns, ages, traits")],
            [new("BaseYears", "the published tables, and what is imputed from them")],
            [new("Markets", "jobs, dwellings and school places, and what they offer")],
            [
                new("Syntheses", "grows the population of the base year"),
                new("Processes", "what changes people in a year, and the tables it looks up"),
            ],
            [
                new("Capacity", "what places can take: shadow prices, then deferred acceptance"),
                new("Indicators", "counts, books and reported measures"),
            ],
            [new("Runs", "resolves a scenario by year, orders the processes, runs the years")],
        ]),
        new("MigrationSim.Files", ["MigrationSim.Core"],
        [
            [
                new("Faults", "what is wrong with an input, and where"),
                new("Formats", "CSV and JSON as text"),
                new("Machines", "what the machine offers: memory, instruction sets"),
            ],
            [
                new("Scenarios", "reads scenario files; writes their schema and guide"),
                new("States", "writes the end of a year and reads it back"),
            ],
            [
                new("Seeds", "reads and checks the base-year tables"),
                new("Results", "writes the folder of a run, and reads it back"),
            ],
            [
                new("Comparisons", "writes a comparison's folder; takes figures from runs'"),
                new("Ensembles", "keeps the members of an ensemble and writes their tables"),
                new("Calibrations", "writes what a calibration found, and reads its draws"),
            ],
            [new("Reports", "reads folders of results and makes a page of them")],
        ]),
        new("MigrationSim.Studies", ["MigrationSim.Core"],
        [
            [
                new("Comparisons", "pairs runs by year, place and household; what policies cost"),
                new("Bisections", "makes two runs again side by side, to where they part"),
                new("Fits", "fits residuals and yearly factors to the past"),
                new("Forecasts", "the simple forecasts the model is judged against"),
                new("Maps", "where the circles of the map stand"),
                new("Scores", "how far predictions are from what came; the held-out counties"),
                new("Headlines", "the plan at several strengths against the baseline"),
                new("Sensitivities", "turns one assumed number at a time and compares"),
                new("Stories", "follows households through a run; the lever that tips one"),
            ],
            [
                new("Calibrations", "searches global parameters by an emulator of the runs"),
                new("Ensembles", "draws, seeds and assumptions; intervals and sources of variance"),
                new("Hindcasts", "the model and simple methods on figures it was not fitted to"),
            ],
        ]),
        new("MigrationSim.Web",
            ["MigrationSim.Core", "MigrationSim.Files", "MigrationSim.Studies"],
        [
            [
                new("Answers", "what the server refuses, in both languages"),
                new("Rows", "what studies found as rows of tables; the command line uses it too"),
            ],
            [
                new("Doors", "who is let in: host, origin, token; the safe headers"),
                new("Stores", "the folder of runs, the scenarios, what comes from outside"),
                new("Engines", "the model kept warm, a run from scenario to folder"),
            ],
            [new("Queues", "who runs when, and who watches")],
            [new("Endpoints", "one file for each part of the API, and the page's files")],
            [new("Servers", "puts the parts together and listens")],
        ]),
        new("MigrationSim.Cli",
            ["MigrationSim.Core", "MigrationSim.Files", "MigrationSim.Studies", "MigrationSim.Web"],
        [
            [new("Workings", "exit codes, places to look in, memory needed")],
            [new("Screen", "words in both languages, progress, summary")],
            [new("Commands", "one file a command")],
            [new("", "the entry point")],
        ]),
    ];

    /// <summary>Every folder's full name with its wing and floor.</summary>
    public static readonly IReadOnlyDictionary<string, (Wing Wing, int Floor)> Rooms =
        (from wing in Wings
         from floor in wing.Floors.Index()
         from room in floor.Item
         select (Name: FullName(wing, room), wing, floor.Index))
        .ToDictionary(room => room.Name, room => (room.wing, room.Index));

    public static string FullName(Wing wing, Room room) =>
        room.Name.Length == 0 ? wing.Name : $"{wing.Name}.{room.Name}";

    /// <summary>Null if one folder may use another, else the reason.</summary>
    public static string? Objection(string from, string to)
    {
        if (!Rooms.TryGetValue(from, out var user)) return $"{from} is not on the plan.";
        if (!Rooms.TryGetValue(to, out var used)) return $"{to} is not on the plan.";
        if (user.Wing != used.Wing)
        {
            return user.Wing.May.Contains(used.Wing.Name)
                ? null
                : $"{user.Wing.Name} does not know {used.Wing.Name}.";
        }

        return used.Floor < user.Floor ? null
            : used.Floor == user.Floor ? $"{Short(from)} stands beside {Short(to)}."
            : $"{Short(from)} stands below {Short(to)}.";
    }

    public static string Short(string folder) => folder[(folder.LastIndexOf('.') + 1)..];
}
