namespace Redactor.Translation;

/// <summary>
/// A machine translation engine. It is given what was made from cleared text and nothing else (law 4): a <see cref="TranslationBatch"/> has no public maker.
/// </summary>
public interface ITranslator
{
    /// <summary>Stable name, such as <c>azure</c>; routes are written with it.</summary>
    string Name { get; }

    /// <summary>What translates, as far as the engine says: kept in reports.</summary>
    string Version { get; }

    TranslatorTraits Traits { get; }

    /// <summary>The pairs it offers now, as full BCP 47 tags.</summary>
    /// <exception cref="TranslatorException">It cannot be asked, or refuses.</exception>
    Task<IReadOnlySet<LanguagePair>> ListPairsAsync(CancellationToken cancellationToken);

    /// <summary>One request: as many replies as elements, in their order, just as the engine gave them. They are not to be trusted.</summary>
    /// <exception cref="TranslatorException">Nothing was translated, or not all.</exception>
    Task<IReadOnlyList<string>> TranslateAsync(TranslationBatch batch, CancellationToken cancellationToken);
}

/// <summary>A source and a target language, as full BCP 47 tags.</summary>
public sealed record LanguagePair(string Source, string Target)
{
    /// <summary><c>kk-en</c>: without scripts, as routes and advice are written.</summary>
    public override string ToString() => $"{LanguageTags.ShortOf(Source)}-{LanguageTags.ShortOf(Target)}";
}

/// <summary>Where the text goes.</summary>
public enum DataLocation
{
    /// <summary>It stays on this machine.</summary>
    ThisMachine,

    /// <summary>To a server the organisation runs.</summary>
    OwnServer,

    /// <summary>To somebody else's servers: only with consent to cloud translation.</summary>
    Cloud,
}

/// <summary>What an engine can do and where text goes.</summary>
public sealed record TranslatorTraits
{
    public required DataLocation Location { get; init; }

    /// <summary>Texts in one request.</summary>
    public required int MostElements { get; init; }

    /// <summary>Characters in one request, markup included.</summary>
    public required int MostCharacters { get; init; }

    /// <summary>Shapes for placeholders, best first. A damaged sentence is tried alone in each.</summary>
    public required IReadOnlyList<PlaceholderShape> Shapes { get; init; }

    /// <summary>The engine keeps what stands in a span marked as not to be translated, so that terms of a glossary can be put in.</summary>
    public bool KeepsMarkedSpans { get; init; }
}
