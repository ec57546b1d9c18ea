using Redactor.Typeset.Fonts;

namespace Redactor.Typeset.Layout;

/// <summary>Joins clusters of the same face and style into runs, and tells each glyph which of its face's fonts says its letters.</summary>
internal static class GlyphRuns
{
    public static GlyphRun[] Of(List<Cluster> clusters)
    {
        var runs = new List<GlyphRun>();
        var glyphs = new List<PlacedGlyph>();
        for (var first = 0; first < clusters.Count;)
        {
            var cluster = clusters[first];
            var next = first;
            glyphs.Clear();
            while (next < clusters.Count && clusters[next].Face == cluster.Face && clusters[next].Style == cluster.Style && Say(clusters[next], glyphs))
                next++;
            if (next > first)
            {
                runs.Add(new GlyphRun(cluster.Face, cluster.Style, cluster.Left, clusters[next - 1].Right, glyphs.ToArray(), null));
                first = next;
            }
            else
            {
                runs.Add(new GlyphRun(cluster.Face, cluster.Style, cluster.Left, cluster.Right, cluster.Glyphs, cluster.Said));
                first++;
            }
        }

        return runs.ToArray();
    }

    /// <summary>Adds the cluster's glyphs, unless they cannot tell what is written there.</summary>
    private static bool Say(Cluster cluster, List<PlacedGlyph> glyphs)
    {
        if (cluster.Letters() is not { } letters)
            return false;
        var before = glyphs.Count;
        for (var i = 0; i < letters.Length; i++)
        {
            var layer = cluster.Face.LayerFor(cluster.Glyphs[i].Glyph, letters[i]);
            if (layer < 0)
            {
                glyphs.RemoveRange(before, glyphs.Count - before);
                return false;
            }

            glyphs.Add(cluster.Glyphs[i] with { Layer = layer });
        }

        return true;
    }
}
