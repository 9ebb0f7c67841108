// How a calibration goes: what can be refused, the work, the folder, the screen.
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Calibrations;
using MigrationSim.Files.Machines;
using MigrationSim.Files.Results;
using MigrationSim.Files.Seeds;
using MigrationSim.Studies.Calibrations;

namespace MigrationSim.Cli.Commands;

/// <summary>The work of migsim calibrate.</summary>
public static class CalibrateProcedure
{
    public static int Run(Dialog session, CalibrateOrder order, CancellationToken cancel)
    {
        if (TooBig(order) is { } refusal) return session.Refuse(refusal);
        if (BaseYearSource.ReadModel(session, order.SeedFolder) is not { } model)
            return ExitCode.InputFault;
        var seeds = Locations.SeedFolder(order.SeedFolder)!;
        var (units, faults) = ModelFiles.ScoringUnits(seeds, model.BaseYear.Tables);
        if (faults.Count > 0) return session.Refuse(faults);

        var study = new CensusCalibration(
            model.BaseYear.Tables, model.Fit, units, order.Scale, order.Options,
            new CalibrationProgress(order.IsQuiet ? null : session.Error, session.Language),
            cancel);
        if (order.Repeats > 0)
        {
            CalibrationSummary.Show(session, study.Recover(order.Repeats));
            return ExitCode.Done;
        }

        return Write(session, order, model, study, Path.Combine(seeds, PosteriorFile.Folder));
    }

    // The folder is opened first, so that what forbids it shows before the work.
    private static int Write(
        Dialog session, CalibrateOrder order, Model model, CensusCalibration study, string path)
    {
        try
        {
            using var folder = ResultFolder.Open(path);
            var tables = CalibrationReport.Of(
                study.Run(), order, model.BaseYear.Tables.Digest);
            CalibrationFiles.Write(folder.Working, tables);
            folder.Commit();
            CalibrationSummary.Show(session, tables);
            session.Out.WriteLine($"{session.Language[CalibrationWords.Written]}: {path}");
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Refuse(Messages.NotWritable(path, e.Message));
        }
    }

    // Four first populations, one of 2020, and a copy for every thread.
    private static Message? TooBig(CalibrateOrder order)
    {
        const int Kept = 5;
        var need = MemoryNeed.FixedBytes + ((Kept + order.Options.Threads)
            * (MemoryNeed.Bytes(order.Scale) - MemoryNeed.FixedBytes));
        var have = Machine.AvailableBytes;
        return need <= have
            ? null
            : Messages.TooBig(MemoryNeed.Gigabytes(need), MemoryNeed.Gigabytes(have), order.Scale);
    }
}
