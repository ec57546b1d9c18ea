using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>
/// Pages mix scripts: a Chinese name in a Kazakh line, a Latin e-mail address in a Uyghur one, a whole paragraph in another alphabet. Runs of words that were
/// read poorly are read again with the other scripts' models, and the better reading stays.
/// </summary>
internal sealed class ScriptMending(LineReader reader)
{
    private const int MostRuns = 24;
    private const double Clearly = 0.12;
    private const double Acceptable = 0.62;
    private const double Sure = 0.9;
    private const double Better = 0.05;

    /// <summary>Mends lines in place.</summary>
    /// <param name="scripts">Scripts that may occur.</param>
    public void Mend(PreparedPage page, List<DraftLine> lines, IReadOnlyList<Script> scripts)
    {
        var runs = lines.SelectMany(PoorRuns).OrderByDescending(r => r.Badness).Take(MostRuns).ToList();
        // From the end of each line, so that earlier positions stay valid.
        foreach (var run in runs.OrderByDescending(r => r.First))
            MendRun(page, run, scripts);
    }

    private void MendRun(PreparedPage page, Run run, IReadOnlyList<Script> scripts)
    {
        var words = run.Line.Words.GetRange(run.First, run.Count);
        var box = Box.Around(words.Select(w => w.Box));
        var bestScore = Score(words, run.Line.Script);
        DraftLine? best = null;
        foreach (var script in scripts.Where(s => s != run.Line.Script))
        {
            if (reader.ReadPart(page, box, PageLayout.OneLine, script, dialect: null) is not [var line, ..])
                continue;
            var score = Score(line.Words, script);
            if (score < Acceptable || score < bestScore + (best is null ? Clearly : 0) || !IsPlausible(line, box, script, run.Line.Script))
                continue;
            (best, bestScore) = (line, score);
            if (score >= Sure)
                break;
        }

        if (best is null)
            LookCloser(page, run);
        else
            Replace(run, best);
    }

    /// <summary>Reads the run again with its neighbours at full size, by the same models.</summary>
    private void LookCloser(PreparedPage page, Run run)
    {
        var first = Math.Max(0, run.First - 2);
        var wider = run with { First = first, Count = Math.Min(run.Line.Words.Count, run.First + run.Count + 2) - first };
        var words = run.Line.Words.GetRange(wider.First, wider.Count);
        var box = Box.Around(words.Select(w => w.Box));
        if (reader.ReadPart(page, box, PageLayout.OneLine, run.Line.Script, dialect: null, Math.Min(1.2, page.Scale * 1.5)) is not [var line])
            return;
        var (before, after) = (Length(words), Length(line.Words));
        if (Score(line.Words, run.Line.Script) > Score(words, run.Line.Script) + Better && Math.Abs(after - before) <= Math.Max(1, before / 8))
            Replace(wider, line);
    }

    private static int Length(IEnumerable<DraftWord> words) => words.Sum(w => w.Text.Length);

    private static void Replace(Run run, DraftLine line)
    {
        var whole = run.Count == run.Line.Words.Count;
        run.Line.Words.RemoveRange(run.First, run.Count);
        run.Line.Words.InsertRange(run.First, line.Words);
        if (whole)
            run.Line.Script = line.Script;
    }

    // A Chinese character read by an alphabet's model gives two or three letters, often with confidence.
    private static bool IsPlausible(DraftLine line, Box box, Script script, Script before)
    {
        var letters = line.Words.Sum(w => w.Text.Count(char.IsLetterOrDigit));
        var room = (double)box.Width / Math.Max(1, box.Height);
        return script switch
        {
            Script.Han => letters <= room * 1.6 + 1,
            _ when before == Script.Han => letters >= 4 && letters >= room * 1.5 && line.Certainty > 0.85,
            _ => letters >= 2,
        };
    }

    /// <summary>Certainty of words, counting only letters of the script; models of one script know some letters of others.</summary>
    private static double Score(IReadOnlyList<DraftWord> words, Script script)
    {
        double sum = 0, weight = 0;
        foreach (var word in words)
        {
            var letters = 0;
            var own = 0;
            foreach (var c in word.Text)
            {
                var of = Letters.ScriptOf(c);
                letters += of == Script.Unknown ? 0 : 1;
                own += of == script || (Group(of) == Group(script) && of != Script.Unknown) ? 1 : 0;
            }

            var length = word.Text.Length;
            sum += word.Certainty * length * (letters == 0 ? 0.8 : (double)own / letters);
            weight += length;
        }

        return weight == 0 ? 0 : sum / weight;
    }

    private static IEnumerable<Run> PoorRuns(DraftLine line)
    {
        // Single slips in a line that is otherwise well read are left alone: other models would cost more than they mend.
        var poor = line.Script is Script.Han or Script.Arabic || line.Certainty > 0.88 ? 0.6 : 0.75;
        var words = line.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Certainty >= poor)
                continue;
            var end = i + 1;
            while (end < words.Count && (words[end].Certainty < poor || (end + 1 < words.Count && words[end].Text.Length <= 2 && words[end + 1].Certainty < poor)))
                end++;
            var run = new Run(line, i, end - i);
            if (run.Badness > 0)
                yield return run;
            i = end;
        }
    }

    // Latin and Cyrillic letters are read by the same models.
    private static Script Group(Script script) => script == Script.Latin ? Script.Cyrillic : script;

    private readonly record struct Run(DraftLine Line, int First, int Count)
    {
        /// <summary>Width of the run, counting narrow marks for nothing.</summary>
        public double Badness
        {
            get
            {
                var box = Box.Around(Line.Words.Skip(First).Take(Count).Select(w => w.Box));
                return box.Width < box.Height * 1.2 ? 0 : box.Width;
            }
        }
    }
}
