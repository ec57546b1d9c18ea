namespace Redactor.Benchmarks;

/// <summary>Says which benchmarks there are.</summary>
internal static class Usage
{
    private const string Text = """
        usage: Redactor.Benchmarks VERB ...
          detect-corpus DIR... [--part dev|check|all] [--types PHONE,DATE] [--language kk] [--quiet]
          tagger-inputs SENTENCES.jsonl PREFIX
          fuzz [--count N] [--seed N]
          rasterize FILE-OR-FOLDER...
          make-scans OUT [--levels clean,light,hard] [--docs NAME,...] [--corpus FOLDER] [--plain]
          visible-ink OUT [--levels clean,light,hard] [--docs NAME,...] [--corpus FOLDER] [--counts]
          make-samples [OUT]
          speed [--pages 20] [--rounds 3] [--sets en,ru+kk] [--only process,auto,ocrmypdf,read,each,two]
          read-pages IMAGE... [--languages auto|kk,ru] [--readers 2]
          scaling [--pages 5,20,50,100,200] [--set en]
          chaos [--documents 60] [--pages 240] [--kills 40]
          archives [--documents 500] [--kills 40] [--withdrawals 50]
          workers [--pages 48] [--rounds 2]
          long-document [--pages 500]
          review [--pages 200] [--boxes 500] [--rounds 30]
          database [--documents 10000] [--pages 4] [--rounds 200]
        """;

    /// <summary>Prints the verbs; the exit code for a wrong call.</summary>
    public static int Print()
    {
        Console.Error.WriteLine(Text);
        return 2;
    }
}
