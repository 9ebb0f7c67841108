// A number that calibration may move: its prior, and how a model takes another value.
using MigrationSim.Core.Parameters;

namespace MigrationSim.Core.Runs;

/// <summary>A parameter of the calibration; words in both languages.</summary>
public sealed record CalibratedParameter
{
    /// <summary>The column's name in the posterior's table, lower_snake_case.</summary>
    public required string Name { get; init; }

    /// <summary>The symbol of the parameter table, or one of its own.</summary>
    public required string Symbol { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public required Prior Prior { get; init; }

    /// <summary>What the prior rests on.</summary>
    public required Evidence Tag { get; init; }

    public required string BecauseZh { get; init; }

    public required string BecauseEn { get; init; }

    /// <summary>
    /// False where the number holds in the years to 2020 alone, so that a run from 2020 on does not
    /// feel it.
    /// </summary>
    public bool CarriesOver { get; init; } = true;

    /// <summary>The value a model has; 0 or 1 where it counts as a change from the fit.</summary>
    public required Func<Model, double> Central { get; init; }

    /// <summary>
    /// The model with another value; with the value it has, the same model to the bit.
    /// </summary>
    public required Func<Model, double, Model> With { get; init; }
}

/// <summary>One draw of the posterior.</summary>
/// <param name="Values">By parameter, in the order of CalibratedParameters.All.</param>
/// <param name="OutsideAfter">
/// What is added to the pull of the external zones after 2020, such that the draw keeps the net
/// external balance of 2021-2024 the central fit has.
/// </param>
public sealed record PosteriorDraw(IReadOnlyList<double> Values, double OutsideAfter);
