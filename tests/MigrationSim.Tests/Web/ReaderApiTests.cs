// A run taken from the server by Python and R, as its documentation tells them to.
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Web;

[Collection(ServersTogether.Name)]
public sealed class ReaderApiTests(ServerBench bench) : IDisposable
{
    private const string Python = """
        import io, sys, zipfile, urllib.request as web
        answer = web.urlopen(f"{sys.argv[1]}api/runs/{sys.argv[2]}/tables.zip")
        zipfile.ZipFile(io.BytesIO(answer.read())).extractall("run")
        sys.path.insert(0, "run/readers")
        from read_run import read_run
        print(int(read_run("run")["province"]["urban_population"].iloc[-1]))
        """;

    private const string R = """
        given <- commandArgs(trailingOnly = TRUE)
        download.file(paste0(given[1], "api/runs/", given[2], "/tables.zip"), "run.zip",
                      mode = "wb", quiet = TRUE)
        unzip("run.zip", exdir = "run")
        source("run/readers/read_run.R")
        cat(tail(read_run("run")$province$urban_population, 1))
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Python_and_R_read_what_the_server_s_own_table_says()
    {
        var python = Programs.Find(["python3", "/usr/bin/python3"], "-c", "import pandas");
        var r = Programs.Find(["Rscript"], "--version");
        Assert.SkipWhen(
            python is null && r is null,
            "neither R nor pandas: apt-get install r-base-core python3-pandas");
        var run = await bench.RunAsync(new { scenario = "baseline" });
        var id = run.GetProperty("id").GetString()!;
        var rows = await bench.GetAsync($"/api/runs/{id}/tables/province");
        var said = rows.EnumerateArray().Last().GetProperty("urban_population").ToString();
        if (python is not null) Assert.Equal(said, await SayAsync(python, Python, "p.py", id));
        if (r is not null) Assert.Equal(said, await SayAsync(r, R, "r.R", id));
    }

    private async Task<string> SayAsync(string program, string script, string file, string id)
    {
        Directory.CreateDirectory(_folder[file + "-"]);
        _folder.Write(Path.Combine(file + "-", file), script);
        var said = await Programs.SayAsync(
            program, [file, bench.Address.AbsoluteUri, id], _folder[file + "-"],
            TestContext.Current.CancellationToken);
        return said.Trim();
    }
}
