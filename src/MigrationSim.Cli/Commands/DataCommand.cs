// migsim data: the base-year tables, checked and shown.
using System.CommandLine;
using System.Globalization;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Places;

using Spectre.Console;

namespace MigrationSim.Cli.Commands;

/// <summary>The commands data check and data summary.</summary>
public static class DataCommand
{
    public static Command Build(Dialog session)
    {
        var language = session.Language;
        return new("data", language[Descriptions.Data])
        {
            Sub(session, "check", Descriptions.DataCheck, _ =>
                session.Out.WriteLine(language[Labels.NoFaults])),
            Sub(session, "summary", Descriptions.DataSummary, tables =>
                session.Show(Summary(session, tables))),
            ObserveCommand.Build(session),
            MapCommand.Build(session),
        };
    }

    private static Command Sub(
        Dialog session, string name, Phrase description, Action<BaseTables> show)
    {
        var seeds = BaseYearSource.Option(session.Language);
        var command = new Command(name, session.Language[description]) { seeds };
        command.SetAction((parsed, _) => Guard.RunAsync(session, () =>
        {
            if (BaseYearSource.Read(session, parsed.GetValue(seeds)) is not { } tables)
                return ExitCode.InputFault;
            show(tables);
            return ExitCode.Done;
        }));
        return command;
    }

    private static Table Summary(Dialog session, BaseTables tables)
    {
        var table = session.Columns(
            2, Labels.Code, Labels.Name, Labels.Residents2020, Labels.UrbanRate2020,
            Labels.Households2020, Labels.HouseholdSize, Labels.Residents2010);
        var isZh = session.Language.IsZh;
        foreach (var prefecture in tables.Geography.Prefectures)
        {
            AddRow(
                table, tables, prefecture.Code, isZh ? prefecture.NameZh : prefecture.NameEn,
                prefecture.FirstCounty, prefecture.CountyCount);
        }
        AddRow(
            table, tables, Geography.ProvinceCode,
            isZh ? Geography.ProvinceNameZh : Geography.ProvinceNameEn,
            0, tables.Geography.Counties.Count);
        return table;
    }

    private static void AddRow(
        Table table, BaseTables tables, string code, string name, int first, int count)
    {
        var now = tables.Census2020.Skip(first).Take(count).ToList();
        var residents = now.Sum(county => (long)county.Residents);
        var urban = now.Sum(county => (long)county.UrbanResidents);
        var households = now.Sum(county => (long)county.Households);
        var members = now.Sum(county => (long)(county.HouseholdMembers ?? 0));
        var before = tables.Census2010.Skip(first).Take(count).Sum(c => (long)c.Residents);
        string[] fields =
        [
            code, name, Shown(residents, "N0"), Shown(100.0 * urban / residents, "0.00"),
            Shown(households, "N0"), Shown((double)members / households, "0.00"),
            Shown(before, "N0"),
        ];
        table.AddRow([.. fields.Select(field => new Text(field))]);
    }

    private static string Shown(double number, string format) =>
        number.ToString(format, CultureInfo.InvariantCulture);
}
