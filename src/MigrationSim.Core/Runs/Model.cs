// Everything a run is a function of, besides its scenario and its seed.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Parameters;

namespace MigrationSim.Core.Runs;

/// <summary>A base year, the parameters, and what was fitted.</summary>
public sealed record Model
{
    public required BaseYear BaseYear { get; init; }

    public required FirstFit Fit { get; init; }

    public required YearFactors Factors { get; init; }

    public ModelParameters Parameters { get; init; } = new();

    public DemographicParameters Demography { get; init; } = new();

    public FormationParameters Formation { get; init; } = new();

    public SettlementParameters Settlement { get; init; } = new();

    public MarketParameters Markets { get; init; } = new();

    public AmenityParameters Amenity { get; init; } = new();
}
