using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>Turns letters of another script that look the same back (a Latin o inside a Cyrillic word), as OCR mixes them.</summary>
internal static class Lookalikes
{
    private const string Latin = "aAbBcCeEHiIjJkKMmnoOpPsStTuxXyYhlv";
    private const string Cyrillic = "аАЬВсСеЕНіІјЈкКМмпоОрРѕЅтТиxХуУһІѵ";

    /// <summary>The word with foreign lookalikes of <paramref name="script"/> replaced; same length.</summary>
    public static string Repair(string word, Script script)
    {
        if (script is not (Script.Cyrillic or Script.Latin))
            return word;
        var (from, to) = script == Script.Cyrillic ? (Latin, Cyrillic) : (Cyrillic, Latin);
        var mixed = false;
        foreach (var c in word)
            mixed |= script == Script.Cyrillic ? c < '\u0250' && char.IsLetter(c) : c is >= '\u0400' and <= '\u052F';
        if (!mixed)
            return word;
        return string.Create(word.Length, (word, from, to), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var at = state.from.IndexOf(state.word[i], StringComparison.Ordinal);
                span[i] = at < 0 ? state.word[i] : state.to[at];
            }
        });
    }
}
