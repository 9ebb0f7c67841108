// What migsim serve was asked to do.
namespace MigrationSim.Cli.Commands;

/// <summary>The command's options.</summary>
public sealed record ServeOrder(
    string Host, int Port, string? Token, IReadOnlyList<string> Names, string RunsFolder,
    int Threads, string? SeedFolder);
