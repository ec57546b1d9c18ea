using Redactor.Benchmarks;
using Redactor.Benchmarks.Detection;
using Redactor.Benchmarks.Fuzz;
using Redactor.Benchmarks.Service;
using Redactor.Benchmarks.Speed;

return args switch
{
    ["detect-corpus", .. var rest] => DetectCorpus.Run(rest),
    ["tagger-inputs", .. var rest] => await TaggerInputs.RunAsync(rest),
    ["fuzz", .. var rest] => FuzzRun.Run(rest),
    ["rasterize", .. var rest] => RasterizeFiles.Run(rest),
    ["make-scans", .. var rest] => MakeScans.Run(rest),
    ["visible-ink", .. var rest] => VisibleInk.Run(rest),
    ["make-samples", .. var rest] => MakeSamples.Run(rest),
    ["speed", .. var rest] => await SpeedComparison.RunAsync(rest),
    ["read-pages", .. var rest] => await ReadPages.RunAsync(rest),
    ["scaling", .. var rest] => await Scaling.RunAsync(rest),
    ["database", .. var rest] => await DatabaseScale.RunAsync(rest),
    ["chaos", .. var rest] => await ChaosRun.RunAsync(rest),
    ["archives", .. var rest] => await ArchiveRun.RunAsync(rest),
    ["workers", .. var rest] => await WorkerScaling.RunAsync(rest),
    ["long-document", .. var rest] => await LongDocument.RunAsync(rest),
    ["review", .. var rest] => await ReviewSpeed.RunAsync(rest),
    _ => Usage.Print(),
};
