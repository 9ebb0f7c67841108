// Whom a command talks to, and in which language.
using MigrationSim.Cli.Workings;
using MigrationSim.Files.Faults;

using Spectre.Console;

namespace MigrationSim.Cli.Screen;

/// <summary>The screen, the language and the model behind a command.</summary>
public sealed record Dialog(
    Language Language, TextWriter Out, TextWriter Error, bool ErrorIsTerminal, EngineParts Engine)
{
    private const int PlainWidth = 140;

    /// <summary>Tells what is wrong with the input; returns the exit code for that.</summary>
    public int Refuse(Message message)
    {
        Error.WriteLine(Language[message]);
        return ExitCode.InputFault;
    }

    /// <summary>Tells every fault, a line each; returns the exit code for that.</summary>
    public int Refuse(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults) Error.WriteLine(fault.Text(Language.IsZh));
        return ExitCode.InputFault;
    }

    /// <summary>Shows a table; wide characters count as two columns.</summary>
    public void Show(Table table)
    {
        using var drawn = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(drawn),
        });
        console.Profile.Width = PlainWidth;
        console.Write(table.Border(TableBorder.Simple));
        foreach (var line in drawn.ToString().TrimEnd().Split('\n'))
            Out.WriteLine(line.TrimEnd());
    }

    /// <summary>An empty table with the given heads, the first ones left-aligned.</summary>
    public Table Columns(int leftCount, params Phrase[] heads)
    {
        var table = new Table();
        for (var i = 0; i < heads.Length; i++)
        {
            var column = new TableColumn(new Text(Language[heads[i]]));
            table.AddColumn(i < leftCount ? column : column.RightAligned());
        }
        return table;
    }
}
