// migsim serve: the dashboard in a browser.
using System.CommandLine;

using MigrationSim.Cli.Screen;

namespace MigrationSim.Cli.Commands;

/// <summary>The command's options.</summary>
public static class ServeCommand
{
    private const int StandardPort = 8430;
    private const string StandardHost = "127.0.0.1";
    private const string StandardRuns = "runs/dashboard";

    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var port = Numbers.Whole("--port", ServerWords.Port, 0, 65535, StandardPort, language);
        var host = Text("--host", ServerWords.Host, "IP", StandardHost, language);
        var token = new Option<string?>("--token")
        {
            Description = language[ServerWords.Token],
            HelpName = "TEXT",
        };
        var names = new Option<string[]>("--name")
        {
            Description = language[ServerWords.Name],
            HelpName = "HOST",
        };
        var runs = Text("--runs", ServerWords.Runs, "DIR", StandardRuns, language);
        var threads = Numbers.Whole(
            "--threads", Descriptions.Threads, 1, 1024, Environment.ProcessorCount, language);
        var seeds = BaseYearSource.Option(language);
        var command = new Command("serve", language[ServerWords.Command])
        {
            port, host, token, names, runs, threads, seeds,
        };
        command.SetAction((parsed, cancel) => Guard.RunAsync(session, () =>
            ServeProcedure.RunAsync(
                session,
                new(
                    parsed.GetRequiredValue(host), (int)parsed.GetValue(port),
                    parsed.GetValue(token), parsed.GetValue(names) ?? [],
                    parsed.GetRequiredValue(runs), (int)parsed.GetValue(threads),
                    parsed.GetValue(seeds)),
                cancel)));
        return command;
    }

    private static Option<string> Text(
        string name, Phrase description, string helpName, string standard, Language language) =>
        new(name)
        {
            Description = language[description],
            HelpName = helpName,
            DefaultValueFactory = _ => standard,
        };
}
