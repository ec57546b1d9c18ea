using System.Diagnostics;
using System.Globalization;
using Redactor.Documents;
using Redactor.Imaging;
using Redactor.TestKit.Corpus;
using Redactor.TestKit.Scans;

namespace Redactor.Benchmarks;

/// <summary>
/// What an eye still sees: prints corpus documents, redacts the pages, and asks of each mention how much of its ink is left in the finished picture.
/// A scorer that reads outputs with an engine misses what that engine cannot read; this does not.
/// </summary>
internal static class VisibleInk
{
    /// <summary>More of a mention than this is a part that can be read; less is a comma, or where a label of a box happens to cross it.</summary>
    private const double Readable = 0.1;
    private const int Slack = 1;
    private const int Dark = 100;

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args, "--counts");
        if (arguments.Plain is not [var folder])
            return Usage.Print();
        var wanted = arguments.List("--docs");
        var levels = arguments.Text("--levels", "clean,light,hard").Split(',').Select(l => Enum.Parse<ScanLevel>(l, ignoreCase: true)).ToArray();
        var documents = CorpusFolder.LoadAll(arguments.Text("--corpus", CorpusFolder.Path))
            .Where(d => wanted.Count == 0 || wanted.Any(w => d.Name.StartsWith(w, StringComparison.Ordinal)))
            .ToList();
        var scans = Path.Combine(folder, "scans");
        Directory.CreateDirectory(scans);
        foreach (var document in documents)
        {
            var page = PageRenderer.RenderPlain(document);
            foreach (var level in levels)
            {
                using var scan = Pix.FromGray(Degrader.Degrade(page, level, SeededNumbers.For($"{document.Name}/{level}"), straight: true));
                File.WriteAllBytes(Path.Combine(scans, Name(document, level) + ".png"), scan.EncodePng());
            }
        }

        Start("dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "redactor.dll"), "process", scans, "--out", Path.Combine(folder, "done"), "--unreviewed");
        var all = documents.SelectMany(d => levels.Select(l => (Document: d, Level: l))).AsParallel().AsOrdered().Select(p => Left(p.Document, p.Level, folder)).ToList();
        foreach (var level in levels)
        {
            var here = all.Where(p => p.Level == level).SelectMany(p => p.Mentions.Select(m => (p.Name, m.Kind, m.Text, m.Left))).ToList();
            var seen = here.Where(m => m.Left > Readable).ToList();
            foreach (var (name, kind, text, left) in arguments.Has("--counts") ? [] : seen)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{level}\t{kind}\t{left:0.00}\t{text}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{level}: {here.Count} mentions, {seen.Count} of which a part is seen ({1 - ((double)seen.Count / Math.Max(1, here.Count)):0.000} covered); pages not compared: {all.Count(p => p.Level == level && !p.Compared)}"));
        }

        return 0;
    }

    private static string Name(MarkedText document, ScanLevel level) => $"{document.Name}.{ScanSet.LevelName(level)}";

    private static (string Name, ScanLevel Level, bool Compared, List<(string Kind, string Text, double Left)> Mentions) Left(MarkedText document, ScanLevel level, string folder)
    {
        var done = Path.Combine(folder, "done", Name(document, level));
        var picture = Path.Combine(done, "picture");
        if (!File.Exists(Path.Combine(done, "redacted.pdf")))
            return (document.Name, level, false, []);
        Start("pdfimages", "-png", Path.Combine(done, "redacted.pdf"), picture);
        using var pix = Pix.Read(File.ReadAllBytes(picture + "-000.png"));
        var burned = pix.ToGray(300);
        var mentions = new List<(string, string, double)>();
        foreach (var mention in document.Mentions.Where(m => !m.IsNeutral))
        {
            var ink = PageRenderer.RenderPlain(document, mention);
            if (ink.Width != burned.Width || ink.Height != burned.Height)
                return (document.Name, level, false, []);
            mentions.Add((mention.Kind, document.Text[mention.Start..mention.End], Share(ink, burned)));
        }

        return (document.Name, level, true, mentions);
    }

    /// <summary>Share of a mention's ink in those of its letters, or joined letters, of which nearly every pixel is still dark: labels of boxes cross letters, but cover none.</summary>
    private static double Share(GrayImage ink, GrayImage burned)
    {
        const double Whole = 0.9;
        using var gray = Pix.FromGray(ink);
        using var black = gray.Threshold(Dark);
        var letters = black.FindComponents().Select(letter => Count(ink, burned, letter)).ToList();
        return letters.Where(l => l.Left >= l.All * Whole).Sum(l => l.All) / Math.Max(1.0, letters.Sum(l => l.All));
    }

    /// <summary>Dark pixels of a letter, and how many of them are still dark; none where the paper around them has gone dark too, under a black box.</summary>
    private static (int All, int Left) Count(GrayImage ink, GrayImage burned, Box letter)
    {
        var (all, left, paper, black) = (0, 0, 0, 0);
        for (var y = Math.Max(Slack, letter.Top); y < Math.Min(letter.Bottom, ink.Height - Slack); y++)
        {
            for (var x = Math.Max(Slack, letter.Left); x < Math.Min(letter.Right, ink.Width - Slack); x++)
            {
                if (ink.Pixels[(y * ink.Width) + x] >= Dark)
                {
                    paper++;
                    black += burned.Pixels[(y * burned.Width) + x] < 128 ? 1 : 0;
                    continue;
                }

                all++;
                left += IsDark(burned, x, y) ? 1 : 0;
            }
        }

        return (all, black * 4 > paper * 3 && paper > 0 ? 0 : left);
    }

    private static bool IsDark(GrayImage image, int x, int y)
    {
        for (var dy = -Slack; dy <= Slack; dy++)
        {
            for (var dx = -Slack; dx <= Slack; dx++)
            {
                if (image.Pixels[((y + dy) * image.Width) + x + dx] < 128)
                    return true;
            }
        }

        return false;
    }

    private static void Start(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false }) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        process.WaitForExit();
    }
}
