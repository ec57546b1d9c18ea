using Redactor.Documents;
using Redactor.Imaging.Labels;
using Redactor.Verification.Search;

namespace Redactor.Verification.Probes;

/// <summary>
/// Compares every pixel of every burned box, as a renderer draws it, with what box and label alone make of it; and demands that the page
/// has the tones it claims, so that nothing faint can hide beside the boxes.
/// </summary>
internal static class PixelProbe
{
    public const string Name = "pixels/1";

    private const byte White = 255;
    private const int ToneStep = 17;

    public static void Examine(Inspection inspection, BurnedPageClaim claim, GrayImage rendered)
    {
        if (rendered.Width != claim.Width || rendered.Height != claim.Height)
        {
            inspection.Found(Name, "page-size", claim.PageNumber);
            return;
        }

        if (HasOtherTones(rendered.Pixels, claim.IsBilevel))
            inspection.Found(Name, "tones", claim.PageNumber);
        var page = new Box(0, 0, claim.Width, claim.Height);
        for (var i = 0; i < claim.Boxes.Count; i++)
        {
            var burned = claim.Boxes[i];
            if (burned.Box.IsEmpty || !page.Contains(burned.Box) || !Labels.IsLabel(burned.Label) || !MayBeSaid(inspection, burned.Said))
                inspection.Found(Name, "box-claim", claim.PageNumber, burned.Box);
            else if (!IsAsBurned(rendered, burned))
                inspection.Found(Name, "box-not-as-burned", claim.PageNumber, burned.Box);
        }
    }

    /// <summary>What stands for a label in text is short, in brackets, and shows nothing that was approved.</summary>
    private static bool MayBeSaid(Inspection inspection, string? said)
    {
        if (said is null)
            return true;
        var tokens = new List<FoldedToken>();
        FoldedToken.Add(tokens, said, box: null);
        return Labels.IsSaid(said) && !inspection.Finder.Find(tokens).Any();
    }

    private static bool HasOtherTones(ReadOnlySpan<byte> pixels, bool bilevel)
    {
        if (bilevel)
            return pixels.ContainsAnyExcept((byte)0, White);
        Span<bool> seen = stackalloc bool[256];
        foreach (var pixel in pixels)
            seen[pixel] = true;
        for (var tone = 0; tone < seen.Length; tone++)
        {
            if (seen[tone] && tone % ToneStep != 0)
                return true;
        }

        return false;
    }

    private static bool IsAsBurned(GrayImage page, BurnedBox burned)
    {
        var box = burned.Box;
        var expected = new byte[box.Width * box.Height];
        expected.AsSpan().Fill(White);
        foreach (var (y, left, right) in BoxPattern.Of(burned))
            expected.AsSpan(((y - box.Top) * box.Width) + left - box.Left, right - left).Clear();
        for (var y = 0; y < box.Height; y++)
        {
            var row = page.Pixels.AsSpan(((box.Top + y) * page.Width) + box.Left, box.Width);
            if (!row.SequenceEqual(expected.AsSpan(y * box.Width, box.Width)))
                return false;
        }

        return true;
    }
}
