using Redactor.Documents;
using Redactor.Pipeline.Ink;

namespace Redactor.Pipeline.Read.Cells;

/// <summary>
/// Cuts a band of a line into upright slices of ink: between blank columns, and, where characters touch, at the thinnest column near a
/// whole pitch.
/// </summary>
internal static class InkAtoms
{
    private const double WidestCharacter = 1.2;

    /// <summary>The boxes of the slices from left to right, each tight around its ink.</summary>
    public static List<Box> Of(InkImage ink, Box band, double pitch)
    {
        if (band.IsEmpty)
            return [];
        var profile = new int[band.Width];
        var columns = new int[ink.Width + 4];
        for (var y = band.Top; y < band.Bottom; y++)
        {
            var count = ink.Transitions(y, columns);
            for (var i = 0; i < count; i += 2)
            {
                for (var x = Math.Max(columns[i], band.Left); x < Math.Min(columns[i + 1], band.Right); x++)
                    profile[x - band.Left]++;
            }
        }

        var atoms = new List<Box>();
        for (var x = 0; x < profile.Length; x++)
        {
            if (profile[x] == 0)
                continue;
            var end = x;
            while (end < profile.Length && profile[end] > 0)
                end++;
            foreach (var (left, right) in Split(profile, x, end, pitch))
                atoms.Add(Tight(ink, new Box(band.Left + left, band.Top, band.Left + right, band.Bottom)));
            x = end;
        }

        return atoms;
    }

    /// <summary>Cuts a slice wider than a character at the thinnest column within a quarter pitch of where the first character should end.</summary>
    private static IEnumerable<(int Left, int Right)> Split(int[] profile, int left, int right, double pitch)
    {
        while (right - left > WidestCharacter * pitch)
        {
            int from = left + (int)(0.65 * pitch), to = Math.Min(right - (int)(0.2 * pitch), left + (int)(1.2 * pitch));
            var cut = from;
            for (var x = from; x < to; x++)
            {
                if (profile[x] < profile[cut])
                    cut = x;
            }

            yield return (left, cut);
            left = cut;
        }

        yield return (left, right);
    }

    private static Box Tight(InkImage ink, Box slice)
    {
        int top = slice.Top, bottom = slice.Bottom;
        while (top < bottom - 1 && ink.Count(slice with { Top = top, Bottom = top + 1 }) == 0)
            top++;
        while (bottom > top + 1 && ink.Count(slice with { Top = bottom - 1, Bottom = bottom }) == 0)
            bottom--;
        return new Box(slice.Left, top, slice.Right, bottom);
    }
}
