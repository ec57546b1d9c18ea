using Redactor.Benchmarks;
using Redactor.Benchmarks.Detection;

return args switch
{
    ["detect-corpus", .. var rest] => DetectCorpus.Run(rest),
    ["make-scans", .. var rest] => MakeScans.Run(rest),
    ["make-samples", .. var rest] => MakeSamples.Run(rest),
    _ => Usage.Print(),
};
