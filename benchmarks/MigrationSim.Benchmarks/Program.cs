// Runs the benchmarks named on the command line, the neutral workload or the memory skeleton.
using System.Globalization;

using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

using MigrationSim.Benchmarks;

var (households, threads) = (Number("--households", 10_000_000), Number("--threads", 1));
switch (args)
{
    case [Yardstick.Name, ..]:
        Yardstick.Run(households, threads, Console.Out);
        return;
    case [SkeletonBenchmark.Name, ..]:
        SkeletonBenchmark.Run(households, threads, Console.Out);
        return;
}

// In this process: measured are the settings the program runs with, and nothing is built anew.
var job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithStrategy(RunStrategy.Monitoring)
    .WithWarmupCount(2)
    .WithIterationCount(10);
BenchmarkSwitcher.FromAssembly(typeof(YearBenchmark).Assembly)
    .Run(args, DefaultConfig.Instance.AddJob(job));

int Number(string name, int otherwise) =>
    Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length
        ? int.Parse(args[at + 1], CultureInfo.InvariantCulture)
        : otherwise;
