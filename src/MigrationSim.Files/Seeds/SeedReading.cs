// What came of reading the base-year tables: the tables, or everything wrong with them.
using MigrationSim.Core.BaseYears;
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.Seeds;

/// <summary>Tables is null exactly when there are faults.</summary>
public sealed record SeedReading(BaseTables? Tables, IReadOnlyList<Fault> Faults);
