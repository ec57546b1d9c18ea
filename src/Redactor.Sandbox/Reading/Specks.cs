using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>Salt-and-pepper noise of bad scanners: dots too small for any letter, diacritic or full stop.</summary>
internal static class Specks
{
    private const int Largest = 3;
    private const int Few = 200;

    /// <summary>Whitens the specks of an evened 8-bit page in place, where there are many of them.</summary>
    public static void Remove(Pix even, int threshold)
    {
        using var ink = even.Threshold(threshold);
        var specks = ink.FindComponents().Where(b => b.Width <= Largest && b.Height <= Largest).ToList();
        if (specks.Count < Few)
            return;
        foreach (var speck in specks)
            even.Fill(speck.Grow(1, 1), black: false);
    }
}
