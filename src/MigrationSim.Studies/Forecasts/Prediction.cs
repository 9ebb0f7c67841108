// A number or the reason why there is none.
namespace MigrationSim.Studies.Forecasts;

/// <summary>Exactly one of the two is not null.</summary>
public readonly record struct Prediction
{
    private readonly Reason? _why;

    private Prediction(double? value, Reason? why)
    {
        Value = value;
        _why = why;
    }

    /// <summary>In the quantity's unit.</summary>
    public double? Value { get; }

    public Reason? Why => Value is null ? _why ?? Reason.NoObservation : null;

    public static Prediction Of(double value) => new(value, null);

    public static Prediction None(Reason why) => new(null, why);
}
