// migsim calibrate: global parameters from the changes of 2010-2020, into the seeds folder.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Studies.Calibrations;

namespace MigrationSim.Cli.Commands;

/// <summary>The command's options.</summary>
public static class CalibrateCommand
{
    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var standard = new CalibrationOptions();
        var seeds = BaseYearSource.Option(language);
        var scale = Numbers.Whole(
            "--scale", CalibrateDescriptions.CalibrateScale, 1, 100_000,
            CalibrateOrder.StandardScale, language);
        var points = Numbers.Whole(
            "--points", CalibrateDescriptions.Points, 20, 2000, standard.Points, language);
        var waves = Numbers.Whole(
            "--waves", CalibrateDescriptions.Waves, 1, 10, standard.Waves, language);
        var draws = Numbers.Whole(
            "--draws", CalibrateDescriptions.Draws, 20, 10_000, standard.Draws, language);
        var seed = Numbers.Whole(
            "--seed", Descriptions.Seed, 0, uint.MaxValue, standard.Seed, language);
        var recover = Numbers.Whole(
            "--recover", CalibrateDescriptions.Recover, 0, 1000, 0, language);
        var threads = Numbers.Whole(
            "--threads", Descriptions.Threads, 1, 1024, Environment.ProcessorCount, language);
        var quiet = RunCommand.Switch("--quiet", Descriptions.Quiet, language);
        var command = new Command("calibrate", language[CalibrateDescriptions.Calibrate])
        {
            seeds, scale, points, waves, draws, seed, recover, threads, quiet,
        };
        command.SetAction((parsed, cancel) => Guard.RunAsync(session, () =>
        {
            var order = new CalibrateOrder
            {
                SeedFolder = parsed.GetValue(seeds),
                Scale = (int)parsed.GetValue(scale),
                Options = standard with
                {
                    Points = (int)parsed.GetValue(points),
                    Waves = (int)parsed.GetValue(waves),
                    Draws = (int)parsed.GetValue(draws),
                    Seed = (uint)parsed.GetValue(seed),
                    Threads = (int)parsed.GetValue(threads),
                },
                Repeats = (int)parsed.GetValue(recover),
                IsQuiet = parsed.GetValue(quiet),
            };
            return CalibrateProcedure.Run(session, order, cancel);
        }));
        return command;
    }
}
