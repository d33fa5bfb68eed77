using BenchmarkDotNet.Running;
using PilotReview.Benchmarks;

if (args is [BackupMeasure.Word, .. var rest])
{
    await BackupMeasure.RunAsync(rest, Console.Out);
    return;
}

if (args is [WorkbookMeasure.Word, .. var sizes])
{
    await WorkbookMeasure.RunAsync(sizes, Console.Out);
    return;
}

if (args is [PdfMeasure.Word, ..])
{
    await PdfMeasure.RunAsync(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(SampleBenchmarks).Assembly).Run(args);
