// What the program tells the shell.
namespace MigrationSim.Cli.Workings;

/// <summary>The exit codes of every command.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>A fault of the program.</summary>
    public const int OurFault = 1;

    /// <summary>A fault of an input or an option.</summary>
    public const int InputFault = 2;

    public const int Infeasible = 3;

    /// <summary>Stopped by Ctrl-C or SIGTERM.</summary>
    public const int Cancelled = 130;
}
