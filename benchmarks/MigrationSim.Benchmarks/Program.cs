// Runs the benchmarks named on the command line, or asks which.
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

using MigrationSim.Benchmarks;

// In this process: measured are the settings the program runs with, and nothing is built anew.
var job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithStrategy(RunStrategy.Monitoring)
    .WithWarmupCount(2)
    .WithIterationCount(10);
BenchmarkSwitcher.FromAssembly(typeof(YearBenchmark).Assembly)
    .Run(args, DefaultConfig.Instance.AddJob(job));
