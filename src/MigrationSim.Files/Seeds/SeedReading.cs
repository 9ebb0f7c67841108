// What came of reading the base-year tables: the tables, or everything wrong with them.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Places;
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.Seeds;

/// <summary>Tables is null exactly when there are faults.</summary>
public sealed record SeedReading(BaseTables? Tables, IReadOnlyList<Fault> Faults);

/// <summary>The places of the tables; Geography is null exactly when there are faults.</summary>
public sealed record PlaceReading(Geography? Geography, IReadOnlyList<Fault> Faults);
