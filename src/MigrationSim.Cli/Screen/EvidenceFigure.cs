// A small figure: predicted against observed changes of the held-out units.
using System.Globalization;
using System.Text;

using MigrationSim.Files.Results;
using MigrationSim.Studies.Hindcasts;

namespace MigrationSim.Cli.Screen;

/// <summary>
/// Scatter plots side by side as SVG, with the line on which prediction equals observation and
/// the 80 % intervals of the model with the training units' errors.
/// </summary>
public static class EvidenceFigure
{
    private const int Side = 300;
    private const int Margin = 48;

    /// <summary>The figure of some quantities.</summary>
    public static string Svg(
        IReadOnlyList<PredictionTableRow> predictions, IReadOnlyList<string> quantities)
    {
        var svg = new StringBuilder();
        var width = quantities.Count * (Side + Margin);
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" ")
            .Append(CultureInfo.InvariantCulture, $"height=\"{Side + Margin}\"")
            .Append(" font-family=\"sans-serif\" font-size=\"12\">\n")
            .Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        foreach (var (at, quantity) in quantities.Index())
        {
            PredictionTableRow[] rows =
            [
                .. predictions.Where(row => row.Quantity == quantity
                    && row.Test == DecadeHindcast.HeldOutCode
                    && row.Method == HindcastMethods.ModelWithErrors),
            ];
            if (rows.Length > 0) Panel(svg, at * (Side + Margin), quantity, rows);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Panel(
        StringBuilder svg, int left, string quantity, PredictionTableRow[] rows)
    {
        var values = rows.SelectMany(r => new[] { r.Observed, r.Low80 ?? r.Predicted,
            r.High80 ?? r.Predicted }).ToList();
        var (low, high) = (values.Min(), values.Max());
        double X(double value) => left + Margin + ((value - low) / (high - low) * (Side - Margin));
        double Y(double value) => Side - ((value - low) / (high - low) * (Side - Margin));
        Line(svg, X(low), Y(low), X(high), Y(high), "#999");
        Line(svg, X(low), Y(low), X(high), Y(low), "#333");
        Line(svg, X(low), Y(low), X(low), Y(high), "#333");
        foreach (var row in rows)
        {
            var x = X(row.Observed);
            if (row is { Low80: { } bottom, High80: { } top })
                Line(svg, x, Y(bottom), x, Y(top), "#9bc");
            svg.Append(CultureInfo.InvariantCulture,
                $"<circle cx=\"{x:0.0}\" cy=\"{Y(row.Predicted):0.0}\" r=\"3\" fill=\"#036\">")
                .Append(CultureInfo.InvariantCulture, $"<title>{row.GeoCode}</title></circle>\n");
        }

        var name = QuantityNames.Of(quantity).En;
        Words(svg, left + Margin, Margin - 28, name);
        Words(svg, left + Margin, Margin - 12, "predicted, up; observed, right");
        Words(svg, X(low), Side + 18, EvidenceText.Two(low));
        Words(svg, X(high) - 28, Side + 18, EvidenceText.Two(high));
    }

    private static void Line(
        StringBuilder svg, double x1, double y1, double x2, double y2, string colour) =>
        svg.Append(CultureInfo.InvariantCulture,
            $"<line x1=\"{x1:0.0}\" y1=\"{y1:0.0}\" x2=\"{x2:0.0}\" y2=\"{y2:0.0}\" ")
            .Append(CultureInfo.InvariantCulture, $"stroke=\"{colour}\"/>\n");

    private static void Words(StringBuilder svg, double x, double y, string text) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.0}\" y=\"{y:0.0}\">{text}")
            .Append("</text>\n");
}
