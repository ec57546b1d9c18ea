using System.Globalization;
using System.Text.RegularExpressions;

namespace Redactor.Packaging;

/// <summary>The files that a package may have, by their paths in its one folder, and the parts among them, by their paths below <c>data/</c>.</summary>
public static partial class PackagePaths
{
    public const string Redacted = "redacted.pdf";
    public const string Transcript = "transcript.txt";
    public const string TranscriptPdf = "transcript.pdf";
    public const string Report = "report.json";
    public const string Premis = "metadata/premis.xml";
    public const string DublinCore = "metadata/dc.xml";
    public const string Rights = "metadata/rights.json";

    internal const string Payload = "data/";
    internal const string Declaration = "bagit.txt";
    internal const string Info = "bag-info.txt";
    internal const string Manifest = "manifest-sha512.txt";
    internal const string TagManifest = "tagmanifest-sha512.txt";
    internal const string Signature = "signature.jws";

    /// <summary>Files about the bag, in the order of the zip.</summary>
    internal static readonly string[] TagFiles = [Declaration, Info, Manifest, TagManifest, Signature];

    /// <summary>Parts that the writer makes; nobody hands them in.</summary>
    internal static readonly string[] Made = [DublinCore, Premis, Rights];

    public static string Translation(string language) => $"translation.{Tag(language)}.txt";

    public static string TranslationPdf(string language) => $"translation.{Tag(language)}.pdf";

    /// <param name="page">Counted from 1.</param>
    public static string Alto(int page) => string.Create(CultureInfo.InvariantCulture, $"alto/page-{page:0000}.xml");

    /// <summary>Whether this is a PDF that is set anew from a text of the package.</summary>
    internal static bool IsSetPdf(string path) => path is TranscriptPdf || (path is not null && path.EndsWith(".pdf", StringComparison.Ordinal) && TranslationPath().IsMatch(path));

    /// <summary>Whether a part may have this path.</summary>
    internal static bool IsPart(string path) =>
        path is Redacted or Transcript or TranscriptPdf or Report or Premis or DublinCore or Rights || TranslationPath().IsMatch(path) || AltoPath().IsMatch(path);

    internal static bool IsAlto(string path) => AltoPath().IsMatch(path);

    /// <summary>The lower-case tag of a translation's path, or null.</summary>
    internal static string? LanguageOf(string path) => TranslationPath().Match(path) is { Success: true } match ? match.Groups[1].Value : null;

    internal static bool IsTag(string? tag) => tag is not null && LanguageTag().IsMatch(tag);

    /// <summary>What kind of file a part is, as MIME and PREMIS say it.</summary>
    internal static string FormatOf(string path) => Path.GetExtension(path) switch
    {
        ".pdf" => "application/pdf",
        ".xml" => "application/xml",
        ".json" => "application/json",
        _ => "text/plain",
    };

    private static string Tag(string language) =>
        IsTag(language) ? language.ToLowerInvariant() : throw new ArgumentException("A translation's language is a BCP 47 tag.", nameof(language));

    [GeneratedRegex(@"\Atranslation\.([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4})\.(?:txt|pdf)\z", RegexOptions.NonBacktracking)]
    private static partial Regex TranslationPath();

    [GeneratedRegex(@"\Aalto/page-(?!0000)[0-9]{4,6}\.xml\z")]
    private static partial Regex AltoPath();

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}\z", RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
