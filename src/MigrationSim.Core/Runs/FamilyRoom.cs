// What one thread forms households with.
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>The processes' own room and the counts, used again county after county.</summary>
internal sealed class FamilyRoom(Model model, int scale)
{
    private int _year;
    private Students? _students;

    public YearCounts Counts { get; } = new();

    public ChunkOrder Order { get; } = new(Chunks.Rows);

    public Kinship Kinship { get; } = new();

    public Pairing Pairing { get; } = new(model.Formation, model.BaseYear.Persons(scale));

    /// <summary>Students go where universities are in a year.</summary>
    public Students Students(YearSettings settings)
    {
        if (_students is null || _year != settings.Year)
        {
            _year = settings.Year;
            _students = new(
                model.Formation, settings.Universities, new(settings.Choice.Geography));
        }

        return _students;
    }
}
