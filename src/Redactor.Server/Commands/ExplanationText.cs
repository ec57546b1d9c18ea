namespace Redactor.Server.Commands;

/// <summary>Findings with the reasons for them, for the operator's eyes.</summary>
internal static class ExplanationText
{
    public static void Write(TextWriter output, IReadOnlyList<PlainFinding> findings, string text)
    {
        foreach (var finding in findings)
        {
            output.WriteLine($"{finding.Start}-{finding.End} {finding.Type} {finding.Entity}  {CodePoints.Slice(text, finding.Start, finding.End).ReplaceLineEndings(" ")}");
            output.WriteLine($"  found   {Why(finding)}");
            foreach (var conflict in finding.Settled ?? [])
                output.WriteLine($"  {conflict.Outcome,-7} {conflict.Finding.Type} {conflict.Finding.Start}-{conflict.Finding.End} {Why(conflict.Finding)}");
        }
    }

    private static string Why(PlainFinding finding) => FormattableString.Invariant($"{finding.Score:0.00} {finding.Recognizer}: {finding.Reason}");
}
