// Collects the faults of one reading and names the kinds there are.
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.Seeds;

/// <summary>The codes of faults in base-year tables; a code keeps its meaning for ever.</summary>
internal static class SeedCodes
{
    public const string MissingFile = "MS2001";
    public const string Encoding = "MS2002";
    public const string Columns = "MS2003";
    public const string Row = "MS2004";
    public const string NotANumber = "MS2005";
    public const string OutOfRange = "MS2006";
    public const string UnknownCode = "MS2007";
    public const string Repeated = "MS2008";
    public const string MissingRow = "MS2009";
    public const string DoesNotAdd = "MS2010";
    public const string AboveWhole = "MS2011";
    public const string DoesNotNest = "MS2012";
    public const string CountyCount = "MS2013";
    public const string SlipUnmatched = "MS2014";
    public const string UnknownWord = "MS2015";
    public const string RowsDisagree = "MS2016";
    public const string WrongDigest = "MS2017";
}

/// <summary>The faults found so far in one folder.</summary>
internal sealed class SeedFaults(string folder)
{
    private readonly List<Fault> found = [];
    private readonly HashSet<Fault> seen = [];

    public string Folder { get; } = folder;

    public bool Any => found.Count > 0;

    /// <summary>
    /// Notes a fault, once however often it is met; file is a name inside the folder, line 1
    /// where no line is to blame.
    /// </summary>
    public void Add(string file, int line, string code, string zh, string en)
    {
        var fault = new Fault(Place(file), line, code, zh, en);
        if (seen.Add(fault)) found.Add(fault);
    }

    /// <summary>All faults by file and line, those of one line in the order found.</summary>
    public IReadOnlyList<Fault> Sorted() =>
        [.. found.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];

    private string Place(string file) => $"{Folder.TrimEnd('/', '\\')}/{file}";
}
