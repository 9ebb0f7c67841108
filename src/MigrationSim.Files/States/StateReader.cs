// Reads values of a saved year from a file that has been found sound.
using System.Runtime.InteropServices;

using MigrationSim.Core.Markets;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;

namespace MigrationSim.Files.States;

/// <summary>The counterpart of <see cref="StateWriter"/>, in the same order.</summary>
internal sealed class StateReader(Stream stream)
{
    public SavedOrigin Origin()
    {
        var (model, tables) = (Words(), Words());
        var (baseYear, year) = (Number<int>(), Number<int>());
        var (seed, scale) = (Number<uint>(), Number<int>());
        return new(model, tables, baseYear, year, seed, scale, Words());
    }

    /// <summary>The markets, and the counts of the year before.</summary>
    /// <exception cref="InvalidDataException">The file has other arrays.</exception>
    public (MarketState Markets, MarketCounts Earlier) Markets()
    {
        double[][] state = [.. MarketArrays.State.Select(Row<double>)];
        return (MarketArrays.Build(Counts(), state), Counts());
    }

    /// <summary>Everybody, with room for those born in the years to come.</summary>
    public Population People()
    {
        var rows = Number<int>();
        var people = new Population(Population.Room(rows));
        people.Grow(rows);
        Column(people.Key);
        Column(people.Members);
        Column(people.Residence);
        Column(people.Hukou);
        Column(people.Traits);
        Column(people.YearsHere);
        return people;
    }

    private MarketCounts Counts()
    {
        var counts = new MarketCounts();
        foreach (var name in MarketArrays.Counts)
            Row<long>(name).CopyTo(MarketArrays.Of(counts, name), 0);
        return counts;
    }

    // Arrays are named: a state of other arrays is of another model, whatever its version says.
    private T[] Row<T>(string name)
        where T : unmanaged
    {
        var found = Words();
        if (found != name) throw new InvalidDataException($"{found} stands where {name} is due.");
        var row = new T[Cells.CountyCount];
        Column(row.AsSpan());
        return row;
    }

    private string Words()
    {
        var bytes = new byte[Number<int>()];
        stream.ReadExactly(bytes);
        return StateLayout.Text.GetString(bytes);
    }

    private T Number<T>()
        where T : unmanaged
    {
        T value = default;
        Column(new Span<T>(ref value));
        return value;
    }

    private void Column<T>(Span<T> values)
        where T : unmanaged => stream.ReadExactly(MemoryMarshal.AsBytes(values));
}
