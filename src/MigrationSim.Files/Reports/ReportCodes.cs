// Collects what is wrong with the inputs of a report and names the kinds there are.
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.Reports;

/// <summary>The codes of faults in run folders and boundary files.</summary>
internal static class ReportCodes
{
    public const string NoFolder = "MS5001";
    public const string NoFile = "MS5002";
    public const string NotJson = "MS5003";
    public const string NoMember = "MS5004";
    public const string NoColumn = "MS5005";
    public const string NotANumber = "MS5006";
    public const string NotAlike = "MS5007";
    public const string NoRows = "MS5008";
    public const string BadBoundaries = "MS5101";
    public const string BadFeature = "MS5102";
    public const string MissingCounty = "MS5103";
    public const string TooBig = "MS5104";
    public const string BadLayout = "MS5201";
}

/// <summary>The faults found so far.</summary>
internal sealed class ReportFaults
{
    private readonly List<Fault> _found = [];

    public int Count => _found.Count;

    public IReadOnlyList<Fault> All => _found;

    public void Add(string file, int line, string code, string zh, string en)
    {
        var fault = new Fault(file, line, code, zh, en);
        if (!_found.Contains(fault)) _found.Add(fault);
    }
}
