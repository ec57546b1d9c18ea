using Redactor.Documents;
using Redactor.Imaging;
using Redactor.Sandbox.Reading.Languages;
using Redactor.Sandbox.Reading.Wire;

namespace Redactor.Sandbox.Reading;

/// <summary>Reads pages from first to last: prepares the image, chooses stance and script, reads, looks for ink left over, tries again where that was poor.</summary>
internal sealed class PageExaminer : IDisposable
{
    private const int Engines = 4;
    private const double Doubtful = 0.7;
    private const double MostlyLatin = 0.7;

    private readonly EngineShelf engines = new(Engines);
    private readonly LineReader reader;
    private readonly ScriptProbe probe;
    private readonly PageReadings readings;

    public PageExaminer()
    {
        reader = new LineReader(engines);
        probe = new ScriptProbe(reader);
        readings = new PageReadings(reader);
    }

    public (ExaminedPage Page, GrayImage Canonical) Examine(ReadCall call)
    {
        using var raw = Pix.FromGray(call.Image);
        var page = PagePreparer.Prepare(raw, call.Image.Dpi);
        try
        {
            var ink = new PageInk(page);
            try
            {
                var attempt = FirstAttempt(call, raw, ref page, ref ink);
                if (attempt.IsPoor(ink, page.LetterHeight))
                    attempt = readings.Improve(page, ink, raw, attempt, ScriptModels.All);
                return (Finish(call, page, attempt), page.Canonical.ToGray(page.Dpi));
            }
            finally
            {
                ink.Dispose();
            }
        }
        finally
        {
            page.Dispose();
        }
    }

    public IReadOnlyList<Word> ReadPlain(ReadCall call)
    {
        using var raw = Pix.FromGray(call.Image);
        using var image = PlainPreparer.Prepare(raw, call.Preparation);
        var lines = new PlainReading(reader).Read(image, call.Image.Dpi, call.Allowed);
        var languages = new PageLanguages([.. lines.Select(l => l.Text)], call.Allowed, call.Expected);
        return [.. lines.SelectMany(l => Finish(l, languages, default).Words)];
    }

    public void Dispose() => engines.Dispose();

    /// <summary>Reads as the caller or the earlier pages suggest; without such a hint, or where it misleads, finds stance and script from a few lines first.</summary>
    private ReadingAttempt FirstAttempt(ReadCall call, Pix raw, ref PreparedPage page, ref PageInk ink)
    {
        // What the languages told leave out may stand on the page all the same: poor runs are tried with every script, or a name would pass as garbage.
        var scripts = Scripts(call.Allowed);
        var only = call.Allowed.Count == 1 ? call.Allowed[0] : null;
        var hint = only ?? call.Expected.FirstOrDefault(e => call.Allowed.Count == 0 || call.Allowed.Contains(e));
        if (page.LetterHeight == 0)
            return readings.Nothing(page, ink);
        if (hint is not null && page.Orientation == 0)
        {
            var hinted = readings.Read(page, ink, hint.Script, ScriptModels.DialectOf(hint), ScriptModels.All);
            if (hinted.Certainty >= Doubtful)
                return Refined(call, page, ink, hinted);
        }

        var best = probe.Probe(page, ink.SampleLines(), scripts);
        foreach (var turn in (int[])[page.Orientation == 0 ? 180 : 270, page.Orientation == 0 ? 90 : 0, page.Orientation == 0 ? 270 : 180])
        {
            if (best.Score >= Doubtful)
                break;
            var turned = PagePreparer.Prepare(raw, call.Image.Dpi, turn);
            var turnedInk = new PageInk(turned);
            var result = probe.Probe(turned, turnedInk.SampleLines(), scripts);
            if (result.Score > best.Score + 0.1)
            {
                best = result;
                (page, turned) = (turned, page);
                (ink, turnedInk) = (turnedInk, ink);
            }

            turned.Dispose();
            turnedInk.Dispose();
        }

        var script = best.Script == Script.Unknown ? OnlyScript(call.Allowed) : best.LatinShare > MostlyLatin ? Script.Latin : best.Script;
        var dialect = only is null ? null : ScriptModels.DialectOf(only);
        return Refined(call, page, ink, readings.Read(page, ink, script, dialect, ScriptModels.All));
    }

    /// <summary>Reads once more where the language turns out to have models of its own.</summary>
    private ReadingAttempt Refined(ReadCall call, PreparedPage page, PageInk ink, ReadingAttempt attempt)
    {
        var languages = new PageLanguages([.. attempt.Lines.Select(l => l.Text)], call.Allowed, call.Expected);
        // The models of Cyrillic read Latin letters too, but lose the marks on them.
        var script = attempt.Script == Script.Cyrillic && attempt.LatinShare > MostlyLatin ? Script.Latin : attempt.Script;
        var dialect = ScriptModels.DialectOf(languages.Main(script));
        if (dialect == attempt.Dialect || dialect is null)
            return attempt;
        var again = readings.Read(page, ink, script, dialect, ScriptModels.All);
        return again.Merit > attempt.Merit ? again : attempt;
    }

    private static Script OnlyScript(IReadOnlyList<Language> allowed) =>
        allowed.Count > 0 && allowed.All(l => l.Script == allowed[0].Script) ? allowed[0].Script : Script.Cyrillic;

    /// <summary>Scripts that the page's main text may have; Latin goes with Cyrillic where both may occur, whose models know both.</summary>
    private static IReadOnlyList<Script> Scripts(IReadOnlyList<Language> allowed)
    {
        if (allowed.Count == 0)
            return ScriptModels.All;
        var scripts = allowed.Select(l => l.Script).Distinct().ToList();
        if (scripts.Contains(Script.Cyrillic))
            scripts.Remove(Script.Latin);
        return scripts;
    }

    private static ExaminedPage Finish(ReadCall call, PreparedPage page, ReadingAttempt attempt)
    {
        var languages = new PageLanguages([.. attempt.Lines.Select(l => l.Text)], call.Allowed, call.Expected);
        var flow = PageFlow.Of(attempt.Lines, page.LetterHeight);
        var lines = attempt.Lines.Select((l, i) => Finish(l, languages, flow[i])).ToList();
        var found = lines
            .Where(l => l.Language != Language.Undetermined)
            .GroupBy(l => l.Language)
            .OrderByDescending(g => g.Sum(l => l.Words.Sum(w => w.Text.Length)))
            .Select(g => g.Key)
            .ToList();
        return new ExaminedPage(
            call.PageNumber,
            page.Canonical.Width,
            page.Canonical.Height,
            page.Dpi,
            lines,
            [.. attempt.Unread.Select(u => new UnreadRegion(u.Box, RegionKinds.Of(u, page)))],
            found,
            page.Orientation,
            page.Skew,
            attempt.Preparation.ToString());
    }

    private static TextLine Finish(DraftLine line, PageLanguages languages, (bool Wraps, bool Hyphenated) flow)
    {
        var language = languages.OfLine(line.Text);
        var words = line.Words
            .Select(w => new Word(new SensitiveText(w.Text), w.Box, w.Confidence, languages.OfWord(w.Text, language), w.Characters))
            .ToList();
        return new TextLine(words, Box.Around(words.Select(w => w.Box)), language, flow.Wraps, flow.Hyphenated);
    }
}
