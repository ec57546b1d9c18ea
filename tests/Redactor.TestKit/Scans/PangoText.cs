using System.Diagnostics;
using System.Globalization;
using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.TestKit.Scans;

/// <summary>How a run of text is set: Pango font families, size in points, line spacing as a factor, direction, alignment (<c>left</c>, <c>center</c>).</summary>
public sealed record TextStyle(string Families, double Size, double LineSpacing, bool RightToLeft, string Alignment = "left");

/// <summary>Sets text with <c>pango-view</c> (package pango1.0-tools), black on white at 300 dpi.</summary>
public static class PangoText
{
    private const int Dpi = 300;
    private const int Margin = 12;

    /// <summary>The text as an image, wrapped at <paramref name="width"/> pixels, with a few white pixels around it.</summary>
    /// <exception cref="InvalidOperationException">pango-view is missing or refused.</exception>
    public static GrayImage Render(string text, TextStyle style, int width) => Render(style, width, "--text=" + text.TrimEnd());

    /// <summary>The same image with the ink of one part alone, for saying where that part stands.</summary>
    public static GrayImage RenderPart(string text, TextStyle style, int width, int start, int end)
    {
        const string Hidden = "<span foreground=\"white\">";
        var (before, part, after) = (Escape(text[..start]), Escape(text[start..end]), Escape(text[end..].TrimEnd()));
        return Render(style, width, "--markup", $"--text={Hidden}{before}</span>{part}{Hidden}{after}</span>");
    }

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);

    private static GrayImage Render(TextStyle style, int width, params string[] content)
    {
        var folder = Directory.CreateTempSubdirectory("redactor-render-");
        try
        {
            var file = Path.Combine(folder.FullName, "text.png");
            Run([
                "--no-display",
                string.Create(CultureInfo.InvariantCulture, $"--font={style.Families} {style.Size:0.##}"),
                $"--dpi={Dpi}",
                $"--margin={Margin}",
                string.Create(CultureInfo.InvariantCulture, $"--width={(width - (2 * Margin)) * 72 / Dpi}"),
                "--wrap=word-char",
                string.Create(CultureInfo.InvariantCulture, $"--line-spacing={style.LineSpacing:0.##}"),
                $"--align={style.Alignment}",
                style.RightToLeft ? "--rtl" : "--hinting=none",
                $"--output={file}",
                .. content]);
            using var pix = Pix.Read(File.ReadAllBytes(file));
            return pix.ToGray(Dpi);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("pango-view", arguments) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("pango-view did not start: install pango1.0-tools.");
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"pango-view ended with code {process.ExitCode}.");
    }
}
