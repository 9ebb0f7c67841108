// The codes of what is wrong with a folder of results that is read back.
namespace MigrationSim.Files.Results;

/// <summary>A code keeps its meaning for ever.</summary>
internal static class FolderCodes
{
    public const string NoFolder = "MS5001";
    public const string NoFile = "MS5002";
    public const string NotJson = "MS5003";
    public const string NoMember = "MS5004";
    public const string NoColumn = "MS5005";
    public const string NotANumber = "MS5006";
    public const string NotARun = "MS5009";
}
