// The model's version: changes whenever a result may change.
namespace MigrationSim.Core.Runs;

/// <summary>Part of a run's identity; raise it when equal inputs give other numbers.</summary>
public static class ModelVersion
{
    public const string Text = "0.6";
}
