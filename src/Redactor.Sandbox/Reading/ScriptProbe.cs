using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>How well some lines of a page were read as one script: from 0 (not this script) to 1 (surely).</summary>
internal readonly record struct ProbeResult(Script Script, double Score, double LatinShare)
{
    public static readonly ProbeResult Nothing = new(Script.Unknown, 0, 0);
}

/// <summary>Finds the script of an unknown page by reading a few of its lines with each script's models.</summary>
internal sealed class ScriptProbe(LineReader reader)
{
    private const int LinesTried = 3;
    private const double Sure = 0.88;
    private const int WidestSample = 900;

    /// <summary>The script that reads the sampled lines best, among <paramref name="scripts"/>.</summary>
    public ProbeResult Probe(PreparedPage page, IReadOnlyList<Script> scripts)
    {
        var samples = Samples(page);
        var best = ProbeResult.Nothing;
        foreach (var script in scripts)
        {
            var result = Try(page, samples, script);
            if (result.Score > best.Score)
                best = result;
            if (best.Score >= Sure)
                break;
        }

        return best;
    }

    /// <summary>Boxes of line-like strips of the canonical image, spread over the page, at most a few.</summary>
    public static IReadOnlyList<Box> Samples(PreparedPage page)
    {
        if (page.LetterHeight == 0)
            return [];
        using var half = page.Canonical.Halve();
        using var ink = half.Threshold(128);
        var letter = page.LetterHeight / 2;
        using var joined = ink.Close((int)(letter * 1.6) | 1, 1);
        var lines = joined.FindComponents()
            .Where(b => b.Height > letter * 0.7 && b.Height < letter * 3.2 && b.Width > letter * 7)
            .OrderBy(b => b.Top)
            .Select(b => new Box(b.Left * 2, b.Top * 2, Math.Min(b.Right * 2, (b.Left * 2) + WidestSample), b.Bottom * 2))
            .ToList();
        if (lines.Count <= LinesTried)
            return lines;
        return [.. Enumerable.Range(0, LinesTried).Select(i => lines[lines.Count * ((2 * i) + 1) / (2 * LinesTried)])];
    }

    private ProbeResult Try(PreparedPage page, IReadOnlyList<Box> samples, Script script)
    {
        double sum = 0, weight = 0, latin = 0, letters = 0;
        foreach (var sample in samples)
        {
            foreach (var line in reader.ReadPart(page, sample, PageLayout.OneLine, script, dialect: null))
            {
                var (share, latinShare, count) = Shares(line.Text, script);
                sum += line.Certainty * share * line.Text.Length;
                weight += line.Text.Length;
                latin += latinShare * count;
                letters += count;
            }

            if (weight > 20 && sum / weight < 0.4)
                break;
        }

        return weight == 0 ? ProbeResult.Nothing : new ProbeResult(script, sum / weight, letters == 0 ? 0 : latin / letters);
    }

    /// <summary>Which share of the letters belongs to the script (its models also know Latin letters), and which is Latin.</summary>
    private static (double Own, double Latin, int Letters) Shares(string text, Script script)
    {
        int own = 0, latin = 0, letters = 0;
        foreach (var c in text)
        {
            var of = Letters.ScriptOf(c);
            if (of == Script.Unknown)
                continue;
            letters++;
            if (of == Script.Latin)
                latin++;
            if (of == script || (of == Script.Latin && script is Script.Cyrillic or Script.Latin))
                own++;
        }

        return letters == 0 ? (0.5, 0, 0) : ((double)own / letters, (double)latin / letters, letters);
    }
}
