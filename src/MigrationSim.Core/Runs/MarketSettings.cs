// The levers on markets, resolved into plain numbers by county for one year.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Markets;

namespace MigrationSim.Core.Runs;

/// <summary>Shares programmes of the province out to counties.</summary>
public static class MarketSettings
{
    /// <summary>The levers of a year.</summary>
    /// <param name="model">Base year, tags and parameters.</param>
    /// <param name="levers">The scenario's levers.</param>
    /// <param name="year">The year.</param>
    /// <param name="scale">Every how many agents one is kept.</param>
    public static MarketLevers Resolve(
        Model model, LeverSettings levers, int year, int scale) =>
        throw new NotSupportedException();
}
