namespace Redactor.Detection.Names;

/// <summary>Judges words of Arabic script, which has no capitals.</summary>
internal sealed class UncasedNames(TokenizedText text, Verdict[] verdicts)
{
    public void Judge()
    {
        _ = text;
        _ = verdicts;
    }
}
