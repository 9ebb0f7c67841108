// One thing wrong with one file, said in Chinese and in English.
namespace MigrationSim.Files.Faults;

/// <summary>A fault in a file that a user can mend; a code never changes its meaning.</summary>
/// <remarks>Line is 0 for a file that has no lines.</remarks>
public sealed record Fault(string File, int Line, string Code, string Zh, string En)
{
    /// <summary>The line to print: place, what is wrong and the way out, code.</summary>
    public string Text(bool zh) =>
        (Line == 0 ? $"{File}: " : $"{File}:{Line}: ") + $"{(zh ? Zh : En)} [{Code}]";

    public override string ToString() => Text(zh: false);
}
