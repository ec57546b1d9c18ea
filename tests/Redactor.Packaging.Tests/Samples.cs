using System.Reflection;
using System.Text;
using Redactor.Documents;

namespace Redactor.Packaging.Tests;

/// <summary>An invented document with two pages, and its package.</summary>
internal static class Samples
{
    /// <summary>The key of RFC 6979, appendix A.2.5.</summary>
    public static byte[] FixedKey { get; } = Convert.FromBase64String(
        "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgya+p2EW6dRZrXCFXZ7HWk05Qw9s26JsSe4piKxIPZyGhRANCAARg/tS6JVqdMclh63TGNW1owEm4kjth+mzmaWIuYPKf"
        + "tnkD/hAIuLyZpBrp6VYovGTy8bIMLX6fUXejwpTURiKZ");

    public static DocumentId Document { get; } = DocumentId.TryParse("0f8fad5bd9cb469fa16570867728950e", out var id) ? id : default;

    public static PackageDescription Description { get; } = new()
    {
        Document = Document,
        ConsentScope = "trusted-archives",
        Policy = "archive",
        PolicySha256 = new string('a', 64),
        Reviewed = true,
        Languages = ["kk-Cyrl", "ru", "ug"],
        Translations = ["en", "zh-Hans"],
        Pages = 2,
        Released = new DateOnly(2026, 11, 22),
        Events =
        [
            new(PackageEventType.Ingest, new DateOnly(2026, 11, 20), "accepted", ["redactor"]),
            new(PackageEventType.Ocr, new DateOnly(2026, 11, 20), "2 pages read", ["redactor", "tesseract", "model-kaz"]),
            new(PackageEventType.Redaction, new DateOnly(2026, 11, 21), "12 boxes burned", ["redactor"]),
            new(PackageEventType.Review, new DateOnly(2026, 11, 21), "approved", ["reviewer"]),
            new(PackageEventType.LeakCheck, new DateOnly(2026, 11, 21), "passed", ["redactor"]),
            new(PackageEventType.Translation, new DateOnly(2026, 11, 22), "2 languages", ["apertium"]),
            new(PackageEventType.Release, new DateOnly(2026, 11, 22), "released", ["redactor"]),
        ],
        Agents =
        [
            new("redactor", PackageAgentKind.Software, "Redactor", "0.1.0"),
            new("tesseract", PackageAgentKind.Software, "Tesseract", "5.3.0"),
            new("model-kaz", PackageAgentKind.Model, "kaz.traineddata", "4.1.0"),
            new("reviewer", PackageAgentKind.Role, "reviewer", null),
            new("apertium", PackageAgentKind.Translator, "Apertium", "3.8.3"),
        ],
        Notice = "Copy for the court",
    };

    public static PackageReport Report { get; } = new()
    {
        Tool = "Redactor 0.1.0",
        Reviewed = true,
        Policy = "archive",
        PolicySha256 = new string('a', 64),
        Release = "page",
        Pages = [new(1, true, 2480, 3508, 300, ["kk-Cyrl", "ug"], 7, 0.93), new(2, false, 2480, 3508, 300, [], 5)],
        FindingsByType = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["PERSON"] = 9, ["DATE"] = 3 },
        LeakCheck = new(true, 1, ["pixels/1", "text-layer/1", "transcript/1"]),
        Translations = [new("en", ["Apertium 3.8.3"], 0), new("zh-Hans", ["Apertium 3.8.3"], 2)],
    };

    public static IReadOnlyList<(int Width, int Height, int Dpi)> Pages { get; } = [(2480, 3508, 300), (2480, 3508, 300)];

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n% not a page in it\n%%EOF\n");

    public static IReadOnlyList<PackagePart> Parts()
    {
        List<PackagePart> parts =
        [
            PackagePart.Of(PackagePaths.Redacted, Pdf),
            PackagePart.Of(PackagePaths.Transcript, Encoding.UTF8.GetBytes("Менің ұлым [PERSON-1]\n")),
            PackagePart.Of(PackagePaths.TranscriptPdf, Pdf),
            PackagePart.Of(PackagePaths.Translation("en"), Encoding.UTF8.GetBytes("My son [PERSON-1]\n")),
            PackagePart.Of(PackagePaths.TranslationPdf("en"), Pdf),
            PackagePart.Of(PackagePaths.Translation("zh-Hans"), Encoding.UTF8.GetBytes("我的儿子[PERSON-1]\n")),
            PackagePart.Of(PackagePaths.Report, Report.ToJson()),
        ];
        parts.AddRange(AltoPages.Of(Text(), Pages).Select(p => PackagePart.Of(PackagePaths.Alto(p.Page), p.Xml)));
        return parts;
    }

    public static async Task<byte[]> PackageAsync(PackageDescription? description = null, IReadOnlyList<PackagePart>? parts = null, PackageSigner? signer = null)
    {
        using var output = new MemoryStream();
        using var own = PackageSigner.Import(FixedKey);
        await PackageWriter.WriteAsync(description ?? Description, parts ?? Parts(), signer ?? own, output, default);
        return output.ToArray();
    }

    public static PackageKeys Keys()
    {
        using var signer = PackageSigner.Import(FixedKey);
        return new PackageKeys([signer.Public]);
    }

    /// <summary>A line in Kazakh with a label, and one in Uyghur from right to left.</summary>
    public static ClearedText Text(params ClearedLine[] lines)
    {
        var maker = typeof(ClearancePass).GetMethod("For", BindingFlags.NonPublic | BindingFlags.Static)!;
        return new ClearedText((ClearancePass)maker.Invoke(null, [ContentHash.Of([1, 2, 3])])!, lines.Length > 0 ? lines :
        [
            new ClearedLine(1, [Word("Менің", 100, Language.KazakhCyrillic), Word("ұлым", 300, Language.KazakhCyrillic), Label("[PERSON-1]", 500)], new Box(100, 200, 800, 250), false, "Менің ұлым [PERSON-1]"),
            new ClearedLine(1, [Word("مەن", 700, Language.Uyghur), Word("كەلدىم", 400, Language.Uyghur)], new Box(400, 300, 800, 350), true, "مەن كەلدىم"),
            new ClearedLine(1, [Word("我的", 100, Language.Chinese), Word("儿子", 200, Language.Chinese)], new Box(100, 400, 300, 450), false, "我的儿子"),
        ]);
    }

    public static ClearedWord Word(string text, int left, Language language) => new(text, new Box(left, 200, left + 100, 250), 0.934, language, false);

    private static ClearedWord Label(string text, int left) => new(text, new Box(left, 200, left + 300, 250), 1, Language.Undetermined, true);
}
