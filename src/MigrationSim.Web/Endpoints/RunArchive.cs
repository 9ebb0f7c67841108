// The folder of a run's results as one file to take along.
using System.IO.Compression;

using MigrationSim.Files.Results;

namespace MigrationSim.Web.Endpoints;

/// <summary>Packs what a run and its ensemble have written.</summary>
internal static class RunArchive
{
    // Put together beside the results and gone when it has been sent: an archive's end is written
    // by calls that must not wait on a network.
    public static FileStream Pack(string folder, string? doubt)
    {
        var file = new FileStream(
            $"{folder}/../.{Path.GetRandomFileName()}", FileMode.CreateNew, FileAccess.ReadWrite,
            FileShare.None, bufferSize: 65_536, FileOptions.DeleteOnClose);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, folder, "");
            if (doubt is not null)
                Add(zip, Path.Combine(doubt, ResultFiles.Tables), "ensemble/");
        }

        file.Position = 0;
        return file;
    }

    private static void Add(ZipArchive zip, string folder, string prefix)
    {
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            zip.CreateEntryFromFile(
                path, prefix + Path.GetRelativePath(folder, path).Replace('\\', '/'),
                CompressionLevel.Fastest);
        }
    }
}
