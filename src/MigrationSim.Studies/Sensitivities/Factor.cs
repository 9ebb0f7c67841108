// A number or an imputation of the model that may be turned while all others keep still.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Sensitivities;

/// <summary>
/// What is turned, how far, and why so far. A factor that is a parameter bears its symbol and its
/// own unit; one that is an imputation is a multiple of what was imputed, 1 being the centre.
/// </summary>
public sealed record Factor
{
    /// <summary>The parameter's symbol, or a name of its own.</summary>
    public required string Name { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public required Evidence Tag { get; init; }

    public required double Low { get; init; }

    public required double High { get; init; }

    /// <summary>Why the range is as wide as it is.</summary>
    public required string BecauseZh { get; init; }

    public required string BecauseEn { get; init; }

    /// <summary>The value a model has.</summary>
    public required Func<Model, double> Central { get; init; }

    /// <summary>
    /// The model with another value; with the value it has, the same model to the bit.
    /// </summary>
    public required Func<Model, double, Model> With { get; init; }
}
