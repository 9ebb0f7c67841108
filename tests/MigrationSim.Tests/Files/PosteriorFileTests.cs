// The posterior on disk: what is written comes back, and every fault is told with its line.
using MigrationSim.Core.Runs;
using MigrationSim.Files.Calibrations;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Files;

public sealed class PosteriorFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Place => _folder[PosteriorFile.Folder];

    private string Draws => Path.Combine(Place, PosteriorFile.Name);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_comes_back_with_what_it_belongs_to()
    {
        var written = Write();
        var read = Read();
        Assert.Equal(written.Count, read.Draws.Count);
        foreach (var (one, two) in written.Zip(read.Draws))
        {
            Assert.Equal(one.Values, two.Values);
            Assert.Equal(one.OutsideAfter, two.OutsideAfter);
        }

        Assert.Equal("abc", read.BaseDigest);
        Assert.Equal(64, read.Digest.Length);
    }

    [Fact]
    public void It_fits_the_model_and_the_tables_it_was_made_with_alone()
    {
        Write();
        var (read, model) = (Read(), TestModels.Small);
        Assert.False(read.Fits(model));
        var own = read with { BaseDigest = model.BaseYear.Tables.Digest };
        Assert.True(own.Fits(model));
        Assert.False((own with { ModelVersion = "0.0" }).Fits(model));
    }

    [Fact]
    public void Equal_calibrations_leave_equal_bytes_and_a_dictionary_of_every_column()
    {
        Write();
        var first = Directory.GetFiles(Place).Order().Select(File.ReadAllText).ToList();
        Write();
        Assert.Equal(first, Directory.GetFiles(Place).Order().Select(File.ReadAllText));
        var words = File.ReadAllLines(Path.Combine(Place, "dictionary.csv")).Skip(1)
            .Select(line => string.Join(',', line.Split(',').Take(2))).ToHashSet();
        foreach (var path in Directory.GetFiles(Place, "*.csv"))
        {
            var name = Path.GetFileName(path);
            if (name == "dictionary.csv") continue;
            var head = File.ReadLines(path).First().TrimStart('\uFEFF').Split(',');
            Assert.All(head, column => Assert.Contains($"{name},{column}", words));
        }
    }

    [Fact]
    public void A_changed_digit_no_longer_fits_the_digest()
    {
        Write();
        File.WriteAllText(Draws, File.ReadAllText(Draws).Replace("\n2,", "\n7,"));
        var fault = Assert.Single(Faults());
        Assert.Contains("posterior.csv:1:", fault);
        Assert.Contains("[MS2017]", fault);
    }

    [Fact]
    public void All_faults_are_told_at_once_with_their_lines()
    {
        Write();
        var lines = File.ReadAllLines(Draws);
        lines[1] = "1" + lines[1][lines[1].IndexOf(',')..].Replace("1.5", "99");
        lines[2] = "x" + lines[2][lines[2].IndexOf(',')..];
        File.WriteAllLines(Draws, lines);
        File.Delete(Path.Combine(Place, PosteriorFile.OriginName));
        var faults = Faults();
        Assert.Equal(3, faults.Count);
        Assert.Contains(faults, f => f.Contains("calibration.json:1:") && f.Contains("MS2001"));
        Assert.Contains(faults, f => f.Contains("posterior.csv:2:") && f.Contains("99"));
        Assert.Contains(faults, f => f.Contains("posterior.csv:3:") && f.Contains("'x'"));
    }

    [Theory]
    [InlineData("{", "MS2004")]
    [InlineData("{}", "MS2004")]
    [InlineData("[1]", "MS2004")]
    public void A_record_that_is_none_is_a_fault_and_no_exception(string text, string code)
    {
        Write();
        File.WriteAllText(Path.Combine(Place, PosteriorFile.OriginName), text);
        Assert.Contains(code, Assert.Single(Faults()));
    }

    [Fact]
    public void Nothing_there_is_told_as_missing() =>
        Assert.All(Faults(), fault => Assert.Contains("MS2001", fault));

    // The repository's own, made with its own tables.
    [Fact]
    public void The_posterior_of_the_repository_can_be_read()
    {
        var reading = PosteriorFile.Read(Repository.File("seeds"));
        Assert.Empty(reading.Faults);
        Assert.Equal(200, reading.Posterior!.Draws.Count);
    }

    private Posterior Read()
    {
        var reading = PosteriorFile.Read(_folder.Path);
        Assert.Empty(reading.Faults);
        return reading.Posterior!;
    }

    private List<string> Faults()
    {
        var reading = PosteriorFile.Read(_folder.Path);
        Assert.Null(reading.Posterior);
        return [.. reading.Faults.Select(fault => fault.Text(zh: false))];
    }

    private List<PosteriorDraw> Write()
    {
        Directory.CreateDirectory(Place);
        var centre = CalibratedParameters.Central(TestModels.Small with { Parameters = new() });
        List<PosteriorDraw> draws =
        [
            .. Enumerable.Range(0, 3).Select(i => new PosteriorDraw(
                [.. centre.Select((value, k) => k == 6 ? i / 8.0 : value)], -i / 4.0)),
        ];
        CalibrationFiles.Write(Place, new()
        {
            Origin = new("abc", ModelVersion.Text, "migsim calibrate", [("scale", 5)], 0.25, 1.01),
            Draws = draws,
            Parameters = [],
            Targets = [],
            Emulators = [],
            Residuals = [],
        });
        return draws;
    }
}
