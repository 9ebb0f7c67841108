// Whether wholes equal the sums of their parts, and parts stay within their wholes.
namespace MigrationSim.Files.Seeds;

/// <summary>What a whole is the sum of: its word in known-slips.csv, in both languages.</summary>
internal sealed record Parts(string Word, string Zh, string En)
{
    public static readonly Parts UrbanRural =
        new("urban_rural", "城镇与乡村人口", "urban and rural residents");
    public static readonly Parts Sexes = new("sexes", "男女人口", "male and female");
    public static readonly Parts Generations =
        new("generations", "各代数家庭户", "households by generations");
    public static readonly Parts Ages = new("ages", "各年龄组人数", "the cells by age");
    public static readonly Parts Counties = new("counties", "所辖县级单位", "its counties");
    public static readonly Parts Prefectures = new("prefectures", "各市州", "the prefectures");
}

/// <summary>Compares sums; passes over one with an unknown part (its fault is noted).</summary>
internal sealed class AddingUp(KnownSlips slips)
{
    /// <summary>
    /// The whole equals the sum of its parts or differs by just what known-slips.csv lists
    /// under the key "place:column:parts"; difference = whole less sum.
    /// </summary>
    public void Equal(
        CountTable table, string key, string column, Parts parts, IEnumerable<int?> values)
    {
        var slip = $"{key}:{column}:{parts.Word}";
        if (table[key, column] is not { } whole || Sum(values) is not { } sum)
        {
            slips.Skip(table.Name, slip);
            return;
        }

        var difference = whole - sum;
        if (difference == 0 || slips.Accepts(table.Name, slip, (int)difference)) return;
        table.Row(key)?.Fault(
            SeedCodes.DoesNotAdd,
            $"{key} 的 {column} 为 {whole}，而{parts.Zh}合计 {sum}，相差 {difference}，两者必须相等。"
            + $"请改正其一；若来源本身如此，登记于 {KnownSlips.File}：{table.Name},{slip},{difference}。",
            $"{column} of {key} is {whole}, but {parts.En} add up to {sum}: a difference of "
            + $"{difference} where none may be. Correct one of them, or, if the source has it so, "
            + $"list it in {KnownSlips.File} as {table.Name},{slip},{difference}.");
    }

    /// <summary>The parts together are no more than the whole they belong to.</summary>
    public static void Within(CountTable table, string key, string whole, params string[] parts)
    {
        if (table[key, whole] is not { } limit) return;
        if (Sum(parts.Select(p => table[key, p])) is not { } sum || sum <= limit) return;
        var names = string.Join(" + ", parts);
        table.Row(key)?.Fault(
            SeedCodes.AboveWhole,
            $"{key} 的 {names} 为 {sum}，超过 {whole} {limit}。请改正其一。",
            $"{names} of {key} is {sum}, more than {whole}, {limit}. Correct one of them.");
    }

    private static long? Sum(IEnumerable<int?> values)
    {
        long sum = 0;
        foreach (var value in values)
        {
            if (value is not { } known) return null;
            sum += known;
        }

        return sum;
    }
}
