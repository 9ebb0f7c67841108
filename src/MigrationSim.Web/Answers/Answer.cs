// What the server says when it does not do what was asked: a status, a code, both languages.
namespace MigrationSim.Web.Answers;

/// <summary>One thing that is wrong; the line counts within the scenario; null for none.</summary>
public sealed record Complaint(string Code, string Zh, string En, int? Line = null);

/// <summary>An HTTP status with all that is wrong; a code never changes its meaning.</summary>
public sealed record Answer(int Status, IReadOnlyList<Complaint> Faults)
{
    public static Answer Of(int status, string code, string zh, string en) =>
        new(status, [new(code, zh, en)]);
}

/// <summary>Ends a request with an answer.</summary>
public sealed class RefusedException(Answer answer) : Exception
{
    public Answer Answer { get; } = answer;
}
