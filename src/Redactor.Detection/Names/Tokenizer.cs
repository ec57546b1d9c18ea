using System.Buffers;
using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>Cuts a text into words of alphabetic scripts and looks each up. Han characters, digits and signs are gaps.</summary>
internal sealed class Tokenizer(DetectionText text, Gazetteers gazetteers)
{
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?…:;؟«»“”\"„(-–—•*[]|=/؛");

    private readonly Dictionary<(string, Language), Lookup> known = [];
    private readonly List<Token> tokens = [];
    private int line;
    private readonly List<string> stems = [];

    private readonly IReadOnlyList<Language> languages = LineLanguages.Of(text, gazetteers);

    public IReadOnlyList<Token> Run()
    {
        var value = text.Value;
        var previousEnd = 0;
        for (var i = 0; i < value.Length;)
        {
            if (!IsLetter(value[i]))
            {
                i++;
                continue;
            }

            var end = EndOfWord(value, i);
            Add(i, end, previousEnd);
            previousEnd = end;
            i = end;
        }

        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Gap != Gap.Space)
                continue;
            tokens[i].PreviousAdjacent = tokens[i - 1];
            tokens[i - 1].NextAdjacent = tokens[i];
        }

        Headings.Mark(tokens);
        return tokens;
    }

    private static bool IsLetter(char c) => (char.IsLetter(c) && !TextFolding.IsHan(c)) || c is '\u0674' or (>= '\u064B' and <= '\u0655');

    private static int EndOfWord(string value, int start)
    {
        var i = start;
        while (i < value.Length && i - start < 2 * Folding.LongestToken)
        {
            if (IsLetter(value[i]) || value[i] is '\u0640' or '\u200C' or '\u00AD')
                i++;
            else if (IsJoiner(value[i]) && i > start && i + 1 < value.Length && IsLetter(value[i + 1]))
                i++;
            else
                break;
        }

        return i;
    }

    private static bool IsJoiner(char c) => c is '-' or '\u2010' or '\u2011' or '\'' or '\u2019' or '\u2018' or '\u02BB' or '\u02BC' or '`';

    private void Add(int start, int end, int previousEnd)
    {
        var value = text.Value;
        // An English possessive is no part of the word.
        if (end - start > 2 && value[end - 1] is 's' or 'S' && value[end - 2] is '\'' or '\u2019')
            end -= 2;
        var word = value[start..end];
        var script = Folding.ScriptOf(word);
        if (script == Script.Unknown)
            return;
        word = Lookalikes.Repair(word, script);
        var gap = tokens.Count == 0 ? Gap.Break : GapOf(value.AsSpan(previousEnd, start - previousEnd));
        var language = LanguageAt(start);
        var found = LookUp(word, script, language);
        var lineStart = tokens.Count == 0 || gap == Gap.Break;
        tokens.Add(new Token
        {
            Index = tokens.Count,
            Start = start,
            End = end,
            Text = word,
            WordKey = found.WordKey,
            Dotted = IsDotted(value, end, word),
            Script = script,
            Language = language,
            Casing = CasingOf(word, script),
            Gap = gap,
            SentenceStart = lineStart || OpensSentence(value.AsSpan(previousEnd, start - previousEnd)),
            LineStart = lineStart,
            ListEntry = lineStart && OpensEntry(value, start),
            Key = found.Key,
            Exact = found.Exact,
            ByStem = found.ByStem,
            Commonness = found.Common,
        });
    }

    private Lookup LookUp(string word, Script script, Language language)
    {
        if (known.TryGetValue((word, language), out var entry))
            return entry;
        var key = Folding.NameKey(word);
        var exact = gazetteers.Name(key);
        if (word.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 1 && hyphen + 2 < word.Length
            && gazetteers.Name(Folding.NameKey(word.AsSpan(0, hyphen))).Has(WordClasses.Given)
            && (gazetteers.Name(Folding.NameKey(word.AsSpan(hyphen + 1))) | Stemmed(word[(hyphen + 1)..], script)).Has(WordClasses.Given))
        {
            exact |= WordClasses.Given | WordClasses.DoubleName;
        }

        stems.Clear();
        NameEndings.Stems(key, script, stems);
        var byStem = WordClasses.None;
        foreach (var stem in stems)
        {
            var usable = stem.Length >= 4 || word.Contains('-', StringComparison.Ordinal) ? ~WordClasses.PhraseStart : WordClasses.Personal | WordClasses.Place;
            byStem |= gazetteers.Name(stem) & usable;
        }

        entry = new Lookup(key, Folding.WordKey(word, language), exact, byStem, CommonWords.Judge(gazetteers, word, script, language));
        known[(word, language)] = entry;
        return entry;
    }

    private WordClasses Stemmed(string word, Script script)
    {
        var forms = new List<string>();
        NameEndings.Stems(Folding.NameKey(word), script, forms);
        return forms.Aggregate(WordClasses.None, (all, form) => all | gazetteers.Name(form));
    }

    private Language LanguageAt(int offset)
    {
        while (line + 1 < text.Lines.Count && text.Lines[line].End <= offset)
            line++;
        return text.Lines.Count == 0 ? Language.Undetermined : languages[line];
    }

    private static Casing CasingOf(string word, Script script)
    {
        if (script == Script.Arabic)
            return Casing.None;
        int upper = 0, lower = 0;
        foreach (var c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper == 0 ? Casing.Lower
            : lower == 0 && upper > 1 ? Casing.Upper
            : upper > lower && lower <= 2 && upper > 2 ? Casing.Upper
            : char.IsUpper(word[0]) || (word.Length > 2 && char.IsUpper(word[1])) ? Casing.Capital : Casing.Lower;
    }

    // "А.", and "А ." as reading and other tools have it.
    private static bool IsDotted(string value, int end, string word) =>
        (end < value.Length && value[end] == '.') || (word.Length == 1 && end + 1 < value.Length && value[end] == ' ' && value[end + 1] == '.');

    private static Gap GapOf(ReadOnlySpan<char> gap)
    {
        if (gap.IndexOfAny('\n', '\r', '\f') >= 0)
            return Gap.Break;
        var trimmed = gap.Trim();
        return trimmed.IsEmpty ? gap.IsEmpty ? Gap.Other : Gap.Space
            : trimmed is "." ? Gap.Dot
            : trimmed is "," or "،" ? Gap.Comma : Gap.Other;
    }

    // A comma, a closing bracket or a figure before a capital leaves it meaningful.
    private static bool OpensSentence(ReadOnlySpan<char> gap) => gap.ContainsAny(SentenceMarks);

    private static bool OpensEntry(string value, int start)
    {
        var i = start - 1;
        var marks = false;
        while (i >= 0 && value[i] is not ('\n' or '\r' or '\f') && start - i < 12)
        {
            if (char.IsLetter(value[i]))
                return false;
            marks |= char.IsDigit(value[i]) || value[i] is '-' or '–' or '—' or '•' or '№' or '*';
            i--;
        }

        return marks;
    }

    private readonly record struct Lookup(string Key, string WordKey, WordClasses Exact, WordClasses ByStem, Commonness Common);
}
