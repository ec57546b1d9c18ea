namespace Redactor.Benchmarks;

/// <summary>Says which benchmarks there are.</summary>
internal static class Usage
{
    private const string Text = """
        usage: Redactor.Benchmarks VERB ...
          detect-corpus DIR... [--part dev|check|all] [--types PHONE,DATE] [--language kk] [--quiet]
          make-scans OUT [--levels clean,light,hard] [--docs NAME,...] [--corpus FOLDER] [--plain]
          make-samples [OUT]
        """;

    /// <summary>Prints the verbs; the exit code for a wrong call.</summary>
    public static int Print()
    {
        Console.Error.WriteLine(Text);
        return 2;
    }
}
