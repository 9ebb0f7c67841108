// A run given on the command line: the folder of one that was made, or a scenario to make.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Results;
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Cli.Commands;

/// <summary>A run that can be made again.</summary>
/// <param name="Given">As given.</param>
/// <param name="Scenario">Its scenario.</param>
/// <param name="Options">Seed, scale, last year.</param>
/// <param name="RunId">Its name.</param>
/// <param name="Replicate">Number of the replicate.</param>
/// <param name="Digest">What its manifest says must come out, or null.</param>
public sealed record GivenRun(
    string Given, Scenario Scenario, RunOptions Options, string RunId, int Replicate,
    string? Digest);

/// <summary>The options of a scenario file, and how either kind is read.</summary>
public sealed class RunSource
{
    private const int StandardScale = 20;
    private readonly Option<long> _seed;
    private readonly Option<long> _scale;
    private readonly Option<long> _until;
    private readonly Option<long> _threads;

    public RunSource(Language language)
    {
        var standard = new RunOptions();
        _seed = Numbers.Whole(
            "--seed", ReplayDescriptions.FileSeed, 0, uint.MaxValue, standard.Seed, language);
        _scale = Numbers.Whole(
            "--scale", ReplayDescriptions.FileScale, 1, 100_000, StandardScale, language);
        _until = Numbers.Whole(
            "--until", ReplayDescriptions.FileUntil, ResolvedLevers.FirstYear,
            ResolvedLevers.LastYear, standard.Until, language);
        _threads = Numbers.Whole(
            "--threads", Descriptions.Threads, 1, 1024, Environment.ProcessorCount, language);
    }

    public void AddTo(Command command)
    {
        foreach (var option in new[] { _seed, _scale, _until, _threads }) command.Add(option);
    }

    /// <summary>What the command line says of scenario files.</summary>
    public RunOptions Options(ParseResult parsed) => new(
        (uint)parsed.GetValue(_seed), (int)parsed.GetValue(_scale), (int)parsed.GetValue(_until),
        (int)parsed.GetValue(_threads));

    /// <summary>The run, or null after the faults have been told.</summary>
    /// <param name="session">Whom to tell.</param>
    /// <param name="given">A folder or a file.</param>
    /// <param name="model">The model at hand.</param>
    /// <param name="options">For a scenario file; a folder takes the threads alone.</param>
    public static GivenRun? Read(Dialog session, string given, Model model, RunOptions options)
    {
        var tables = model.BaseYear.Tables;
        if (RunFolder.StandsAt(given))
        {
            var reading = RecordedRunFolder.Read(given, tables.Geography, tables.Digest);
            if (reading.Run is { } run)
            {
                var made = run.Manifest;
                return new(
                    given, run.Scenario, run.Options with { Threads = options.Threads },
                    made.RunId, made.Replicate, made.IsFromState ? null : made.Digest);
            }

            session.Refuse(reading.Faults);
            return null;
        }

        if (Locations.ScenarioFile(given) is not { } path)
        {
            session.Refuse(ReplayMessages.NoRun(given));
            return null;
        }

        var file = ScenarioFile.Read(path, tables.Geography);
        if (file.Scenario is not { } scenario)
        {
            session.Refuse(file.Faults);
            return null;
        }

        var id = RunIdentity.Of(tables.Digest, scenario.Levers, options.Seed, options.Scale);
        return new(given, scenario, options, id, 1, null);
    }
}
