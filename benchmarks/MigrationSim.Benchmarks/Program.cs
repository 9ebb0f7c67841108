// Runs the benchmarks named on the command line, or asks which.
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

using MigrationSim.Benchmarks;

try
{
    switch (args.FirstOrDefault())
    {
        case "yardstick": return Yardstick.Run(new(args[1..]));
        case "skeleton": return SkeletonBenchmark.Run(new(args[1..]));
        case "scaling": return Scaling.Run(new(args[1..]));
        case "processes": return ProcessTimes.Run(new(args[1..]));
        default: break;
    }
}
catch (FormatException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 2;
}

// In this process: measured are the settings the program runs with, and nothing is built anew.
var job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithStrategy(RunStrategy.Monitoring)
    .WithWarmupCount(2)
    .WithIterationCount(10);
BenchmarkSwitcher.FromAssembly(typeof(YearBenchmark).Assembly)
    .Run(args, DefaultConfig.Instance.AddJob(job));
return 0;
