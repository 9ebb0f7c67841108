// Turns whatever a command throws into an exit code and a line.
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Capacity;

namespace MigrationSim.Cli.Commands;

/// <summary>Every command's work runs inside this.</summary>
public static class Guard
{
    /// <summary>Runs off the calling thread, so that Ctrl-C is heard meanwhile.</summary>
    public static async Task<int> RunAsync(Dialog session, Func<Task<int>> work)
    {
        try
        {
            return await Task.Run(work);
        }
        catch (OperationCanceledException)
        {
            session.Error.WriteLine(session.Language[Messages.Cancelled]);
            return ExitCode.Cancelled;
        }
        catch (InfeasibleException e)
        {
            session.Error.WriteLine(session.Language[Messages.Infeasible(e.Message)]);
            return ExitCode.Infeasible;
        }
        catch (Exception e)
        {
            session.Error.WriteLine(session.Language[Messages.OurFault]);
            session.Error.WriteLine(e);
            return ExitCode.OurFault;
        }
    }

    public static Task<int> RunAsync(Dialog session, Func<int> work) =>
        RunAsync(session, () => Task.FromResult(work()));
}
