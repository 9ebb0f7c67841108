// migsim fit: residual attractiveness and yearly factors, written into the seeds folder.
using System.CommandLine;
using System.Globalization;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Parameters;
using MigrationSim.Files.Seeds;
using MigrationSim.Studies.Fits;

namespace MigrationSim.Cli.Commands;

/// <summary>
/// Fits the model to the base-year tables of a folder and leaves two tables there.
/// </summary>
public static class FitCommand
{
    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var standard = new FitOptions();
        var seeds = BaseYearSource.Option(language);
        var scale = Numbers.Whole(
            "--scale", Descriptions.FitScale, 1, 1000, standard.Scale, language);
        var sweeps = Numbers.Whole(
            "--sweeps", Descriptions.Sweeps, 1, 1000, standard.Sweeps, language);
        var threads = Numbers.Whole(
            "--threads", Descriptions.Threads, 1, 1024, Environment.ProcessorCount, language);
        var command = new Command("fit", language[Descriptions.Fit])
        {
            seeds, scale, sweeps, threads,
        };
        command.SetAction((parsed, cancel) => Guard.RunAsync(session, () => Run(
            session, parsed.GetValue(seeds),
            new FitOptions(
                (int)parsed.GetValue(scale), standard.FactorScale, (int)parsed.GetValue(sweeps),
                (int)parsed.GetValue(threads)),
            cancel)));
        return command;
    }

    private static int Run(
        Dialog session, string? given, FitOptions options, CancellationToken cancel)
    {
        if (BaseYearSource.Read(session, given) is not { } tables) return ExitCode.InputFault;
        var folder = Locations.SeedFolder(given)!;
        var (units, faults) = ModelFiles.ScoringUnits(folder, tables);
        if (faults.Count > 0) return session.Refuse(faults);

        var result = FirstFitStudy.Run(
            tables, units, options, new Listener(session.Error), cancel);
        ModelFiles.WriteFit(folder, result.Fit, result.Factors, tables);
        session.Out.WriteLine($"{session.Language[Labels.FitWritten]}: {folder}");
        return ExitCode.Done;
    }

    // Numbers only, so that one form serves both languages.
    private sealed class Listener(TextWriter screen) : IFitListener
    {
        public void Swept(FitSweep sweep)
        {
            Write($"{sweep.Sweep}: U {sweep.UrbanRatePct:0.000} %, X {sweep.Outside:N0}");
            Write(
                $"  RMSE {sweep.UrbanRateRmsePp:0.000} pp, ln P {sweep.LogPopulationRmse:0.0000}");
        }

        public void TriedOutside(double value, double netExternal) =>
            Write($"xi_x {value:0.0000}: {netExternal:N0} / a");

        public void SolvedFactor(int year, YearFactor factor) =>
            Write($"{year}: m {factor.Mortality:0.0000}, f {factor.Fertility:0.0000}");

        private void Write(FormattableString line) =>
            screen.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
