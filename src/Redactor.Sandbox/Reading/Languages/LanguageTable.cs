using System.Globalization;
using Redactor.Documents;

namespace Redactor.Sandbox.Reading.Languages;

/// <summary>
/// Tells the languages of one script apart: by letter trigrams (W. Cavnar, J. Trenkle, 1994) for Cyrillic and Latin, by letters alone for Arabic script,
/// where Uyghur and Kazakh share few of their vowels.
/// </summary>
internal sealed class LanguageTable
{
    private const double PerLetterLimit = 3;

    private static readonly Lazy<LanguageTable> Shared = new(Load);

    // Log-odds of Kazakh against Uyghur, from KazNERD in Arabic script (CC BY 4.0) and the Uyghur treebank of Universal Dependencies (CC BY-SA).
    private static readonly Dictionary<char, double> KazakhOverUyghur = new()
    {
        ['ء'] = 4.1,
        ['\u0674'] = 4.1,
        ['ئ'] = -7.1,
        ['ا'] = 0.4,
        ['ت'] = 0.3,
        ['ج'] = 1.8,
        ['ح'] = 2.4,
        ['خ'] = -5.3,
        ['س'] = 0.7,
        ['ش'] = -0.4,
        ['ع'] = 4.4,
        ['غ'] = -6.3,
        ['و'] = 0.6,
        ['پ'] = -0.5,
        ['چ'] = -4.1,
        ['ھ'] = -4.0,
        ['ۆ'] = -1.3,
        ['ۇ'] = -0.8,
        ['ۈ'] = -6.2,
        ['ۋ'] = 0.6,
        ['ې'] = -6.4,
    };

    private readonly Dictionary<string, sbyte[]> cyrillic = new(StringComparer.Ordinal);
    private readonly Dictionary<string, sbyte[]> latin = new(StringComparer.Ordinal);
    private Language[] cyrillicLanguages = [];
    private Language[] latinLanguages = [];

    /// <summary>The compiled table, loaded once.</summary>
    public static LanguageTable Default => Shared.Value;

    /// <summary>Languages of a script that this table knows, the order of their scores.</summary>
    public IReadOnlyList<Language> Of(Script script) => script switch
    {
        Script.Cyrillic => cyrillicLanguages,
        Script.Latin => latinLanguages,
        Script.Arabic => [Language.Uyghur, Language.KazakhArabic],
        Script.Han => [Language.Chinese],
        _ => [],
    };

    /// <summary>Evidence in a text for each language of the script, in the order of <see cref="Of"/>: log-odds, higher is likelier.</summary>
    public double[] Score(string text, Script script)
    {
        var scores = new double[Of(script).Count];
        if (script == Script.Arabic)
        {
            foreach (var c in text)
                scores[1] += Math.Clamp(KazakhOverUyghur.GetValueOrDefault(c), -PerLetterLimit, PerLetterLimit);
            return scores;
        }

        if (script is not (Script.Cyrillic or Script.Latin))
            return scores;
        var table = script == Script.Cyrillic ? cyrillic : latin;
        var lookup = table.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[64];
        var length = 0;
        foreach (var c in text.Append(' '))
        {
            if (char.IsLetter(c) || c is '\u02bb' or '\u2018' or '\u2019' or '\'')
            {
                if (length < word.Length - 2)
                    word[++length] = char.ToLowerInvariant(c);
                continue;
            }

            if (length > 0)
                Add(lookup, word, length, scores);
            length = 0;
        }

        return scores;
    }

    private static void Add(Dictionary<string, sbyte[]>.AlternateLookup<ReadOnlySpan<char>> table, Span<char> word, int length, double[] scores)
    {
        word[0] = word[length + 1] = '_';
        for (var i = 0; i + 3 <= length + 2; i++)
        {
            if (!table.TryGetValue(word.Slice(i, 3), out var odds))
                continue;
            for (var j = 0; j < odds.Length; j++)
                scores[j] += odds[j] / 10.0;
        }
    }

    private static LanguageTable Load()
    {
        var table = new LanguageTable();
        using var stream = typeof(LanguageTable).Assembly.GetManifestResourceStream("trigrams.txt")
            ?? throw new InvalidOperationException("The language table is missing from the program.");
        using var reader = new StreamReader(stream);
        var current = table.cyrillic;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var fields = line.Split(' ');
            if (fields[0] == "@")
                current = table.Begin([.. fields[1..].Select(t => Language.TryParse(t, out var l) ? l : Language.Undetermined)]);
            else
                current[fields[0]] = [.. fields[1..].Select(v => sbyte.Parse(v, CultureInfo.InvariantCulture))];
        }

        return table;
    }

    private Dictionary<string, sbyte[]> Begin(Language[] languages)
    {
        var isCyrillic = languages[0].Script == Script.Cyrillic;
        if (isCyrillic)
            cyrillicLanguages = languages;
        else
            latinLanguages = languages;
        return isCyrillic ? cyrillic : latin;
    }
}
