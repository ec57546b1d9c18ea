using Redactor.Documents;

namespace Redactor.Sandbox.Reading.Languages;

/// <summary>
/// The languages of one page: each line is judged by its own letters, and where these say little, by the page around it, by the earlier pages and by what
/// the user allows.
/// </summary>
internal sealed class PageLanguages
{
    private const double PageWeight = 8;
    private const double RareHandicap = 8;
    private const double RareShare = 0.1;
    private const double ExpectedWeight = 3;

    private readonly IReadOnlyList<Language> allowed;
    private readonly Dictionary<Language, double> prior = [];
    private readonly Dictionary<Script, Language> main = [];

    /// <param name="texts">The text of each line.</param>
    /// <param name="allowed">Languages that may occur; empty means any.</param>
    /// <param name="expected">Languages of earlier pages.</param>
    public PageLanguages(IReadOnlyCollection<string> texts, IReadOnlyList<Language> allowed, IReadOnlyList<Language> expected)
    {
        this.allowed = allowed;
        foreach (var script in (Script[])[Script.Latin, Script.Cyrillic, Script.Arabic, Script.Han])
        {
            var own = texts.Where(t => Letters.Dominant(Words(t)) == script).ToList();
            foreach (var language in expected.Where(l => l.Script == script))
                prior[language] = ExpectedWeight;
            var votes = own.Select(t => (Language: Best(Words(t), script), t.Length)).GroupBy(v => v.Language).ToDictionary(g => g.Key, g => g.Sum(v => v.Length));
            var total = Math.Max(1, votes.Values.Sum());
            // A name or a form's number can look like any language: one that hardly occurs on the page must show itself clearly.
            foreach (var language in LanguageTable.Default.Of(script))
            {
                var share = (double)votes.GetValueOrDefault(language) / total;
                prior[language] = prior.GetValueOrDefault(language) + (PageWeight * share) - (share < RareShare ? RareHandicap : 0);
            }

            main[script] = votes.Count > 0 ? votes.MaxBy(v => v.Value).Key : Best(string.Empty, script);
        }
    }

    /// <summary>The language of a line; undetermined when it has no letters.</summary>
    public Language OfLine(string text)
    {
        var words = Words(text);
        var script = Letters.Dominant(words);
        return script == Script.Unknown ? Language.Undetermined : Best(words, script);
    }

    /// <summary>The language of a word: its line's, unless it is written in another script.</summary>
    public Language OfWord(string text, Language line)
    {
        var script = Letters.Dominant(text);
        return script == Script.Unknown || script == line.Script ? line : main[script];
    }

    /// <summary>The commonest language of a script on this page.</summary>
    public Language Main(Script script) => main[script];

    private Language Best(string text, Script script)
    {
        var languages = LanguageTable.Default.Of(script);
        var scores = LanguageTable.Default.Score(text, script);
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += prior.GetValueOrDefault(languages[i]);
            if ((allowed.Count == 0 || allowed.Contains(languages[i])) && (best < 0 || scores[i] > scores[best]))
                best = i;
        }

        // A script of which no language is allowed is still what it is.
        return best >= 0 ? languages[best] : languages[Array.IndexOf(scores, scores.Max())];
    }

    /// <summary>The text without addresses, handles and numbers, which say nothing of its language.</summary>
    private static string Words(string text) =>
        string.Join(' ', text.Split(' ').Where(w => !w.AsSpan().ContainsAny(NoLanguage)));

    private static readonly System.Buffers.SearchValues<char> NoLanguage = System.Buffers.SearchValues.Create("@_/0123456789");
}
