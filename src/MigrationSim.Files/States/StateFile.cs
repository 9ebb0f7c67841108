// A year saved in a file, from which a run can go on.
using MigrationSim.Core.Runs;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.States;

/// <summary>A state file as a manifest names it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Year">The saved year.</param>
/// <param name="Sha256">SHA-256 of the whole file, lower-case hex.</param>
public sealed record StateMark(string Path, int Year, string Sha256);

/// <summary>Writes saved years; reading is <see cref="OpenedState"/>.</summary>
public static class StateFile
{
    /// <summary>The file's name in a folder of results.</summary>
    public static string Name(int year) => FormattableString.Invariant($"state-{year}.bin");

    /// <summary>Writes under a working name and gives the file its own when all is there.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static StateMark Write(SavedYear saved, string path)
    {
        using var whole = WholeFile.Open(path);
        string hash;
        using (var stream = new FileStream(
            whole.Working, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        {
            using var writer = new StateWriter(stream);
            Write(saved, writer, Length(saved));
            hash = writer.Finish();
        }

        whole.Commit();
        return new(path, saved.Origin.Year, hash);
    }

    private static void Write(SavedYear saved, StateWriter writer, long length)
    {
        writer.Bytes(StateLayout.Mark);
        writer.Number(StateLayout.Format);
        writer.Number(length);
        Origin(saved.Origin, writer);
        Markets(saved, writer);
        var people = saved.Population;
        writer.Number(people.Count);
        writer.Column<uint>(people.Key);
        writer.Column<ulong>(people.Members);
        writer.Column<ushort>(people.Residence);
        writer.Column<ushort>(people.Hukou);
        writer.Column<ushort>(people.Traits);
        writer.Column<byte>(people.YearsHere);
    }

    private static void Origin(SavedOrigin origin, StateWriter writer)
    {
        writer.Words(origin.ModelVersion);
        writer.Words(origin.BaseDigest);
        writer.Number(origin.BaseYear);
        writer.Number(origin.Year);
        writer.Number(origin.Seed);
        writer.Number(origin.Scale);
        writer.Words(origin.Levers);
    }

    private static void Markets(SavedYear saved, StateWriter writer)
    {
        foreach (var name in MarketArrays.State)
        {
            writer.Words(name);
            writer.Column<double>(MarketArrays.Of(saved.Markets, name));
        }

        foreach (var counts in new[] { saved.Markets.Opening, saved.Earlier })
        {
            foreach (var name in MarketArrays.Counts)
            {
                writer.Words(name);
                writer.Column<long>(MarketArrays.Of(counts, name));
            }
        }
    }

    // All but the columns is written twice, the first time into nothing.
    private static long Length(SavedYear saved)
    {
        const int RowBytes = 19;
        using var small = new MemoryStream();
        using var writer = new StateWriter(small);
        Origin(saved.Origin, writer);
        Markets(saved, writer);
        return StateLayout.HeadBytes + small.Length + sizeof(int)
            + ((long)RowBytes * saved.Population.Count) + StateLayout.HashBytes;
    }
}
