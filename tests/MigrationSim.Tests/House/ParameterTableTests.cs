// The table of parameters in src/README.md, read from their declarations.
using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

using MigrationSim.Core.Parameters;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.House;

public sealed class ParameterTableTests
{
    private static readonly object[] Declared =
    [
        new ModelParameters(), new DemographicParameters(), new FormationParameters(),
        new SettlementParameters(), new MarketParameters(),
        new AmenityParameters(),
    ];

    [Fact]
    public void The_table_is_fresh() =>
        GeneratedPart.IsFresh(Repository.File("src", "README.md"), "parameters", Table());

    [Fact]
    public void Every_parameter_is_declared_once()
    {
        var symbols = (from record in Declared
                       from property in record.GetType().GetProperties()
                       where property.CanWrite
                       select property.GetCustomAttribute<ParameterAttribute>()?.Symbol).ToList();
        Assert.DoesNotContain(null, symbols);
        Assert.Equal(symbols.Count, symbols.Distinct().Count());
    }

    private static string Table()
    {
        var text = new StringBuilder("| Symbol | Meaning | Value | Tag | Source | In the code |\n")
            .Append("|---|---|---|---|---|---|\n");
        foreach (var record in Declared)
        {
            foreach (var property in record.GetType().GetProperties())
            {
                if (property.GetCustomAttribute<ParameterAttribute>() is not { } facts) continue;
                string[] fields =
                [
                    $"`{facts.Symbol}`", facts.Meaning, Value(property.GetValue(record)!),
                    $"[{facts.Evidence.ToString()[0]}]", facts.Source, property.Name,
                ];
                text.Append("| ").AppendJoin(" | ", fields).Append(" |\n");
            }
        }
        return text.ToString();
    }

    private static string Value(object value) =>
        value is IEnumerable several
            ? string.Join(", ", several.Cast<object>().Select(Value))
            : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
