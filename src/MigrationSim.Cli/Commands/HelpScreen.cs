// The text of --help, in the language of the screen.
using System.CommandLine;
using System.CommandLine.Invocation;

using MigrationSim.Cli.Screen;

using Spectre.Console;

namespace MigrationSim.Cli.Commands;

/// <summary>Usage, arguments, options and commands of whatever was asked about.</summary>
public sealed class HelpScreen(Dialog session) : SynchronousCommandLineAction
{
    private const string Program = "migsim";
    private const int Gap = 3;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Show(parseResult.CommandResult.Command);
        return Workings.ExitCode.Done;
    }

    public void Show(Command command)
    {
        var line = $"{Path(command)}{(command.Subcommands.Any(c => !c.Hidden) ? " COMMAND" : "")}"
            + string.Concat(command.Arguments.Select(Usage)) + " [--...]";
        session.Out.WriteLine(command.Description);
        session.Out.WriteLine();
        session.Out.WriteLine($"{session.Language[Labels.Usage]}: {line}");
        Section(Labels.Commands, command.Subcommands.Where(c => !c.Hidden)
            .Select(c => (c.Name, c.Description)));
        Section(Labels.Arguments, command.Arguments.Select(a => (a.Name, a.Description)));
        Section(Labels.Options, Options(command).Select(o => (Signature(o), o.Description)));
    }

    private void Section(Phrase head, IEnumerable<(string Name, string? Description)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0) return;

        session.Out.WriteLine();
        session.Out.WriteLine($"{session.Language[head]}:");
        var width = list.Max(row => row.Name.GetCellWidth()) + Gap;
        foreach (var (name, description) in list)
        {
            var space = new string(' ', width - name.GetCellWidth());
            session.Out.WriteLine($"  {name}{space}{description}");
        }
    }

    private static IEnumerable<Option> Options(Command command)
    {
        IEnumerable<Option> own = command.Options;
        var inherited = command.Parents.OfType<Command>()
            .SelectMany(Options).Where(option => option.Recursive);
        return own.Concat(inherited).Distinct().Where(option => !option.Hidden);
    }

    private static string Signature(Option option) =>
        option.HelpName is null ? option.Name : $"{option.Name} {option.HelpName}";

    private static string Usage(Argument argument) =>
        argument.Arity.MaximumNumberOfValues > 1 ? $" {argument.Name}..." : $" {argument.Name}";

    private static string Path(Command command) => command is RootCommand
        ? Program
        : $"{Path(command.Parents.OfType<Command>().First())} {command.Name}";
}
