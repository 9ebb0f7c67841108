// One row group of the household table while it is written.
using MigrationSim.Core.People;

using Parquet;
using Parquet.Schema;

namespace MigrationSim.Files.Results;

/// <summary>Rows of the population, column by column; only one column is in memory.</summary>
internal sealed class HouseholdGroup(
    ParquetRowGroupWriter group, Population population, int first, int rows,
    CancellationToken cancel)
{
    public async Task WriteAsync<T>(DataField field, Func<Household, T> value)
        where T : struct
    {
        var column = new T[rows];
        for (var i = 0; i < rows; i++) column[i] = value(population[first + i]);
        await group.WriteAsync<T>(field, column, cancellationToken: cancel);
    }

    public async Task WriteTextAsync(DataField field, Func<Household, string> text)
    {
        cancel.ThrowIfCancellationRequested();
        var column = new string[rows];
        for (var i = 0; i < rows; i++) column[i] = text(population[first + i]);
        await group.WriteAsync(field, column);
    }

    /// <summary>What is read off the member in a slot, or null where it is empty.</summary>
    public async Task WriteMembersAsync(DataField field, int slot, Func<byte, byte> value)
    {
        var column = new byte?[rows];
        Fill(column, slot, value);
        await group.WriteAsync<byte>(field, column, cancellationToken: cancel);
    }

    private void Fill(byte?[] column, int slot, Func<byte, byte> value)
    {
        var members = population.Members.Slice(first, rows);
        for (var i = 0; i < column.Length; i++)
        {
            var person = Members.At(members[i], slot);
            if (person != 0) column[i] = value(person);
        }
    }
}
