using System.Globalization;
using Redactor.Documents;
using Redactor.TestKit.Scans;

namespace Redactor.Imaging.Tests;

public sealed class SoakTests
{
    private const int Pages = 500;
    private const int WarmUp = 100;
    private const long MostGrowth = 24L << 20;

    [Fact]
    public void Five_hundred_pages_leave_no_memory_behind()
    {
        var text = PangoText.Render("Менің інім Нұрлан 2018 жылы ұсталды.\nБіз оны содан бері көрген жоқпыз.", new TextStyle("Liberation Serif", 12, 1.3, false), 1100);
        byte[] png;
        using (var pix = Pix.FromGray(text))
            png = pix.EncodePng();
        using var engine = TesseractEngine.Load("kaz");
        long settled = 0;
        for (var page = 1; page <= Pages; page++)
        {
            WorkThrough(png, engine).ShouldBeGreaterThan(8);
            if (page == WarmUp)
                settled = Resident();
        }

        // One page of these (1,100 x 150 pixels, read) is about 2 MB: losing but a fiftieth of each would show.
        (Resident() - settled).ShouldBeLessThan(MostGrowth);
    }

    private static int WorkThrough(byte[] png, TesseractEngine engine)
    {
        using var page = Pix.Read(png);
        using var even = page.EvenBackground(24, 24, 100, 220, 2);
        using var turned = even.Turn(180);
        using var back = turned.Turn(180);
        using var rotated = back.Rotate(0.3);
        using var half = rotated.Halve();
        using var ink = half.Threshold(150);
        ink.FindSkew(7, 4, 2);
        foreach (var box in ink.FindComponents().Take(10))
        {
            using var clip = ink.Clip(box);
            using var grown = clip.GrowInto(clip);
        }

        using var open = ink.Open(9, 1);
        using var rest = ink.Without(open);
        using var copy = Pix.FromGray(rotated.ToGray(300));
        copy.EncodePng();
        var words = engine.Read(copy, PageLayout.Automatic, 300, symbols: true).Count;
        engine.Forget();
        return words;
    }

    private static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var pages = File.ReadAllText("/proc/self/statm").Split(' ')[1];
        return long.Parse(pages, CultureInfo.InvariantCulture) * Environment.SystemPageSize;
    }
}
