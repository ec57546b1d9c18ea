using System.Diagnostics;
using System.Globalization;
using System.Text;
using Redactor.Documents;
using Redactor.Verification;

namespace Redactor.Verification.Tests;

/// <summary>The installed programs without a jail, on files that the tests made.</summary>
internal sealed class DirectTools : ILeakCheckTools
{
    public async Task<GrayImage> RenderAsync(ReadOnlyMemory<byte> pdf, int pageNumber, int dpi, CancellationToken cancellationToken)
    {
        var map = await RunAsync("pdftoppm", pdf, "pdf", "-gray", "-r", $"{dpi}", "-f", $"{pageNumber}", "-l", $"{pageNumber}", "FILE");
        var header = Encoding.ASCII.GetString(map, 0, Math.Min(map.Length, 40)).Split((char[])[' ', '\n'], 5);
        int width = int.Parse(header[1], CultureInfo.InvariantCulture), height = int.Parse(header[2], CultureInfo.InvariantCulture);
        return new GrayImage(width, height, dpi, map[^(width * height)..]);
    }

    public async Task<IReadOnlyList<string>> ReadTextLayerAsync(ReadOnlyMemory<byte> pdf, int pages, CancellationToken cancellationToken)
    {
        var texts = Encoding.UTF8.GetString(await RunAsync("pdftotext", pdf, "pdf", "-layout", "FILE", "-")).Split('\f');
        return texts.Length == pages + 1 ? texts[..pages] : throw new LeakCheckToolException("pdftotext/pages");
    }

    public async Task<ReadOnlyMemory<byte>> ReadStructureAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken) =>
        await RunAsync("qpdf", pdf, "pdf", "--json=2", "FILE");

    public async Task<IReadOnlyList<Word>> ReadPageAsync(GrayImage image, IReadOnlyList<Language> languages, CancellationToken cancellationToken) =>
        [.. (await ReadLinesAsync(image, languages[0])).SelectMany(l => l.Words)];

    /// <summary>Lines as Tesseract's command reads them.</summary>
    public static async Task<IReadOnlyList<TextLine>> ReadLinesAsync(GrayImage image, Language language)
    {
        byte[] map = [.. Encoding.ASCII.GetBytes($"P5\n{image.Width} {image.Height}\n255\n"), .. image.Pixels];
        var table = Encoding.UTF8.GetString(await RunAsync("tesseract", map, "pgm", "FILE", "-", "-l", Model(language), "--dpi", "300", "tsv"));
        var words = table.Split('\n').Skip(1).Select(l => l.Split('\t')).Where(f => f.Length == 12 && f[0] == "5" && f[11].Trim().Length > 0);
        return
        [
            .. words.GroupBy(f => (f[2], f[3], f[4])).Select(line =>
            {
                List<Word> read = [.. line.Select(f => new Word(new SensitiveText(f[11].Trim()), BoxOf(f), 0.9, language, []))];
                return new TextLine(read, Box.Around(read.Select(w => w.Box)), language, false, false);
            }),
        ];
    }

    private static Box BoxOf(string[] fields)
    {
        int At(int i) => int.Parse(fields[i], CultureInfo.InvariantCulture);
        return Box.FromSize(At(6), At(7), At(8), At(9));
    }

    private static string Model(Language language) => language.Tag switch
    {
        "ru" => "rus",
        "es" => "spa",
        "bs" => "bos",
        "kk-Cyrl" => "kaz+rus",
        "ug" or "kk-Arab" => "uig",
        "zh-Hans" => "chi_sim",
        _ => "eng",
    };

    private static async Task<byte[]> RunAsync(string program, ReadOnlyMemory<byte> input, string extension, params string[] arguments)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.{extension}");
        await File.WriteAllBytesAsync(file, input.ToArray());
        try
        {
            var start = new ProcessStartInfo(program, arguments.Select(a => a == "FILE" ? file : a))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            start.Environment["OMP_THREAD_LIMIT"] = "1";
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(output);
            await process.WaitForExitAsync();
            await errors;
            return process.ExitCode == 0 ? output.ToArray() : throw new LeakCheckToolException(program + "/exit");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
