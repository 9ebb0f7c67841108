// Reads the base-year tables of a folder, checks them all and says everything that is wrong.
using System.Security.Cryptography;

using MigrationSim.Core.BaseYears;

namespace MigrationSim.Files.Seeds;

/// <summary>The door to seeds/; seeds/README.md says what files and columns mean.</summary>
public static class SeedFiles
{
    /// <summary>The tables of a folder, or all its faults at once.</summary>
    public static SeedReading Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var faults = new SeedFaults(folder);
        if (!Exists(faults)) return new SeedReading(null, faults.Sorted());
        var places = SeedPlaces.Read(faults);
        var slips = KnownSlips.Read(faults);
        var census = CensusTables.Read(places, faults);
        var placeTraits = PlaceTraits.Read(places, faults);
        var traits = TraitTable.Read(places, faults);
        var economy = ProvinceTables.ReadEconomy(places, faults);
        var years = ProvinceTables.ReadYears(faults);
        var hukou = ProvinceTables.ReadHukou(places, faults);
        var vital = VitalTables.Read(faults);
        var projects = ProjectTable.Read(places, faults);
        if (places.Known)
        {
            CensusChecks.Run(census, places, new AddingUp(slips));
            slips.NoteUnmatched();
        }

        if (faults.Any) return new SeedReading(null, faults.Sorted());
        string[] prefectures = [.. places.Prefectures];
        var tables = new BaseTables
        {
            Geography = GeographyTable.Build(places, placeTraits),
            Census2010 = CountyCensusTable.Build(census, places, 2010),
            Census2020 = CountyCensusTable.Build(census, places, 2020),
            Traits = [.. places.Counties.Select(code => traits[code])],
            HouseholdMembers2010 =
                [.. prefectures.Select(p => Members2010(census, p))],
            UrbanIncome = [.. prefectures.Select(p => economy[p].Income)],
            HousePrice = [.. prefectures.Select(p => economy[p].Price)],
            Province = years,
            Vital = vital,
            RecentHukou = hukou,
            Projects = projects,
            Digest = Digest(folder),
        };
        return new SeedReading(tables, []);
    }

    /// <summary>
    /// The places alone, for whoever asks nothing of their people: the tables of places are read
    /// and checked, no other file is opened.
    /// </summary>
    public static PlaceReading ReadPlaces(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var faults = new SeedFaults(folder);
        if (!Exists(faults)) return new PlaceReading(null, faults.Sorted());
        var places = SeedPlaces.Read(faults);
        var traits = PlaceTraits.Read(places, faults);
        return faults.Any
            ? new PlaceReading(null, faults.Sorted())
            : new PlaceReading(GeographyTable.Build(places, traits), []);
    }

    private static bool Exists(SeedFaults faults)
    {
        if (Directory.Exists(faults.Folder)) return true;
        faults.Add(
            "", 1, SeedCodes.MissingFile,
            "没有此文件夹。请用 --seeds 指出 seeds/ 的位置。",
            "there is no such folder. Say with --seeds where the base-year tables are.");
        return false;
    }

    private static int Members2010(CensusTables census, string prefecture) =>
        census.Totals[$"{prefecture}:2010", "household_members"]!.Value;

    /// <summary>
    /// SHA-256 over the bytes of every .csv of the folder, end to end in ordinal order of name.
    /// </summary>
    private static string Digest(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var paths = Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal);
        foreach (var path in paths)
            hash.AppendData(File.ReadAllBytes(path));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
