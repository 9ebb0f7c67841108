// migsim bisect: where two runs part.
using System.CommandLine;

using MigrationSim.Cli.Screen;

namespace MigrationSim.Cli.Commands;

/// <summary>The command's arguments and options.</summary>
public static class BisectCommand
{
    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var first = new Argument<string>("A") { Description = language[ReplayDescriptions.First] };
        var second = new Argument<string>("B")
        {
            Description = language[ReplayDescriptions.Second],
        };
        var source = new RunSource(language);
        var quiet = RunCommand.Switch("--quiet", Descriptions.Quiet, language);
        var seeds = BaseYearSource.Option(language);
        var command = new Command("bisect", language[ReplayDescriptions.Bisect]) { first, second };
        source.AddTo(command);
        command.Add(quiet);
        command.Add(seeds);
        command.SetAction((parsed, cancel) => Guard.RunAsync(session, () =>
        {
            var order = new BisectOrder(
                parsed.GetRequiredValue(first), parsed.GetRequiredValue(second),
                source.Options(parsed), parsed.GetValue(seeds), parsed.GetValue(quiet));
            return BisectProcedure.Run(session, order, cancel);
        }));
        return command;
    }
}
