namespace Redactor.Translation.Tests;

/// <summary>An engine made of a function from element to reply. It remembers everything it was sent.</summary>
internal sealed class FakeTranslator(string name, Func<TranslationBatch, IReadOnlyList<string>> reply, params string[] pairs) : ITranslator
{
    public List<IReadOnlyList<string>> Sent { get; } = [];

    public bool KeepsSent { get; init; } = true;

    public string Name => name;

    public string Version { get; set; } = "1";

    public TranslatorTraits Traits { get; init; } = new()
    {
        Location = DataLocation.ThisMachine,
        MostElements = 1000,
        MostCharacters = 50_000,
        Shapes = [PlaceholderShape.Span, PlaceholderShape.Word, PlaceholderShape.Brackets],
        KeepsMarkedSpans = true,
    };

    public TranslatorException? ListFailure { get; set; }

    /// <summary>Says the same in capitals: an engine that does its work.</summary>
    public static FakeTranslator Honest(string name, params string[] pairs) => new(name, b => [.. b.Elements.Select(Shout)], pairs);

    /// <summary>Letters outside of tags and tokens become capitals.</summary>
    public static string Shout(string element) => string.Concat(
        System.Text.RegularExpressions.Regex.Split(element, "(<span[^>]*>.*?</span>|<[^>]*>|(?i:zq[a-t]{3}x)|&[a-z]+;)").Select((p, i) => i % 2 == 0 ? p.ToUpperInvariant() : p));

    public Task<IReadOnlySet<LanguagePair>> ListPairsAsync(CancellationToken cancellationToken) => ListFailure is { } failure
        ? Task.FromException<IReadOnlySet<LanguagePair>>(failure)
        : Task.FromResult<IReadOnlySet<LanguagePair>>(pairs.Select(Pair).ToHashSet());

    public Task<IReadOnlyList<string>> TranslateAsync(TranslationBatch batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (KeepsSent) Sent.Add(batch.Elements);
        return Task.FromResult(reply(batch));
    }

    public static LanguagePair Pair(string pair) => new(LanguageTags.Normalize(pair.Split('-')[0])!, LanguageTags.Normalize(pair.Split('-')[1])!);
}
