// migsim levers: what can be turned, how far, and on whose authority.
using System.CommandLine;
using System.Globalization;
using System.Text.Json;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Levers;
using MigrationSim.Files.Formats;

using Spectre.Console;

namespace MigrationSim.Cli.Commands;

/// <summary>The catalogue of levers as a table or as JSON.</summary>
public static class LeversCommand
{
    public static Command Build(Dialog session)
    {
        var json = RunCommand.Switch("--json", Descriptions.Json, session.Language);
        var command = new Command("levers", session.Language[Descriptions.Levers]) { json };
        command.SetAction((parsed, _) => Guard.RunAsync(session, () =>
        {
            if (parsed.GetValue(json)) session.Out.Write(JsonText.Of(WriteAll));
            else session.Show(Levers(session));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Table Levers(Dialog session)
    {
        var language = session.Language;
        var table = session.Columns(
            4, Labels.Lever, Labels.Meaning, Labels.Kind, Labels.Unit, Labels.Range,
            Labels.Baseline, Labels.Goal);
        foreach (var lever in LeverCatalogue.All)
        {
            var facts = lever.Facts;
            string[] fields =
            [
                lever.Name,
                language.IsZh ? facts.MeaningZh : facts.MeaningEn,
                language[facts.Kind == LeverKind.Policy ? Labels.Policy : Labels.Assumption],
                language.IsZh ? facts.UnitZh : facts.Unit,
                $"{Shown(facts.Min)} … {Shown(facts.Max)}",
                Shown(facts.Baseline),
                Shown(facts.Goal),
            ];
            table.AddRow([.. fields.Select(field => new Text(field))]);
        }
        return table;
    }

    private static string Shown(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteAll(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var lever in LeverCatalogue.All) Write(json, lever);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, LeverInfo lever)
    {
        var facts = lever.Facts;
        json.WriteStartObject();
        json.WriteString("lever", lever.Name);
        json.WriteString("kind", facts.Kind == LeverKind.Policy ? "policy" : "assumption");
        json.WriteString("zh", facts.MeaningZh);
        json.WriteString("en", facts.MeaningEn);
        json.WriteString("unit", facts.Unit);
        json.WriteString("unit_zh", facts.UnitZh);
        json.WriteNumber("min", facts.Min);
        json.WriteNumber("max", facts.Max);
        json.WriteNumber("baseline", facts.Baseline);
        json.WriteNumber("goal_2029", facts.Goal);
        json.Texts("where", facts.Where.Split(';'));
        json.WriteBoolean("capital", facts.IsCapital);
        json.Texts("items", lever.Items);
        json.WriteString("indicator", facts.Indicator);
        json.WriteString("source", facts.Source);
        json.WriteEndObject();
    }
}
