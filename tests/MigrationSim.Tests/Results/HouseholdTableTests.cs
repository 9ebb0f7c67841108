// The household table: what a stranger counts in it is what the census says.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Syntheses;
using MigrationSim.Files.Results;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

using Parquet;
using Parquet.Schema;

using Xunit;

namespace MigrationSim.Tests.Results;

public sealed class HouseholdTableTests : IDisposable
{
    private static readonly BaseYear Year =
        BaseYearImputation.Build(SmallWorld.Create(meanResidents: 1500), 2020);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_stranger_recounts_residents_ages_and_households_from_the_file()
    {
        await WriteAsync("a.parquet", threads: 2);
        await using var file = await Columns.OpenAsync(_folder["a.parquet"]);
        var cells = await file.TextAsync("cell");
        var collective = await file.FlagsAsync("collective");
        var ages = await file.SlotsAsync("age");
        var sexes = await file.SlotsAsync("sex");
        for (var county = 0; county < Cells.CountyCount; county += 11)
        {
            var census = Year.Tables.Census2020[county];
            var code = Year.Tables.Geography.Counties[county].Code;
            var ageSex = new int[Ages.GroupCount * 2];
            var (urban, families) = (0, 0);
            foreach (var row in cells.Index().Where(c => c.Item.StartsWith(code)))
            {
                if (!collective[row.Index]) families++;
                for (var slot = 0; slot < ages.Length; slot++)
                {
                    Assert.Equal(ages[slot][row.Index] is null, sexes[slot][row.Index] is null);
                    if (ages[slot][row.Index] is not { } age) continue;
                    ageSex[(Ages.Group(age) * 2) + sexes[slot][row.Index]!.Value]++;
                    if (row.Item.EndsWith("-U")) urban++;
                }
            }
            Assert.Equal(census.AgeSex, ageSex);
            Assert.Equal(census.UrbanResidents, urban);
            Assert.Equal(census.Households, families);
        }
    }

    [Fact]
    public async Task Every_row_is_its_household()
    {
        var population = await WriteAsync("a.parquet", threads: 1);
        await using var file = await Columns.OpenAsync(_folder["a.parquet"]);
        var keys = await file.NumbersAsync<uint>("key");
        var hukou = await file.TextAsync("hukou_cell");
        var skill = await file.NumbersAsync<byte>("skill");
        var tenure = await file.TextAsync("tenure");
        var land = await file.FlagsAsync("contract_land");
        var homestead = await file.FlagsAsync("homestead");
        var years = await file.NumbersAsync<byte>("years_here");
        var codes = CellCodes.All(Year.Tables.Geography);
        Assert.Equal(population.Count, keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            var home = population[i];
            Assert.Equal(home.Key, keys[i]);
            Assert.Equal(home.Hukou == Cells.OutsideHukou ? "OUT" : codes[home.Hukou], hukou[i]);
            Assert.Equal(Traits.Skill(home.Traits), skill[i]);
            var name = tenure[i].Replace("_", "", StringComparison.Ordinal);
            Assert.Equal($"{Traits.Tenure(home.Traits)}", name, ignoreCase: true);
            Assert.Equal(Traits.Has(home.Traits, Traits.ContractLand), land[i]);
            Assert.Equal(Traits.Has(home.Traits, Traits.Homestead), homestead[i]);
            Assert.Equal(home.YearsHere, years[i]);
        }
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_on_one_thread_and_on_two()
    {
        await WriteAsync("one.parquet", threads: 1);
        await WriteAsync("two.parquet", threads: 2);
        await WriteAsync("other.parquet", threads: 2, seed: 2);
        var one = File.ReadAllBytes(_folder["one.parquet"]);
        Assert.Equal(one, File.ReadAllBytes(_folder["two.parquet"]));
        Assert.NotEqual(one, File.ReadAllBytes(_folder["other.parquet"]));
    }

    private async Task<Population> WriteAsync(string name, int threads, uint seed = 1)
    {
        var cancel = TestContext.Current.CancellationToken;
        var population = PopulationSynthesis.Grow(Year, seed, 1, threads, cancel);
        await HouseholdTable.WriteAsync(population, Year.Tables.Geography, _folder[name], cancel);
        return population;
    }

    /// <summary>All columns of a file of one row group.</summary>
    private sealed class Columns(ParquetReader reader) : IAsyncDisposable
    {
        private readonly ParquetRowGroupReader _group = reader.OpenRowGroupReader(0);

        public static async Task<Columns> OpenAsync(string path) => new(
            await ParquetReader.CreateAsync(
                path, cancellationToken: TestContext.Current.CancellationToken));

        public async ValueTask DisposeAsync()
        {
            _group.Dispose();
            await reader.DisposeAsync();
        }

        public async Task<string[]> TextAsync(string name)
        {
            var column = new string?[_group.RowCount];
            await _group.ReadAsync(Field(name), column.AsMemory());
            return [.. column.Select(text => text!)];
        }

        public Task<bool[]> FlagsAsync(string name) => NumbersAsync<bool>(name);

        public async Task<T[]> NumbersAsync<T>(string name)
            where T : struct
        {
            var column = new T[_group.RowCount];
            await _group.ReadAsync<T>(Field(name), column.AsMemory());
            return column;
        }

        public async Task<byte?[][]> SlotsAsync(string name)
        {
            var slots = new byte?[Members.SlotCount][];
            for (var slot = 0; slot < slots.Length; slot++)
            {
                slots[slot] = new byte?[_group.RowCount];
                await _group.ReadAsync<byte>(Field($"{name}_{slot}"), slots[slot].AsMemory());
            }
            return slots;
        }

        private DataField Field(string name) =>
            reader.Schema.GetDataFields().Single(field => field.Name == name);
    }
}
