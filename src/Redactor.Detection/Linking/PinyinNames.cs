using System.Globalization;
using System.Text;
using Redactor.Detection.Lexicon;

namespace Redactor.Detection.Linking;

/// <summary>
/// Names in Chinese characters as they return in Latin letters: pinyin with or without tone marks, joined, spaced or hyphenated, surname first or last; of
/// three characters and more also the given name alone. Made once for many texts; may be used by several at once.
/// </summary>
public sealed class PinyinNames
{
    private const int ShortestJoined = 4, ShortestGiven = 6, LongestWithoutCapital = 7, MostTokens = 4, MostReadings = 32;

    private const string Marked = "āáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜüńňǹ", Plain = "aaaaaeeeeeiiiiiooooouuuuuuuuuunnn";

    private static readonly Lazy<Dictionary<char, List<string>>> Readings = new(Load);

    private static readonly HashSet<string> DoubleSurnames = new(
        "欧阳 司马 诸葛 上官 司徒 尉迟 长孙 慕容 夏侯 皇甫 令狐 宇文 独孤 公孙 东方 西门 南宫 端木 轩辕 闻人 赫连 澹台 公冶 宗政 濮阳 淳于 单于 申屠 钟离 鲜于 呼延 司空 万俟 太史 百里 第五".Split(' '), StringComparer.Ordinal);

    // Letters of a form, and after how many of them a word may end.
    private readonly Dictionary<string, ulong> forms = new(StringComparer.Ordinal);

    /// <param name="names">Of people; those that are not of two to four Chinese characters are passed over.</param>
    public PinyinNames(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names.Select(n => string.Concat(n.Where(c => !char.IsWhiteSpace(c)))).Where(n => n.Length is >= 2 and <= 4).Distinct(StringComparer.Ordinal))
        {
            var surname = name.Length > 2 && DoubleSurnames.Contains(name[..2]) ? 2 : 1;
            foreach (var read in ReadingsOf(name))
            {
                Add(read, 0);
                Add([.. read[surname..], .. read[..surname]], 0);
                if (read.Length - surname >= 2) Add(read[surname..], ShortestGiven);
            }
        }
    }

    /// <summary>Whether one of them stands in a text, as a name: each word of it with a capital, or long and no other word.</summary>
    public bool StandIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (forms.Count == 0) return false;
        var words = Words(text);
        return Enumerable.Range(0, words.Count).Any(i => StartsAt(words, i));
    }

    private bool StartsAt(List<LatinWord> words, int first)
    {
        var (letters, ends) = (new StringBuilder(), 0UL);
        for (var i = first; i < words.Count && i < first + MostTokens && (i == first || words[i].FollowsOn); i++)
        {
            letters.Append(words[i].Letters);
            if (letters.Length >= 64) return false;
            ends |= 1UL << letters.Length;
            if (!forms.TryGetValue(letters.ToString(), out var syllables) || (ends & ~syllables) != 0) continue;
            if (i == first ? IsName(words[i]) : Enumerable.Range(first, i - first + 1).All(w => words[w].IsCapital || words[w].IsHyphenated)) return true;
        }

        return false;
    }

    /// <summary>A word alone is easily another: a short one must not be in the dictionary.</summary>
    private static bool IsName(LatinWord word) =>
        word.Letters.Length >= ShortestJoined && (word.IsCapital || word.Letters.Length >= LongestWithoutCapital)
        && Gazetteers.Shipped.Word(Documents.Script.Latin, word.Letters) == WordClasses.None;

    private void Add(string[] syllables, int shortest)
    {
        var letters = string.Concat(syllables);
        if (letters.Length < shortest || letters.Length >= 64) return;
        var (ends, at) = (0UL, 0);
        foreach (var syllable in syllables) ends |= 1UL << (at += syllable.Length);
        forms[letters] = forms.GetValueOrDefault(letters) | ends;
    }

    private static IEnumerable<string[]> ReadingsOf(string name)
    {
        IEnumerable<string[]> all = [[]];
        foreach (var c in name)
        {
            if (!Readings.Value.TryGetValue(c, out var read)) return [];
            all = all.SelectMany(before => read.Select(r => (string[])[.. before, r])).Take(MostReadings).ToList();
        }

        return all;
    }

    private static List<LatinWord> Words(string text)
    {
        var words = new List<LatinWord>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var (start, letters) = (at, new StringBuilder());
            for (; at < text.Length && (char.IsLetter(text[at]) || CharUnicodeInfo.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark); at++)
            {
                if (char.IsLetter(text[at])) letters.Append(Unmarked(char.ToLowerInvariant(text[at])));
            }

            var between = words.Count == 0 ? "" : text[words[^1].End..start];
            words.Add(new(letters.ToString(), char.IsUpper(text[start]), between is " " or "-" or "'" or "’" or "·" or ", ", between is "-" or "'" or "’", at));
        }

        return words;
    }

    private static char Unmarked(char letter) => Marked.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : letter;

    private static Dictionary<char, List<string>> Load()
    {
        using var stream = typeof(PinyinNames).Assembly.GetManifestResourceStream("Redactor.Detection.Linking.pinyin.txt")
            ?? throw new InvalidOperationException("The readings of Chinese characters are missing from the program.");
        using var lines = new StreamReader(stream);
        var read = new Dictionary<char, List<string>>();
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var (syllable, characters) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            foreach (var c in characters)
            {
                if (!read.TryGetValue(c, out var known)) read[c] = known = [];
                known.AddRange(Spellings(syllable));
            }
        }

        return read;
    }

    /// <summary>The vowel with two dots is written in three ways where a typist has none.</summary>
    private static IEnumerable<string> Spellings(string syllable) =>
        syllable is "lv" or "nv" ? [syllable, syllable[0] + "u", syllable[0] + "yu"] : [syllable.Replace('v', 'u')];

    private sealed record LatinWord(string Letters, bool IsCapital, bool FollowsOn, bool IsHyphenated, int End);
}
