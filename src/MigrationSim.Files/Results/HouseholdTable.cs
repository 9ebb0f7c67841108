// Writes every household of a population as a Parquet file.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

using Parquet;
using Parquet.Schema;

namespace MigrationSim.Files.Results;

/// <summary>
/// A row an agent, in the population's order. Members stand in eight pairs of plain columns
/// (age_0, sex_0 ... age_7, sex_7; null where a slot is empty) rather than in lists: R, Python and
/// DuckDB read them as they are, and the slot, which tells the generations, is kept.
/// </summary>
public static class HouseholdTable
{
    /// <summary>Rows of a row group; the memory that writing takes is that of one group.</summary>
    public const int GroupRows = 1 << 20;

    private static readonly DataField Key = new DataField<uint>("key");
    private static readonly DataField Cell = Text("cell");
    private static readonly DataField HukouCell = Text("hukou_cell");
    private static readonly DataField Skill = new DataField<byte>("skill");
    private static readonly DataField Tenure = Text("tenure");
    private static readonly DataField ContractLand = new DataField<bool>("contract_land");
    private static readonly DataField Homestead = new DataField<bool>("homestead");
    private static readonly DataField YearsHere = new DataField<byte>("years_here");
    private static readonly DataField Collective = new DataField<bool>("collective");
    private static readonly DataField[] Ages = Slots("age");
    private static readonly DataField[] Sexes = Slots("sex");

    private static readonly DataField[] Fields =
    [
        Key, Cell, HukouCell, Skill, Tenure, ContractLand, Homestead, YearsHere, Collective,
        .. Ages.Zip(Sexes).SelectMany(slot => new[] { slot.First, slot.Second }),
    ];

    private static readonly string[] TenureNames =
        ["rural_homestead", "urban_owner", "market_renter", "affordable_rental", "dormitory"];

    // Stands in the file, where a stranger finds it.
    private static readonly Dictionary<string, string> Notes = new(StringComparer.Ordinal)
    {
        ["en"] = "A row is a family household or one person in a collective household or outside "
            + "Hunan. cell, hukou_cell: county code of 2020 with -U (urban) or -R (rural part); GD "
            + "Guangdong, YRD Yangtze delta, NB neighbours, OT the rest; hukou OUT: not Hunan. "
            + "skill: 0 up to junior secondary, 1 senior secondary, 2 tertiary. years_here: since "
            + "the last change of cell. age_k, sex_k (0 male, 1 female): slots 0-1 the couple or "
            + "the single adult, 2-5 children, 6-7 other adults; null where empty.",
        ["zh"] = "每行是一个家庭户，或集体户、省外的一个人。cell、hukou_cell：2020 年县代码加 -U（城镇）"
            + "或 -R（乡村）；GD 广东，YRD 长三角，NB 邻省，OT 其他；户籍 OUT 为省外。skill：0 初中及以下，"
            + "1 高中，2 大专及以上。years_here：距上次迁移的年数。age_k、sex_k（0 男，1 女）：0-1 夫妇或"
            + "单身成人，2-5 子女，6-7 其他成人；空位为空值。",
    };

    /// <summary>Writes the file; an unfinished one is left to the caller to remove.</summary>
    public static async Task WriteAsync(
        Population population, Geography geography, string path, CancellationToken cancel)
    {
        var codes = CellCodes.All(geography);
        await using var file = File.Create(path);
        await using var parquet = await ParquetWriter.CreateAsync(
            new ParquetSchema(Fields), file, cancellationToken: cancel);
        parquet.CustomMetadata = Notes;
        for (var first = 0; first < population.Count; first += GroupRows)
        {
            var rows = Math.Min(GroupRows, population.Count - first);
            using (var group = parquet.CreateRowGroup())
                await WriteGroupAsync(new(group, population, first, rows, cancel), codes);

            // A group leaves large arrays behind, which would else pile up to gigabytes.
            GC.Collect();
        }
    }

    private static async Task WriteGroupAsync(HouseholdGroup group, string[] codes)
    {
        await group.WriteAsync(Key, home => home.Key);
        await group.WriteTextAsync(Cell, home => codes[home.Residence]);
        await group.WriteTextAsync(
            HukouCell, home => home.Hukou == Cells.OutsideHukou ? codes[^1] : codes[home.Hukou]);
        await group.WriteAsync(Skill, home => (byte)Traits.Skill(home.Traits));
        await group.WriteTextAsync(Tenure, home => TenureNames[(int)Traits.Tenure(home.Traits)]);
        await group.WriteAsync(ContractLand, home => Traits.Has(home.Traits, Traits.ContractLand));
        await group.WriteAsync(Homestead, home => Traits.Has(home.Traits, Traits.Homestead));
        await group.WriteAsync(YearsHere, home => home.YearsHere);
        await group.WriteAsync(Collective, home => Traits.Has(home.Traits, Traits.Collective));
        for (var k = 0; k < Members.SlotCount; k++)
        {
            var slot = k;
            await group.WriteMembersAsync(
                Ages[k], slot, person => (byte)Members.Age(person));
            await group.WriteMembersAsync(
                Sexes[k], slot, person => (byte)Members.Sex(person));
        }
    }

    private static DataField Text(string name) => new(name, typeof(string), isNullable: false);

    private static DataField[] Slots(string name) =>
    [
        .. Enumerable.Range(0, Members.SlotCount)
            .Select(slot => new DataField<byte?>($"{name}_{slot}")),
    ];
}
