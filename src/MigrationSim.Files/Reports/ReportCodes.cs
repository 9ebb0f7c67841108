// The codes of what is wrong with what a report is made of.
namespace MigrationSim.Files.Reports;

/// <summary>Beside those of the folders of runs themselves.</summary>
internal static class ReportCodes
{
    public const string NotAlike = "MS5007";
    public const string NoRows = "MS5008";
    public const string BadBoundaries = "MS5101";
    public const string BadFeature = "MS5102";
    public const string MissingCounty = "MS5103";
    public const string TooBig = "MS5104";
    public const string BadShape = "MS5105";
    public const string BadLayout = "MS5201";
}
