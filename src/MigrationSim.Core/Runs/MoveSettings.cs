// The levers on moving and settling, resolved for one year.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

using static MigrationSim.Core.Places.Counties;

namespace MigrationSim.Core.Runs;

/// <summary>Single chances by place, and what settling depends on.</summary>
internal static class MoveSettings
{
    private static readonly LeverSettings Baseline = new();

    public static MoveChances Chances(
        Model model, LeverSettings levers, int year, YearFloods floods)
    {
        var p = model.Parameters;
        var relabel = new ulong[Cells.Count];
        var readdress = new ulong[Cells.HunanCount];
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var rho = MarketSettings.Relabelled(model, levers, i, year);
            relabel[Cells.Rural(i)] = Lottery.Fixed(rho);
            readdress[Cells.Rural(i)] = Lottery.Fixed(rho * p.AddressFlip);
        }

        return new()
        {
            Relabel = relabel,
            Readdress = readdress,
            LandReadiness = ByCounty(i => Readiness(model, levers, i, year)),
            Insured = ByCounty(i => (ulong)Math.Round(
                levers.SocialInsuranceCoverage.At(i, year) * 4294967296.0)),
            Displacement = new()
            {
                Flood = [.. floods.Displaced.Select(Lottery.Fixed)],
                Renewal = ByCounty(i => Lottery.Fixed(
                    WorksSettings.DisplacedShare(model, levers, i, year))),
                Readiness = floods.Readiness,
            },
            DormitoryShare = model.Formation.DormitoryShare,
            Leave = Lottery.Fixed(p.LeavingProbability[ModelParameters.Period(year)]),
            LoseHukou = Lottery.Fixed(p.HukouLossProbability),
        };
    }

    public static SettlementInputs Settling(Model model, LeverSettings levers, int year) => new()
    {
        Parameters = model.Settlement,
        Parity = ByCounty(i => levers.PublicServiceParity.At(i, year)),
        Threshold = ByCounty(i => levers.HukouThreshold.At(i, year)),
        Reward = ByCounty(i => levers.SettlementReward.At(i, year)),
        Protection = ByCounty(i => levers.LandRightsProtection.At(i, year)),
        Compensation = ByCounty(i => levers.LandExitCompensation.At(i, year)),
    };

    // Safer rights let people go: readiness rises with what the lever adds to its baseline.
    private static double Readiness(Model model, LeverSettings levers, int county, int year)
    {
        var baseline = Baseline.LandRightsProtection.At(county, year);
        var added = levers.LandRightsProtection.At(county, year) - baseline;
        return 1 + (model.Settlement.RightsReadiness * added / (1 - baseline));
    }
}
