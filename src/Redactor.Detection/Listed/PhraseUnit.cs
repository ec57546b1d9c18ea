using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Listed;

/// <summary>What a phrase or a text is made of.</summary>
internal enum UnitKind
{
    Word,
    Figures,
    Han,
}

/// <summary>A word, a run of figures or one Han character: span <c>[Start, End)</c> in UTF-16 code units, and the folded key it is known by.</summary>
internal sealed record PhraseUnit(int Start, int End, UnitKind Kind, string Key, Script Script)
{
    /// <summary>As a common word it is known by this; empty for what is no word.</summary>
    public string WordKey { get; init; } = "";

    private const int LongestWord = 2 * Folding.LongestToken;

    public static List<PhraseUnit> Of(string text)
    {
        var folded = TextFolding.Fold(text);
        var units = new List<PhraseUnit>();
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            if (TextFolding.IsHan(text[i]))
            {
                units.Add(new PhraseUnit(i, end, UnitKind.Han, text[i..end], Script.Han));
            }
            else if (char.IsAsciiDigit(folded[i]))
            {
                while (end < text.Length && char.IsAsciiDigit(folded[end]))
                    end++;
                units.Add(new PhraseUnit(i, end, UnitKind.Figures, folded[i..end], Script.Unknown));
            }
            else if (IsLetter(text[i]))
            {
                while (end < text.Length && end - i < LongestWord && (IsLetter(text[end]) || IsInside(text, end)))
                    end++;
                units.Add(Word(text, i, end));
            }

            i = end;
        }

        return units;
    }

    /// <summary>The key, and what may stand before a case ending; at least three letters each.</summary>
    public List<string> Forms()
    {
        var forms = new List<string> { Key };
        if (Kind != UnitKind.Word || Script == Script.Unknown)
            return forms;
        NameEndings.Stems(Key, Script, forms);
        return forms;
    }

    private static PhraseUnit Word(string text, int start, int end)
    {
        // An English possessive is no part of the word.
        var stop = end - start > 3 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '\u2019' ? end - 2 : end;
        var word = text[start..stop];
        var script = Folding.ScriptOf(word);
        var key = script == Script.Unknown ? word.ToUpperInvariant() : Folding.NameKey(Lookalikes.Repair(word, script));
        return new PhraseUnit(start, stop, UnitKind.Word, key.Length == 0 ? word.ToUpperInvariant() : key, script) { WordKey = Folding.WordKey(word) };
    }

    // Letters, and marks that stand on them; Han characters are on their own.
    private static bool IsLetter(char c) =>
        !TextFolding.IsHan(c) && (char.IsLetter(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);

    private static bool IsInside(string text, int at) =>
        text[at] is '\u0640' or '\u200C' or '\u200D' or '\u00AD'
        || (text[at] is '\'' or '\u2019' or '\u2018' or '\u02BB' or '\u02BC' or '`' && at + 1 < text.Length && IsLetter(text[at + 1]));
}
