// A fault in a file somebody wrote: where it is, what it is, in both languages.
namespace MigrationSim.Files.Faults;

/// <summary>One fault of an input file. Line 0 stands for the whole file.</summary>
public sealed record Fault(string File, int Line, string Code, string Zh, string En)
{
    public string Text(bool zh) => $"{File}:{Line}: {(zh ? Zh : En)} [{Code}]";
}
