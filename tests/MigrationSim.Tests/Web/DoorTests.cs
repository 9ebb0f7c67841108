// Who is let in, and with which headers; what a restart finds.
using System.Net;

using MigrationSim.Tests.Fixtures;
using MigrationSim.Web.Stores;

using Xunit;

namespace MigrationSim.Tests.Web;

[Collection(ServersTogether.Name)]
public sealed class DoorTests(ServerBench bench)
{
    private const string Token = "abcdefghijklmnop";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Host", "evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "192.0.2.1", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "localhost", HttpStatusCode.OK)]
    [InlineData("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    public async Task Foreign_hosts_and_origins_are_refused(
        string header, string value, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/runs");
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await bench.Client.SendAsync(request, Cancel);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Scripts_come_from_the_server_alone_and_nobody_frames_the_page()
    {
        using var page = await bench.Client.GetAsync("/", Cancel);
        var policy = string.Join(' ', page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy);
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
        var html = await page.Content.ReadAsStringAsync(Cancel);
        Assert.DoesNotContain("<script>", html);
        Assert.False(page.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_token_is_asked_for_and_leaves_the_address_for_a_cookie()
    {
        using var folder = new TempFolder();
        await using var server = await ServerBench.StartAsync(folder["runs"], Token);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/?token=abcdefghijklmnoq"));
        using (var request = new HttpRequestMessage(HttpMethod.Get, "/api/levers"))
        {
            request.Headers.Authorization = new("Bearer", Token);
            using var answer = await client.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using (var answer = await client.GetAsync("/?token=" + Token, Cancel))
        {
            Assert.Equal("/", answer.Headers.Location?.OriginalString);
            var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
            Assert.Contains("httponly", cookie);
            Assert.Contains("samesite=strict", cookie);
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/"));

        async Task<HttpStatusCode> StatusAsync(string path)
        {
            using var answer = await client.GetAsync(path, Cancel);
            return answer.StatusCode;
        }
    }

    [Fact]
    public void A_run_under_way_when_the_server_was_killed_is_incomplete_after_a_restart()
    {
        using var folder = new TempFolder();
        var record = new RunRecord(
            RunIds.At(DateTimeOffset.UnixEpoch), "trial", "甲", "A", 1, 1, "0123",
            DateTimeOffset.UnixEpoch);
        string half;
        using (var store = RunStore.Open(folder.Path))
        {
            store.Add(record, store.Draft());
            store.Keep(record with { State = RunState.Running, Year = 2026 });
            half = Directory.CreateDirectory(
                Path.Combine(folder.Path, record.Id, ".run.123")).FullName;
            Assert.Throws<IOException>(() => RunStore.Open(folder.Path));
        }

        using var again = RunStore.Open(folder.Path);
        var found = Assert.Single(again.All);
        Assert.Equal((RunState.Incomplete, 2026, "甲"), (found.State, found.Year, found.TitleZh));
        Assert.False(Directory.Exists(half));
        Assert.Null(again.Find("../" + record.Id));
    }
}
