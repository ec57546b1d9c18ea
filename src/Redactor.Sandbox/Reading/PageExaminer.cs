using Redactor.Documents;
using Redactor.Imaging;
using Redactor.Sandbox.Reading.Wire;

namespace Redactor.Sandbox.Reading;

/// <summary>Reads pages from first to last: prepares the image, chooses the script, reads, looks for ink left over.</summary>
internal sealed class PageExaminer : IDisposable
{
    private const int Engines = 3;

    private readonly EngineShelf engines = new(Engines);
    private readonly LineReader reader;
    private readonly ScriptProbe probe;

    public PageExaminer()
    {
        reader = new LineReader(engines);
        probe = new ScriptProbe(reader);
    }

    public (ExaminedPage Page, GrayImage Canonical) Examine(ReadCall call)
    {
        using var raw = Pix.FromGray(call.Image);
        using var page = PagePreparer.Prepare(raw, call.Image.Dpi);
        var lines = page.LetterHeight == 0 ? [] : reader.ReadPage(page, ChooseScript(page, call), dialect: null);
        var text = lines.Select(l => Finish(l, call.Allowed)).ToList();
        var languages = text.GroupBy(l => l.Language).OrderByDescending(g => g.Sum(l => l.Words.Sum(w => w.Text.Length))).Select(g => g.Key).ToList();
        var examined = new ExaminedPage(
            call.PageNumber,
            page.Canonical.Width,
            page.Canonical.Height,
            page.Dpi,
            text,
            [],
            languages,
            page.Orientation,
            page.Skew,
            nameof(Preparation.Evened));
        return (examined, page.Canonical.ToGray(page.Dpi));
    }

    public IReadOnlyList<Word> ReadPlain(ReadCall call)
    {
        using var raw = Pix.FromGray(call.Image);
        using var image = PlainPreparer.Prepare(raw, call.Preparation);
        var script = call.Allowed.Count > 0 ? call.Allowed[0].Script : Script.Cyrillic;
        var lines = reader.ReadImage(image, call.Image.Dpi, script, dialect: null);
        return [.. lines.SelectMany(l => Finish(l, call.Allowed).Words)];
    }

    public void Dispose() => engines.Dispose();

    private Script ChooseScript(PreparedPage page, ReadCall call)
    {
        var scripts = call.Allowed.Select(l => l.Script).Distinct().ToList();
        if (scripts.Count == 1)
            return scripts[0];
        if (call.Expected.Count > 0 && (scripts.Count == 0 || scripts.Contains(call.Expected[0].Script)))
            return call.Expected[0].Script;
        var result = probe.Probe(page, scripts.Count == 0 ? ScriptModels.All : scripts);
        return result.Script == Script.Unknown ? Script.Cyrillic
            : result.LatinShare > 0.7 ? Script.Latin
            : result.Script;
    }

    private static TextLine Finish(DraftLine line, IReadOnlyList<Language> allowed)
    {
        var language = LanguageIdentifier.Identify(line.Text, allowed);
        var words = line.Words.Select(w => new Word(new SensitiveText(w.Text), w.Box, w.Confidence, language, w.Characters)).ToList();
        return new TextLine(words, line.Box, language, Wraps: false, Hyphenated: false);
    }
}
