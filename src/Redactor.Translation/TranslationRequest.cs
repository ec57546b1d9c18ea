using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>A document to translate, and what its consent and policy say.</summary>
/// <param name="Target">BCP 47 tag or short code.</param>
public sealed record TranslationRequest(ClearedText Text, string Target)
{
    /// <summary>Languages the document is in, where they are known.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whoever testified agreed that redacted text may go to other people's servers. Off by default.</summary>
    public bool MayUseCloud { get; init; }

    public WithoutTranslator WithoutTranslator { get; init; } = WithoutTranslator.Wait;

    public Glossary Glossary { get; init; } = Glossary.Empty;

    /// <summary>What was translated of this document before it was stopped, and where more is kept.</summary>
    public ISentenceStore? Checkpoint { get; init; }

    /// <summary>Sentences of all documents; null where the organisation keeps none.</summary>
    public ISentenceStore? Memory { get; init; }

    public override string ToString() => "[translation]";
}

/// <summary>A document was translated, or waits.</summary>
public abstract record TranslationOutcome
{
    /// <summary>Translated as far as it can be.</summary>
    public sealed record Done(TranslatedDocument Document) : TranslationOutcome;

    /// <summary>Nothing was sent: these pairs have no translator.</summary>
    public sealed record Waiting(IReadOnlyList<WaitingPair> Pairs) : TranslationOutcome;
}
