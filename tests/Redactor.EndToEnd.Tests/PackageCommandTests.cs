using System.Text;
using Redactor.Documents;
using Redactor.Packaging;
using Redactor.TestKit.Hostile;
using Redactor.Typeset;

namespace Redactor.EndToEnd.Tests;

/// <summary><c>redactor package verify</c> on packages with real PDFs.</summary>
public sealed class PackageCommandTests
{
    private const string Words = "BT /F 24 Tf 100 700 Td (Aigul Serikova) Tj ET ";
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public async Task A_package_that_a_known_key_signed_is_verified_line_by_line()
    {
        using var files = new TemporaryFolder();
        using var signer = PackageSigner.Generate();
        await WriteAsync(files, signer, Typeset());
        var end = await RedactorProgram.RunAsync(["package", "verify", files["package.zip"], "--keys", files["keys.json"]]);
        end.ExitCode.ShouldBe(0, end.Output + end.Errors);
        foreach (var check in new[] { "zip: passed", "bag: passed", "hashes: passed", "signature: passed", "contents: passed", "leak check: transcript.pdf: no covered", $"verified: signed by key {signer.KeyId}" })
            end.Output.ShouldContain($"{files["package.zip"]}: {check}");
    }

    [Fact]
    public async Task Without_keys_it_says_plainly_that_nobody_is_known_to_have_signed_it()
    {
        using var files = new TemporaryFolder();
        using var signer = PackageSigner.Generate();
        await WriteAsync(files, signer, Typeset());
        var end = await RedactorProgram.RunAsync(["package", "verify", files["package.zip"]]);
        end.ExitCode.ShouldBe(3, end.Output + end.Errors);
        end.Output.ShouldContain("signature: NoKeys: ");
        end.Output.ShouldContain("NOT VERIFIED: consistent in itself, but checked against no known key");
    }

    [Fact]
    public async Task A_tampered_package_is_not_verified_and_its_PDFs_are_not_opened()
    {
        using var files = new TemporaryFolder();
        using var signer = PackageSigner.Generate();
        await WriteAsync(files, signer, Typeset());
        var package = await File.ReadAllBytesAsync(files["package.zip"]);
        package[package.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(files["package.zip"], package);
        await File.WriteAllTextAsync(files["text.zip"], "not a package");
        var end = await RedactorProgram.RunAsync(["package", "verify", files["package.zip"], files["text.zip"], "--keys", files["keys.json"]]);
        end.ExitCode.ShouldBe(3, end.Output + end.Errors);
        end.Output.ShouldContain("hashes: DataDamaged: data/");
        end.Output.ShouldContain("leak check: not examined");
        end.Output.ShouldContain("text.zip: zip: NotAZip: ");
        end.Output.ShouldNotContain(": verified");
    }

    [Fact]
    public async Task Text_under_a_box_is_a_leak_whoever_signed_it()
    {
        using var files = new TemporaryFolder();
        using var signer = PackageSigner.Generate();
        await WriteAsync(files, signer, Covered());
        var end = await RedactorProgram.RunAsync(["package", "verify", files["package.zip"], "--keys", files["keys.json"]]);
        end.ExitCode.ShouldBe(4, end.Output + end.Errors);
        end.Output.ShouldContain("leak check: transcript.pdf: page 1: 2 words stand under dark areas");
        end.Output.ShouldContain("NOT VERIFIED: text leaks");
        end.Output.ShouldNotContain("Serikova");
    }

    [Fact]
    public async Task A_file_that_holds_no_keys_is_a_fault_of_usage()
    {
        using var files = new TemporaryFolder();
        await File.WriteAllTextAsync(files["keys.json"], "{}");
        var end = await RedactorProgram.RunAsync(["package", "verify", files["package.zip"], "--keys", files["keys.json"]]);
        end.ExitCode.ShouldBe(2, end.Output + end.Errors);
        end.Errors.ShouldContain("This is not a file of package keys");
    }

    private static async Task WriteAsync(TemporaryFolder files, PackageSigner signer, byte[] pdf)
    {
        var description = new PackageDescription
        {
            Document = DocumentId.New(),
            ConsentScope = "public",
            Policy = "strict",
            PolicySha256 = new string('b', 64),
            Reviewed = false,
            Languages = ["en"],
            Translations = [],
            Pages = 1,
            Released = Day,
            Events = [new(PackageEventType.Release, Day, "released", ["redactor"])],
            Agents = [new("redactor", PackageAgentKind.Software, "Redactor", "0.1.0")],
        };
        var report = new PackageReport
        {
            Tool = "Redactor 0.1.0",
            Reviewed = false,
            Policy = "strict",
            PolicySha256 = new string('b', 64),
            Release = "transcript",
            Pages = [new(1, true, 2480, 3508, 300, ["en"], 2, 0.9)],
            FindingsByType = new Dictionary<string, int>(StringComparer.Ordinal),
            LeakCheck = new(true, 1, ["transcript/1"]),
            Translations = [],
        };
        IReadOnlyList<PackagePart> parts =
        [
            PackagePart.Of(PackagePaths.Transcript, Encoding.UTF8.GetBytes("[PERSON-1] was taken in spring.\n")), PackagePart.Of(PackagePaths.TranscriptPdf, pdf),
            PackagePart.Of(PackagePaths.Report, report.ToJson()),
        ];
        await using var package = File.Create(files["package.zip"]);
        await PackageWriter.WriteAsync(description, parts, signer, package, default);
        await File.WriteAllBytesAsync(files["keys.json"], new PackageKeys([signer.Public]).ToJson());
    }

    /// <summary>A page whose words stand under a black box.</summary>
    private static byte[] Covered()
    {
        var pdf = new PdfMaker();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>");
        pdf.AddStream(string.Empty, Encoding.ASCII.GetBytes(Words + "0 0 0 rg 90 690 300 40 re f"));
        return pdf.Build(string.Empty);
    }

    private static byte[] Typeset()
    {
        using var pdf = new MemoryStream();
        TypesetPdf.Write(new TypesetDocument { Columns = [new("en", string.Empty)], Rows = [new([TypesetCell.Of("[PERSON-1] was taken in spring.")])] }, pdf);
        return pdf.ToArray();
    }
}
