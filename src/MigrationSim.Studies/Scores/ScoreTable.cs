// All methods beside each other, by quantity.
namespace MigrationSim.Studies.Scores;

/// <summary>A method that has no number for a quantity, and why.</summary>
public sealed record Unscored(string Method, string Quantity, string Why);

/// <summary>
/// Scores by quantity and method, in the order in which both first appear. A method is measured
/// against the baselines that predict every figure it predicts, over these figures alone: nobody
/// looks better for having left out the hard ones.
/// </summary>
public static class ScoreTable
{
    /// <summary>The rows.</summary>
    /// <param name="figures">
    /// What was predicted and observed. A figure may stand once a method, and all methods must have
    /// the same observation; otherwise an ArgumentException.
    /// </param>
    /// <param name="unscored">What could not be predicted, behind the quantity's scores.</param>
    /// <param name="baselines">The methods that skill is measured against.</param>
    public static IReadOnlyList<ScoreRow> Build(
        IReadOnlyList<ScoredFigure> figures, IReadOnlyList<Unscored> unscored,
        IReadOnlyCollection<string> baselines)
    {
        CheckObservations(figures);
        var rows = new List<ScoreRow>();
        var quantities = figures.Select(figure => figure.Quantity)
            .Concat(unscored.Select(gap => gap.Quantity)).Distinct();
        foreach (var quantity in quantities)
        {
            var methods = figures.Where(figure => figure.Quantity == quantity)
                .GroupBy(figure => figure.Method).Select(ByPlace).ToList();
            var rivals = methods.Where(method => baselines.Contains(method.Name)).ToList();
            rows.AddRange(methods.Select(method => Row(quantity, method, rivals)));
            rows.AddRange(
                from gap in unscored
                where gap.Quantity == quantity
                select new ScoreRow(quantity, gap.Method) { Why = gap.Why });
        }

        return rows;
    }

    private static ScoreRow Row(string quantity, Predictions method, List<Predictions> rivals)
    {
        var figures = method.Figures;
        double[] observed = [.. figures.Select(figure => figure.Observed)];
        double[] predicted = [.. figures.Select(figure => figure.Predicted)];
        var rmse = PointErrors.Rmse(observed, predicted);
        var mae = PointErrors.Mae(observed, predicted);
        var best = (
            from rival in rivals
            where figures.All(figure => rival.ByKey.ContainsKey(Key(figure)))
            let errors = PointErrors.Rmse(
                observed, [.. figures.Select(figure => rival.ByKey[Key(figure)].Predicted)])
            select (rival.Name, Rmse: errors)).ToList();
        var row = new ScoreRow(quantity, method.Name)
        {
            Count = figures.Count,
            Rmse = rmse,
            Mae = mae,
            RankCorrelation = figures.Count > 1 ? RankCorrelation.Of(observed, predicted) : null,
            Crps = mae,
        };
        if (best.Count > 0)
        {
            var (name, reference) = best.MinBy(rival => rival.Rmse);
            row = row with { BestBaseline = name, Skill = PointErrors.Skill(rmse, reference) };
        }

        return WithSamples(row, figures, observed);
    }

    private static ScoreRow WithSamples(
        ScoreRow row, IReadOnlyList<ScoredFigure> figures, double[] observed)
    {
        if (figures.All(figure => figure.Sample is null)) return row;
        if (figures.Any(figure => figure.Sample is null))
        {
            throw new ArgumentException(
                $"{row.Method} has samples for some figures of {row.Quantity} only.");
        }

        IReadOnlyList<double>[] samples = [.. figures.Select(figure => figure.Sample!)];
        return row with
        {
            Crps = samples.Zip(observed, Crps.Fair).Sum() / observed.Length,
            Coverage80 = CentralInterval.Coverage(observed, samples, 0.80),
            Coverage95 = CentralInterval.Coverage(observed, samples, 0.95),
        };
    }

    private static void CheckObservations(IReadOnlyList<ScoredFigure> figures)
    {
        var seen = new HashSet<(string, string, string, int)>();
        var observed = new Dictionary<(string, string, int), double>();
        foreach (var figure in figures)
        {
            var what = $"{figure.Quantity} of {figure.GeoCode} in {figure.Year}";
            if (!seen.Add((figure.Method, figure.Quantity, figure.GeoCode, figure.Year)))
                throw new ArgumentException($"{figure.Method} predicts {what} twice.");
            var key = (figure.Quantity, figure.GeoCode, figure.Year);
            if (!observed.TryAdd(key, figure.Observed) && observed[key] != figure.Observed)
                throw new ArgumentException($"{what} has two observations.");
        }
    }

    private static (string, int) Key(ScoredFigure figure) => (figure.GeoCode, figure.Year);

    private static Predictions ByPlace(IGrouping<string, ScoredFigure> figures) =>
        new(figures.Key, [.. figures], figures.ToDictionary(Key));

    private sealed record Predictions(
        string Name, IReadOnlyList<ScoredFigure> Figures,
        IReadOnlyDictionary<(string, int), ScoredFigure> ByKey);
}
