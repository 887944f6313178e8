using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Maestro.Policy.Benchmarks.AnalyzerCost;
using Perfolizer.Horology;

// --analyzers RepositoryFolder measures what the analyzers add to a compilation; it needs a Release build.
if (args is ["--analyzers", var repository])
{
    AnalyzerCostRun.Print(repository);
    return;
}

// --quick gives a figure for each benchmark in under two minutes in all; without it, the figures to publish.
bool quick = args.Contains("--quick");
string[] rest = [.. args.Where(arg => arg != "--quick")];
Job job = quick
    ? Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(2)
        .WithIterationTime(TimeInterval.Millisecond * 100)
    : Job.MediumRun.WithToolchain(InProcessEmitToolchain.Instance).WithLaunchCount(1);
IConfig config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddLogger(ConsoleLogger.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddExporter(MarkdownExporter.GitHub);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest.Length == 0 ? ["--filter", "*"] : rest, config);
