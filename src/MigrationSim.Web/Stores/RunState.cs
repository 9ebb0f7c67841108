// Where a run stands.
namespace MigrationSim.Web.Stores;

/// <summary>The states a run goes through; only the last four are kept for good.</summary>
public enum RunState
{
    Queued,
    Running,
    Done,
    Failed,
    Cancelled,

    /// <summary>The server stopped while it was queued or running.</summary>
    Incomplete,
}
