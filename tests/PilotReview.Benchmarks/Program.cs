using BenchmarkDotNet.Running;
using PilotReview.Benchmarks;

if (args is [BackupMeasure.Word, .. var rest])
{
    await BackupMeasure.RunAsync(rest, Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(SampleBenchmarks).Assembly).Run(args);
