// The manifest: what went in, what ran, what it cost, and what to know before quoting it.
using System.Text.Json;

using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Formats;
using MigrationSim.Files.Machines;
using MigrationSim.Files.States;

namespace MigrationSim.Files.Results;

/// <summary>The text of manifest.json.</summary>
public static class ManifestText
{
    public static string Of(FinishedRun run) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("run_id", run.RunId);
        json.WriteString("digest", run.Result.Digest);
        json.WriteString("scenario", run.Scenario.Name);
        json.WriteNumber("replicate", run.Replicate);
        json.WriteNumber("seed", run.Options.Seed);
        json.WriteNumber("scale", run.Options.Scale);
        json.WriteString("scale_note", ScaleNote(run.Options.Scale));
        json.WriteNumber("first_year", run.Result.Years[0].Year);
        json.WriteNumber("last_year", run.Result.Years[^1].Year);
        State(json, "started_from", run.StartedFrom);
        State(json, "saved", run.Saved);
        json.WriteNumber("agents_at_start", run.Result.AgentsAtStart);
        json.WriteNumber("agents_at_end", run.Result.AgentsAtEnd);
        json.WriteNumber("clipped_choice_entries", run.Result.ClippedEntries);
        json.WriteStartArray("clearing");
        foreach (var year in run.Result.Clearings) Clearing(json, year);
        json.WriteEndArray();
        json.Within("inputs", () => Inputs(json, run));
        json.Within("versions", () => Versions(json));
        json.Within("machine", () => MachineFacts(json, run));
        json.Within("timing_seconds", () => Timing(json, run));
        json.WriteStartArray("imputed");
        foreach (var figure in ImputedFigures.All) Imputed(json, figure);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void State(Utf8JsonWriter json, string name, StateMark? state)
    {
        if (state is null) return;
        json.Within(name, () =>
        {
            json.WriteString("file", Path.GetFileName(state.Path));
            json.WriteNumber("year", state.Year);
            json.WriteString("sha256", state.Sha256);
        });
    }

    private static string ScaleNote(int scale) => scale == 1
        ? "每户一个主体。One agent for every household."
        : FormattableString.Invariant(
            $"每 {scale} 个主体取一个，所有人数为样本数乘以 {scale}。")
        + FormattableString.Invariant($"Every count is the sample's times {scale}.");

    private static void Clearing(Utf8JsonWriter json, YearClearing year)
    {
        json.WriteStartObject();
        json.WriteNumber("year", year.Year);
        json.WriteNumber("iterations", year.Clearing.Iterations);
        json.WriteNumber("residual", year.Clearing.Residual);
        json.WriteNumber("priced_dwellings", year.Clearing.BindingDwellings);
        json.WriteNumber("priced_school_places", year.Clearing.BindingSeats);
        json.WriteNumber("admission_rounds", year.AdmissionRounds);
        json.WriteEndObject();
    }

    private static void Inputs(Utf8JsonWriter json, FinishedRun run)
    {
        json.WriteString("base_year_sha256", run.BaseDigest);
        json.WriteStartArray("scenario_files");
        foreach (var file in run.Inputs)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Versions(Utf8JsonWriter json)
    {
        json.WriteString("model", ModelVersion.Text);
        json.WriteString("commit", Machine.Commit);
        json.WriteString("runtime", Machine.Runtime);
        json.WriteString("system", Machine.System);
    }

    private static void MachineFacts(Utf8JsonWriter json, FinishedRun run)
    {
        json.WriteNumber("threads", run.Options.Threads);
        json.WriteString("architecture", Machine.Architecture);
        json.Texts("instruction_sets", Machine.InstructionSets);
        json.WriteNumber("peak_memory_bytes", Machine.PeakBytes);
    }

    private static void Timing(Utf8JsonWriter json, FinishedRun run)
    {
        json.WriteNumber("total", Math.Round(run.Seconds, 3));
        json.Within("by_process", () =>
        {
            foreach (var time in run.Timing)
                json.WriteNumber(time.Process, Math.Round(time.Seconds, 3));
        });
    }

    private static void Imputed(Utf8JsonWriter json, ImputedFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("figure", figure.Id);
        json.WriteString("zh", figure.Zh);
        json.WriteString("en", figure.En);
        json.WriteString("tag", figure.Tag);
        json.WriteString("formula", figure.Formula);
        json.WriteEndObject();
    }
}
