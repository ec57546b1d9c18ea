using Redactor.Documents;

namespace Redactor.Detection.Evaluation;

/// <summary>
/// A missed mention, or a harmless word that would be burned, with the text around it. It quotes: only for texts that are public or invented.
/// </summary>
public sealed record Sample(string Document, bool IsMiss, string Type, string Before, string Text, string After, string? Recognizer)
{
    private const int Around = 25;

    public static Sample Missed(GoldDocument document, GoldMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return Make(document, new TextRange(mention.Start, mention.End), mention.Label, null);
    }

    public static Sample Needless(GoldDocument document, TextRange word, FoundSpan found) =>
        Make(document, word, found.Type.ToString().ToUpperInvariant(), found.Recognizer);

    public override string ToString() =>
        $"{(IsMiss ? "MISS" : "NEEDLESS"),-9}{Document}  {Type}  {Before}⟦{Text}⟧{After}{(Recognizer is null ? "" : $"  <{Recognizer}>")}".ReplaceLineEndings("⏎");

    private static Sample Make(GoldDocument document, TextRange span, string type, string? recognizer)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = document.Text;
        return new Sample(
            document.Name, recognizer is null, type, text[Math.Max(0, span.Start - Around)..span.Start], text[span.Start..span.End],
            text[span.End..Math.Min(text.Length, span.End + Around)], recognizer);
    }
}
