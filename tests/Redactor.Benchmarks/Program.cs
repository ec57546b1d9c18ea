using Redactor.Benchmarks.Detection;

return args switch
{
    ["detect-corpus", .. var rest] => DetectCorpus.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: detect-corpus DIR... [--part dev|check|all] [--types PHONE,DATE] [--language kk] [--quiet]");
    return 2;
}
