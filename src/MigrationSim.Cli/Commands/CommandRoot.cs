// The whole command line: all commands under one root, and what happens to a wrong line.
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Cli.Commands;

/// <summary>The only entry to the commands.</summary>
public static class CommandRoot
{
    /// <summary>How long a command may take to clear up after Ctrl-C.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>Parses and runs; returns the exit code.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, Dialog session, CancellationToken cancel = default)
    {
        var root = Build(session);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpScreen)
            return Refuse(session, parsed);

        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = Grace,
                Output = session.Out,
                Error = session.Error,
            },
            cancel);
    }

    private static RootCommand Build(Dialog session)
    {
        var help = new HelpScreen(session);
        var root = new RootCommand(session.Language[Descriptions.Program])
        {
            RunCommand.Build(session),
            ValidateCommand.Build(session),
            DiffCommand.Build(session),
            ReportCommand.Build(session),
            ServeCommand.Build(session),
            LeversCommand.Build(session),
            DataCommand.Build(session),
            SynthCommand.Build(session),
            FitCommand.Build(session),
            CompareCommand.Build(session),
            EnsembleCommand.Build(session),
            CalibrateCommand.Build(session),
            HindcastCommand.Build(session),
            HeadlineCommand.Build(session),
            SensitivityCommand.Build(session),
            ExplainCommand.Build(session),
            BisectCommand.Build(session),
            DocsCommand.Build(session),
        };
        root.Add(Language(session.Language));
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
            {
                option.Action = help;
                option.Description = session.Language[Descriptions.Help];
            }
            if (option is VersionOption)
                option.Description = session.Language[Descriptions.Version];
        }
        root.SetAction(_ => help.Show(root));
        return root;
    }

    private static Option<string> Language(Language language) => new("--lang")
    {
        Description = language[Descriptions.Lang],
        HelpName = "zh|en",
        Recursive = true,
        CustomParser = result =>
        {
            var word = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
            if (word is not ("zh" or "en")) result.AddError(language[Messages.NotALanguage(word)]);
            return word;
        },
    };

    private static int Refuse(Dialog session, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        foreach (var word in parsed.UnmatchedTokens)
            session.Refuse(Messages.UnknownWord(word, Nearest.Of(word, Words(command))));
        foreach (var error in parsed.Errors)
        {
            if (!parsed.UnmatchedTokens.Any(error.Message.Contains))
                Tell(session, command, error);
        }
        return ExitCode.InputFault;
    }

    private static void Tell(Dialog session, Command command, ParseError error)
    {
        if (error.Message.EndsWith(']')) session.Error.WriteLine(error.Message);
        else if (error.SymbolResult is OptionResult { Tokens.Count: 0 } option)
            session.Refuse(Messages.NoValue(option.Option.Name));
        else if (error.SymbolResult is CommandResult or ArgumentResult { Tokens.Count: 0 })
            session.Refuse(Messages.NoArgument(command.Name));
        else session.Refuse(Messages.BadCommandLine(error.Message));
    }

    private static IEnumerable<string> Words(Command command)
    {
        var own = command.Subcommands.Select(sub => sub.Name)
            .Concat(command.Options.Select(option => option.Name));
        return own.Concat(command.Parents.OfType<Command>().SelectMany(parent =>
            parent.Options.Where(option => option.Recursive).Select(option => option.Name)));
    }
}
