// The report as one file: styles, charting library, data and modules in it, nothing to load.
using System.Net;
using System.Text;

namespace MigrationSim.Files.Reports;

/// <summary>Writes the HTML.</summary>
public static class ReportPage
{
    public const string FileName = "report.html";

    // Nothing may be fetched from anywhere, whatever a text in the data says.
    private const string Policy =
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
        + "img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>The page around some data.</summary>
    public static string Html(string data, string digest, bool isZh)
    {
        var foot = WebUtility.HtmlEncode(digest.Length > 12 ? digest[..12] : digest);
        return new StringBuilder()
            .Append("<!doctype html><html lang=\"").Append(isZh ? "zh-CN" : "en").Append("\">")
            .Append("<head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">")
            .Append("<title>MigrationSim</title>\n<style>\n")
            .Append(PageModules.Text("page.css")).Append(PageModules.Text("report.css"))
            .Append("@page { @bottom-left { content: \"MigrationSim · ").Append(foot)
            .Append("\"; font: 9pt sans-serif; color: #5D6A7A; } }\n</style></head><body>\n")
            .Append("<div id=\"report\"></div>\n<noscript>这份报告需要允许脚本。")
            .Append("This report needs scripts to be allowed.</noscript>\n<script>")
            .Append(PageModules.Text(PageModules.Library))
            .Append("</script>\n<script type=\"application/json\" id=\"data\">").Append(data)
            .Append("</script>\n<script>\n(() => {\n'use strict';\n")
            .Append(PageModules.Script("report.js"))
            .Append("const data = JSON.parse(document.getElementById('data').textContent);\n")
            .Append("modules['report.js'].showReport(document.getElementById('report'), data);\n")
            .Append("})();\n</script>\n</body></html>\n")
            .ToString();
    }
}
