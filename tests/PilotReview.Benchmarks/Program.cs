using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(PilotReview.Benchmarks.SampleBenchmarks).Assembly).Run(args);
