using Redactor.TestKit.Corpus;
using Redactor.TestKit.Scans;

namespace Redactor.Benchmarks;

/// <summary>Renders the corpus, or another folder of marked-up documents, to degraded scans with gold for the scorer.</summary>
internal static class MakeScans
{
    public static int Run(string[] args)
    {
        var arguments = new Arguments(args, "--plain");
        if (arguments.Plain.Count != 1)
            return Usage.Print();
        var levels = arguments.Text("--levels", "clean,light,hard").Split(',').Select(l => Enum.Parse<ScanLevel>(l, ignoreCase: true)).ToArray();
        var wanted = arguments.List("--docs");
        var corpus = arguments.Text("--corpus", CorpusFolder.Path);
        var designs = PageDesign.LoadAll();
        var documents = CorpusFolder.LoadAll(corpus)
            .Where(d => wanted.Count == 0 || wanted.Any(w => d.Name.StartsWith(w, StringComparison.Ordinal)));
        Parallel.ForEach(documents, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, document =>
        {
            var design = arguments.Has("--plain") ? null : designs.GetValueOrDefault(document.Name, PageDesign.Bare);
            ScanSet.Write(document, design, levels, arguments.Plain[0]);
            Console.WriteLine(document.Name);
        });
        return 0;
    }
}
