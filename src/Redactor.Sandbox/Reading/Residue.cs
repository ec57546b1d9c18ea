using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>The second pass: ink that the first reading left over is cut out and read on its own, since engines drop whole lines without a word.</summary>
internal sealed class Residue(LineReader reader, NumberMending numbers)
{
    private const int MostClusters = 24;
    private const double Acceptable = 0.72;

    /// <summary>Lines found in unread clusters; what is not sure is left unread.</summary>
    public List<DraftLine> Read(PreparedPage page, PageInk ink, IReadOnlyList<InkCluster> clusters, IReadOnlyList<DraftLine> known, Script script)
    {
        var found = new List<DraftLine>();
        foreach (var cluster in clusters.Where(c => LooksLikeText(c, page.LetterHeight)).OrderByDescending(c => c.Box.Area).Take(MostClusters))
        {
            var tall = cluster.Box.Height > page.LetterHeight * 2.4;
            var layout = tall ? PageLayout.OneBlock : PageLayout.OneLine;
            var lines = reader.ReadPart(page, cluster.Box, layout, script, dialect: null);
            if (script == Script.Arabic)
                lines.InsertRange(0, numbers.Among(page, cluster.Box, layout, ink));
            foreach (var line in lines)
            {
                line.Words.RemoveAll(w => !IsSure(w) || known.Concat(found).Any(k => k.Words.Any(o => Overlap(o.Box, w.Box) > 0.4)));
                if (line.Words.Count == 0)
                    continue;
                line.Box = Box.Around(line.Words.Select(w => w.Box));
                found.Add(line);
            }
        }

        return found;
    }

    private static bool IsSure(DraftWord word) =>
        word.Certainty >= Acceptable && word.Text.Count(char.IsLetterOrDigit) * 2 > word.Text.Length
        && (word.Text.Length >= 3 || Letters.Dominant(word.Text) == Script.Han || word.Certainty > 0.9);

    private static bool LooksLikeText(InkCluster cluster, double letter)
    {
        if (letter == 0 || cluster.Box.Height < letter * 0.6)
            return false;
        var letters = cluster.Components.Count(c => c.Height > letter * 0.3 && c.Height < letter * 3 && c.Width < letter * 8);
        return letters >= 2 && letters * 2 >= cluster.Components.Count;
    }

    private static double Overlap(Box a, Box b) => (double)a.Intersect(b).Area / Math.Max(1, Math.Min(a.Area, b.Area));
}
