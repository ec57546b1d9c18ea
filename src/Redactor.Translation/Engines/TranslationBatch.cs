using System.Globalization;

namespace Redactor.Translation;

/// <summary>
/// What is sent to an engine in one request: sentences of cleared text, written with their placeholders protected. Made from <see cref="ClearedSentence"/>
/// inside of this library, or the fixed words that try an engine out.
/// </summary>
public sealed class TranslationBatch
{
    private TranslationBatch(LanguagePair pair, PlaceholderShape shape, IReadOnlyList<string> elements, bool isNumbered)
    {
        Pair = pair;
        Shape = shape;
        Elements = elements;
        IsNumbered = isNumbered;
    }

    public LanguagePair Pair { get; }

    public TextFormat Format => PlaceholderCodec.FormatOf(Shape);

    /// <summary>The texts as they are sent. For engines alone: never for a log.</summary>
    public IReadOnlyList<string> Elements { get; }

    public int Characters => Elements.Sum(e => e.Length);

    internal PlaceholderShape Shape { get; }

    /// <summary>Each element stands in a block with its number, so that elements that come back in another order are noticed.</summary>
    internal bool IsNumbered { get; }

    /// <summary>Fixed words that say nothing of anybody, to try an engine with.</summary>
    public static TranslationBatch Trial(LanguagePair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var text = LanguageTags.ShortOf(pair.Source) switch
        {
            "kk" => "Су таза.",
            "ru" => "Вода чистая.",
            "ug" => "سۇ پاكىز.",
            "zh" => "水是干净的。",
            "es" => "El agua está limpia.",
            "tr" => "Su temiz.",
            "bs" or "hr" or "sr" => "Voda je čista.",
            "uz" => "Suv toza.",
            "ky" => "Суу таза.",
            _ => "The water is clean.",
        };
        return new TranslationBatch(pair, PlaceholderShape.Word, [text], isNumbered: false);
    }

    internal static TranslationBatch Of(LanguagePair pair, PlaceholderShape shape, IReadOnlyList<OutgoingSentence> sentences)
    {
        var isNumbered = sentences.Count > 1 && PlaceholderCodec.FormatOf(shape) == TextFormat.Html;
        return new TranslationBatch(pair, shape, [.. sentences.Select((s, i) => Write(s, shape, isNumbered ? i : null))], isNumbered);
    }

    /// <summary>Characters an element will have at most.</summary>
    internal static int LengthOf(OutgoingSentence sentence, PlaceholderShape shape) => Write(sentence, shape, 9999).Length;

    /// <summary>Finds the reply of each element, or null where none or several claim to be it.</summary>
    internal string?[] Match(IReadOnlyList<string> untrustedReplies)
    {
        if (!IsNumbered) return untrustedReplies.Count == Elements.Count ? [.. untrustedReplies] : new string?[Elements.Count];
        var found = new string?[Elements.Count];
        var doubled = new HashSet<int>();
        foreach (var reply in untrustedReplies)
        {
            if (NumberedBlock.Open(reply) is not var (number, inner) || number >= found.Length) continue;
            if (found[number] is not null) doubled.Add(number);
            found[number] = inner;
        }

        foreach (var number in doubled) found[number] = null;
        return found;
    }

    private static string Write(OutgoingSentence sentence, PlaceholderShape shape, int? number)
    {
        var text = PlaceholderCodec.Encode(shape, sentence.Text, sentence.Contents);
        return number is { } n && PlaceholderCodec.FormatOf(shape) == TextFormat.Html ? NumberedBlock.Write(n, text) : text;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Elements.Count} texts]");
}
