using System.Diagnostics;
using Redactor.Imaging;
using Redactor.TestKit.Scans;

namespace Redactor.TestKit.Tests;

public sealed class ImagePdfTests
{
    [Fact]
    public void Qpdf_finds_nothing_wrong_and_counts_the_pages()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("redactor-pdf-").FullName, "scan.pdf");
        File.WriteAllBytes(file, ImagePdf.FromJpegs([Jpeg(600, 900), Jpeg(300, 300), Jpeg(900, 600)]));

        Run("qpdf", "--check", file).ExitCode.ShouldBe(0);
        Run("qpdf", "--show-npages", file).Output.Trim().ShouldBe("3");
        Run("pdfinfo", file).Output.ShouldContain("144 x 216 pts");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public void The_same_images_give_the_same_bytes() =>
        ImagePdf.FromJpegs([Jpeg(60, 90)]).ShouldBe(ImagePdf.FromJpegs([Jpeg(60, 90)]));

    private static byte[] Jpeg(int width, int height)
    {
        using var pix = Pix.Blank(width, height, 8);
        return pix.EncodeJpeg(80);
    }

    private static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
