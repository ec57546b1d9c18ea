using Redactor.Documents;
using Redactor.Imaging;
using Redactor.Sandbox.Reading.Wire;

namespace Redactor.Sandbox.Reading;

/// <summary>Whole readings of a page: first pass, mending of poor runs, second pass over what ink is left; and the same under another preparation.</summary>
internal sealed class PageReadings(LineReader reader)
{
    private readonly ScriptMending scriptMending = new(reader);
    private readonly Intruders intruders = new(reader);
    private readonly NumberMending numberMending = new(reader);
    private readonly Residue residue = new(reader, new NumberMending(reader));

    /// <summary>A page without anything like letters: all its ink is unread.</summary>
    public ReadingAttempt Nothing(PreparedPage page, PageInk ink) =>
        new([], new UnreadInk(page, ink).Find([]), Script.Unknown, null, Preparation.Evened);

    public ReadingAttempt Read(PreparedPage page, PageInk ink, Script script, Language? dialect, IReadOnlyList<Script> scripts)
    {
        PagePreparer.WhitenRules(page, ink);
        return Complete(page, ink, reader.ReadPage(page, script, dialect), script, dialect, scripts, Preparation.Evened);
    }

    /// <summary>Tries another preparation of the same page and gives the better reading; boxes stay in the same canonical image.</summary>
    public ReadingAttempt Improve(PreparedPage page, PageInk ink, Pix raw, ReadingAttempt first, IReadOnlyList<Script> scripts)
    {
        var han = first.Script == Script.Han;
        using var image = han ? PagePreparer.Smoothed(page) : PagePreparer.Tiled(raw, page);
        var lines = reader.ReadPage(page, image, first.Script, first.Dialect);
        var second = Complete(page, ink, lines, first.Script, first.Dialect, scripts, han ? Preparation.Smoothed : Preparation.Tiled);
        return second.Merit > first.Merit ? second : first;
    }

    private ReadingAttempt Complete(
        PreparedPage page, PageInk ink, List<DraftLine> lines, Script script, Language? dialect, IReadOnlyList<Script> scripts, Preparation preparation)
    {
        Correct(page, ink, lines, scripts);
        Garbage.Drop(lines, page.LetterHeight);
        Pictures.Drop(lines, ink);
        HanMarks.Correct(lines, ink);
        TableOrder.Arrange(lines, ink);
        var unreadInk = new UnreadInk(page, ink);
        var unread = unreadInk.Find(lines);
        var more = residue.Read(page, ink, unread, lines, script);
        if (more.Count == 0)
            return new ReadingAttempt(lines, unread, script, dialect, preparation);
        Correct(page, ink, more, scripts);
        Garbage.Drop(more, page.LetterHeight);
        Pictures.Drop(more, ink);
        foreach (var line in more)
            LineOrder.Insert(lines, line, page.LetterHeight);
        return new ReadingAttempt(lines, unreadInk.Find(lines), script, dialect, preparation);
    }

    private void Correct(PreparedPage page, PageInk ink, List<DraftLine> lines, IReadOnlyList<Script> scripts)
    {
        scriptMending.Mend(page, lines, scripts);
        intruders.Correct(page, lines);
        numberMending.Mend(page, lines, ink);
    }
}
