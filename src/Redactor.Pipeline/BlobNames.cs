using System.Globalization;
using Redactor.Storage.Blobs;

namespace Redactor.Pipeline;

/// <summary>What the blobs of a document are called.</summary>
public static class BlobNames
{
    /// <summary>Sealed: the file as it was received.</summary>
    public static readonly BlobName Original = new("original");

    /// <summary>Sealed: the policy under which it was handed in.</summary>
    public static readonly BlobName Policy = new("policy");

    /// <summary>Sealed: the case's lists as they were when the recognizers ran.</summary>
    public static readonly BlobName Lists = new("lists");

    /// <summary>Sealed, under the case's own id: what always goes, as earlier versions kept it.</summary>
    public static readonly BlobName DenyList = new("lists/deny");

    /// <summary>Sealed, under the case's own id: what stays, as earlier versions kept it.</summary>
    public static readonly BlobName AllowList = new("lists/allow");

    /// <summary>Sealed, under the case's own id: both lists, since several processes may change them.</summary>
    public static BlobName CaseLists(string file) => new("lists/case/" + file);

    /// <summary>Sealed: what the recognizers found.</summary>
    public static readonly BlobName Findings = new("findings");

    /// <summary>Sealed: the redactions to burn and the texts that must not survive.</summary>
    public static readonly BlobName Approval = new("approval");

    /// <summary>Sealed: places that the leak check wants burned beyond the findings.</summary>
    public static readonly BlobName Leaks = new("leaks");

    /// <summary>Cleared: the burned PDF.</summary>
    public static readonly BlobName Redacted = new("redacted");

    /// <summary>Cleared: what the burned PDF is said to show.</summary>
    public static readonly BlobName Claims = new("claims");

    /// <summary>Cleared: what survives, as plain text.</summary>
    public static readonly BlobName Transcript = new("transcript");

    /// <summary>Cleared: what was burned and checked, without text.</summary>
    public static readonly BlobName Report = new("report");

    /// <summary>Cleared: what the leak check read on the burned pages.</summary>
    public static readonly BlobName Reread = new("reread");

    /// <summary>Cleared: the signed package for archives.</summary>
    public static readonly BlobName Package = new("package");

    /// <summary>Cleared: the translation into a language, as plain text.</summary>
    /// <param name="target">BCP 47 tag.</param>
    public static BlobName Translation(string target) => OfTranslation(target, "text");

    /// <summary>Cleared: source and translation side by side.</summary>
    public static BlobName TranslationPdf(string target) => OfTranslation(target, "pdf");

    /// <summary>Cleared: sentences of a translation under way, so that none is paid for twice.</summary>
    public static BlobName TranslationCheckpoint(string target, int number) => OfTranslation(target, string.Create(CultureInfo.InvariantCulture, $"checkpoint/{number:D6}"));

    /// <summary>Sealed: a page as the decoder gave it; gone once it was read.</summary>
    public static BlobName Raw(int pageNumber) => OfPage(pageNumber, "raw");

    /// <summary>Sealed: the upright, evened image that all boxes refer to.</summary>
    public static BlobName Canonical(int pageNumber) => OfPage(pageNumber, "canonical");

    /// <summary>Sealed: the words of a page.</summary>
    public static BlobName Reading(int pageNumber) => OfPage(pageNumber, "reading");

    private static BlobName OfTranslation(string target, string what) => new($"translation/{target.ToLowerInvariant()}/{what}");

    private static BlobName OfPage(int pageNumber, string what) => new(string.Create(CultureInfo.InvariantCulture, $"page/{pageNumber:D4}/{what}"));
}
