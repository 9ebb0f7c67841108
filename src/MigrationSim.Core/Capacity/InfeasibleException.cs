// Said when the inputs leave no possible year: capacity where there is no room at all.
namespace MigrationSim.Core.Capacity;

/// <summary>The inputs contradict each other in a way only the run can see; exit code 3.</summary>
public sealed class InfeasibleException(string message) : Exception(message);
