using Redactor.Detection.Conflicts;
using Redactor.Documents;

namespace Redactor.Detection.Tests;

/// <summary>Checks a recognizer against text in which what it should find stands between <c>⟦</c> and <c>⟧</c>.</summary>
internal static class Expect
{
    /// <summary>The recognizer finds exactly the marked stretches; without marks, nothing.</summary>
    public static void Finds(IRecognizer recognizer, string marked)
    {
        var (text, expected) = Unmark(marked);
        var findings = ConflictResolution.Resolve(recognizer.Recognize(DetectionTextBuilder.FromPlain(text)));
        findings.Select(f => text[f.Start..f.End].Trim(' ')).ShouldBe(expected, marked);
        findings.ShouldAllBe(f => f.Score > 0 && f.Score <= 1 && f.Recognizer == recognizer.Name && f.Reason.Length > 0);
    }

    /// <summary>The recognizer finds exactly one stretch with at least this score.</summary>
    public static void Scores(IRecognizer recognizer, string text, double least, double most = 1)
    {
        var finding = ConflictResolution.Resolve(recognizer.Recognize(DetectionTextBuilder.FromPlain(text))).ShouldHaveSingleItem(text);
        finding.Score.ShouldBeInRange(least, most, text);
    }

    public static IReadOnlyList<Finding> All(IRecognizer recognizer, string text) => [.. recognizer.Recognize(DetectionTextBuilder.FromPlain(text))];

    private static (string Text, List<string> Expected) Unmark(string marked)
    {
        var expected = new List<string>();
        for (var open = marked.IndexOf('⟦', StringComparison.Ordinal); open >= 0; open = marked.IndexOf('⟦', open + 1))
            expected.Add(marked[(open + 1)..marked.IndexOf('⟧', open)]);
        return (marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal), expected);
    }
}
