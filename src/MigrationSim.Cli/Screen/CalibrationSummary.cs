// What a calibration found, on the screen.
using System.Globalization;

using MigrationSim.Core.Runs;
using MigrationSim.Files.Calibrations;
using MigrationSim.Studies.Calibrations;

using Spectre.Console;

namespace MigrationSim.Cli.Screen;

/// <summary>Parameters, targets, residuals; or what came back of synthetic worlds.</summary>
public static class CalibrationSummary
{
    /// <summary>Shows a calibration.</summary>
    public static void Show(Dialog session, CalibrationTables tables)
    {
        Parameters(session, tables.Parameters);
        Targets(session, tables.Targets);
        Residuals(session, tables.Residuals);
    }

    /// <summary>Shows a recovery.</summary>
    public static void Show(Dialog session, IReadOnlyList<Recovered> recovered)
    {
        var table = session.Columns(
            1, CalibrationWords.Parameter, CalibrationWords.Repeats, CalibrationWords.Covered,
            CalibrationWords.Overlap);
        foreach (var (k, parameter) in CalibratedParameters.All.Index())
        {
            var own = recovered.Where(r => r.Parameter == k).ToList();
            table.AddRow(
                $"{parameter.Symbol} {parameter.Name}", Whole(own.Count), Covered(own),
                Number(own.Average(r => r.Overlap)));
        }

        foreach (var (words, some) in ((Phrase, IEnumerable<Recovered>)[])
        [
            (CalibrationWords.AllParameters, recovered),
            (CalibrationWords.IdentifiedOnes,
                recovered.Where(r => r.Overlap <= PriorOverlap.Limit)),
        ])
        {
            var list = some.ToList();
            if (list.Count == 0) continue;
            table.AddRow(
                session.Language[words], Whole(list.Count), Covered(list),
                Number(list.Average(r => r.Overlap)));
        }

        session.Show(table);
    }

    private static void Parameters(Dialog session, IReadOnlyList<ParameterRow> rows)
    {
        var table = session.Columns(
            1, CalibrationWords.Parameter, CalibrationWords.Prior, CalibrationWords.Posterior,
            CalibrationWords.Overlap);
        foreach (var row in rows)
        {
            var remark = row.IsIdentified
                ? ""
                : " " + session.Language[CalibrationWords.NotIdentified];
            table.AddRow(
                new Text($"{row.Symbol} {row.Name}"), new Text(Three(row.Before)),
                new Text(Three(row.After)), new Text(Number(row.Overlap) + remark));
        }

        session.Show(table);
    }

    private static void Targets(Dialog session, IReadOnlyList<TargetRow> rows)
    {
        var table = session.Columns(
            1, CalibrationWords.Target, CalibrationWords.Observed, CalibrationWords.Allowed,
            CalibrationWords.Central, CalibrationWords.UnderDraws);
        foreach (var row in rows)
        {
            var allowed = Math.Sqrt(
                (row.ObservationDeviation * row.ObservationDeviation)
                + (row.DiscrepancyDeviation * row.DiscrepancyDeviation));
            table.AddRow(
                row.Name, Number(row.Observed), Number(allowed), Number(row.Central),
                $"{Number(row.Mean)} ± {Number(row.Deviation)}");
        }

        session.Show(table);
    }

    private static void Residuals(Dialog session, IReadOnlyList<ResidualRow> rows)
    {
        double Of(string quantity, double? part = null) =>
            rows.Single(row => row.Quantity == quantity && row.Part == part).Value;

        var table = session.Columns(
            1, CalibrationWords.ResidualPart, CalibrationWords.RateError,
            CalibrationWords.PopulationError);
        foreach (var part in rows.Select(row => row.Part).OfType<double>().Distinct())
        {
            table.AddRow(
                Number(part), Number(Of("urban_rate_rmse_pp", part)),
                Number(Of("log_population_rmse", part)));
        }

        session.Show(table);
        session.Out.WriteLine(session.Language[CalibrationWords.ResidualShare(
            Of("variance_share"), Of("foretold_share_urban"), Of("foretold_share_rural"))]);
    }

    private static string Covered(List<Recovered> rows) =>
        $"{Whole(rows.Count(row => row.IsCovered))}/{Whole(rows.Count)}";

    private static string Three(Spread spread) =>
        $"{Number(spread.Low)} / {Number(spread.Median)} / {Number(spread.High)}";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => Math.Abs(value) >= 1000
        ? value.ToString("N0", CultureInfo.InvariantCulture)
        : value.ToString("0.####", CultureInfo.InvariantCulture);
}
