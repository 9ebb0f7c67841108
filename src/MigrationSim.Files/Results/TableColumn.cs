// A column of a result table, as the dictionary tells it.
namespace MigrationSim.Files.Results;

/// <summary>A column: its table, its name, what it is in both languages, its unit.</summary>
public sealed record TableColumn(string Table, string Name, string Zh, string En, string Unit);
