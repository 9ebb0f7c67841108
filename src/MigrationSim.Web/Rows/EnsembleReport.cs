// Turns the members of an ensemble into rows and records.
using MigrationSim.Core.Indicators;
using MigrationSim.Files.Ensembles;
using MigrationSim.Files.Formats;
using MigrationSim.Files.Machines;
using MigrationSim.Studies.Ensembles;

namespace MigrationSim.Web.Rows;

/// <summary>Made from the members' files alone, so that it is the same however they came.</summary>
public sealed class EnsembleReport
{
    private readonly EnsembleSetup _setup;
    private readonly IReadOnlyList<MemberFailure> _failures;
    private readonly HashSet<EnsembleMember> _finished;
    private readonly SeriesBlocks _blocks;
    private readonly CancellationToken _cancel;

    public EnsembleReport(
        EnsembleSetup setup, EnsembleFolder folder, IReadOnlyList<MemberFailure> failures,
        CancellationToken cancel)
    {
        (_setup, _cancel) = (setup, cancel);
        _failures = [.. failures.OrderBy(f => f.Member.Name, StringComparer.Ordinal)];
        var failed = failures.Select(failure => failure.Member).ToHashSet();
        List<EnsembleMember> finished =
            [.. setup.Design.Members.Where(member => !failed.Contains(member))];
        _finished = [.. finished];
        _blocks = new(
            setup.Layout, setup.Scenarios.Count, finished, member => folder.Read(member.Name));
        Findings = new(
            [.. setup.Scenarios.Select(scenario => scenario.Name)], setup.Layout,
            EnsembleSample.Of(setup.Design, finished),
            [.. _blocks.First(IndicatorTable.Indicators.Count, cancel)]);
    }

    public EnsembleFindings Findings { get; }

    private IReadOnlyList<EnsembleFigure> Figures => EnsembleFigure.All(_setup.Scenarios.Count);

    public void WriteTables(string folder) => EnsembleTables.Write(
        folder, new(_blocks.All(_cancel).SelectMany(Quantiles), Variances(), Probabilities(),
            Members()));

    /// <summary>ensemble.json: what a report shows of the province.</summary>
    public string Summary() => JsonText.Of(json => EnsembleRecord.Write(
        json, _setup.Origin,
        Findings.Province.SelectMany(Quantiles)
            .Where(row => EnsembleRecord.Shown.Contains(row.Indicator)),
        Probabilities(),
        Variances().Where(row => row.Year == Findings.LastYear
            && EnsembleRecord.Shown.Contains(row.Indicator))));

    /// <summary>manifest.json: how it came about, and which members failed.</summary>
    public string Manifest() => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("kind", "ensemble");
        foreach (var fact in _setup.Origin.Facts) json.WriteString(fact.Name, fact.Value);
        json.WriteString("commit", Machine.Commit);
        json.WriteNumber("members", _setup.Design.Members.Count);
        json.WriteNumber("finished", _finished.Count);
        json.WriteStartArray("failures");
        foreach (var failure in _failures)
        {
            json.WriteStartObject();
            json.WriteString("member", failure.Member.Name);
            json.WriteString("state", State(failure));
            json.WriteString("reason", failure.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private IEnumerable<QuantileRow> Quantiles(SeriesValues series)
    {
        var (place, indicator) = _setup.Layout.Series[series.Series];
        return from sample in Findings.Samples
               from figure in Figures
               from t in Enumerable.Range(0, _setup.Layout.YearCount)
               let found = sample.Spread(figure.Of(series, t))
               where found is not null
               let s = found.Value
               select new QuantileRow(
                   Key(figure, sample), s.Count, _setup.Layout.FirstYear + t, place.Code,
                   indicator.Name, indicator.Unit, s.Mean, s.Deviation, s.Median, s.Low80,
                   s.High80, s.Low95, s.High95);
    }

    private IEnumerable<VarianceRow> Variances() =>
        from series in Findings.Province
        let place = _setup.Layout.Series[series.Series].Place
        let indicator = _setup.Layout.Series[series.Series].Indicator
        from sample in Findings.Samples
        from figure in Figures
        from t in Enumerable.Range(0, _setup.Layout.YearCount)
        from part in sample.Variance(figure.Of(series, t))
        select new VarianceRow(
            Key(figure, sample), sample.Grid.Draws.Count, sample.Grid.Seeds.Count,
            sample.Grid.Paths.Count, _setup.Layout.FirstYear + t, place.Code, indicator.Name,
            part.Name, part.IsPart, part.Variance, part.Share);

    private IEnumerable<ProbabilityRow> Probabilities() =>
        from sample in Findings.Samples
        from scenario in Enumerable.Range(0, Findings.Scenarios.Count)
        from rate in EnsembleFindings.Rates
        let found = Findings.Probability(sample, scenario, rate)
        where found is not null
        let p = found.Value
        select new ProbabilityRow(
            Key(new(scenario, false), sample), p.Members, TargetProbability.Year, rate,
            TargetProbability.Percent, p.Share, p.Error, p.Low95, p.High95);

    private IEnumerable<MemberRow> Members() =>
        from member in _setup.Design.Members
        let failure = _failures.FirstOrDefault(f => f.Member == member)
        select new MemberRow(
            member.Name, member.Draw, member.Seed, AssumptionPath.Word(member.Path.Fertility),
            AssumptionPath.Word(member.Path.CoastalDemand),
            AssumptionPath.Word(member.Path.Reclassification),
            failure is null ? "done" : State(failure), failure?.Reason ?? "");

    private EnsembleKey Key(EnsembleFigure figure, EnsembleSample sample) => new(
        Findings.Scenarios[figure.Scenario], figure.IsDifference ? Findings.Scenarios[0] : "",
        sample.Name);

    private static string State(MemberFailure failure) =>
        failure.IsInfeasible ? "infeasible" : "failed";
}
