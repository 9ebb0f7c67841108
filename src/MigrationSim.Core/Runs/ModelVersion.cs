// The model's version: changes whenever a result may change.
namespace MigrationSim.Core.Runs;

/// <summary>Part of every run's identity; raise it when the same inputs give other numbers.</summary>
public static class ModelVersion
{
    public const string Text = "0.1";
}
