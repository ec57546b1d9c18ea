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
    private const double Sure = 0.88;

    /// <summary>The script that reads the sampled lines (boxes of the canonical image) best, among <paramref name="scripts"/>.</summary>
    public ProbeResult Probe(PreparedPage page, IReadOnlyList<Box> samples, IReadOnlyList<Script> scripts)
    {
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
