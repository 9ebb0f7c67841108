// A real browser for tests of pages: Debian's chromium, with no network.
using Microsoft.Playwright;

using Xunit;

namespace MigrationSim.Tests.Fixtures;

/// <summary>Started with the first page; without it a test is skipped and says why.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private WatchedPage? _blank;

    /// <summary>Where pictures of pages are put to be looked at; not committed.</summary>
    public static string Pictures { get; } =
        Directory.CreateDirectory(Repository.File(".artifacts", "screenshots")).FullName;

    /// <summary>A page of a width that notes what it complains of.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="server">The only address it may ask; null for a page that is offline.</param>
    /// <param name="language">What the browser prefers.</param>
    /// <param name="zoom">Pixels of the screen for one of the page.</param>
    public async Task<WatchedPage> OpenAsync(
        int width = 1280, Uri? server = null, string language = "zh-CN", float zoom = 1)
    {
        Assert.SkipUnless(
            File.Exists(Program), $"no browser at {Program}: apt-get install chromium");
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        var context = await _browser.NewContextAsync(new()
        {
            Offline = server is null,
            Locale = language,
            ViewportSize = new() { Width = width, Height = (int)(900 / zoom) },
            AcceptDownloads = true,
            DeviceScaleFactor = zoom,
        });
        return new(await context.NewPageAsync(), server);
    }

    /// <summary>What a piece of JavaScript says in an empty page, which all calls share.</summary>
    public async Task<string> SayAsync(string script)
    {
        _blank ??= await OpenAsync();
        return await _blank.Page.EvaluateAsync<string>(script);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>A page, what it complained of, and what it asked for beyond itself.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    // Milliseconds; a machine busy with other tests takes long over a picture of a whole page.
    private const float Patience = 180_000;

    private readonly List<string> _complaints = [];

    public WatchedPage(IPage page, Uri? server = null)
    {
        Page = page;
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && server?.IsBaseOf(new(request.Url)) != true)
            {
                _complaints.Add("asked for " + request.Url);
            }
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());

    public Task GoToFileAsync(string path, string hash = "") =>
        Page.GotoAsync(new Uri(path).AbsoluteUri + hash);
}
