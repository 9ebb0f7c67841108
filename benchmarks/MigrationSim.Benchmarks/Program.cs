// Runs the benchmarks named on the command line, or asks which.
using BenchmarkDotNet.Running;

using MigrationSim.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(YearBenchmark).Assembly).Run(args);
