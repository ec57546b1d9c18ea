using Redactor.Documents;

namespace Redactor.Pipeline.Read;

/// <summary>What is known of a page before it is read.</summary>
/// <param name="Allowed">Languages that may occur; empty means any (<c>--languages auto</c>).</param>
/// <param name="Expected">Languages seen on earlier pages of the document, the most frequent first: a hint that saves time and never binds.</param>
public sealed record ReadRequest(IReadOnlyList<Language> Allowed, IReadOnlyList<Language> Expected)
{
    /// <summary>Any language, nothing known.</summary>
    public static readonly ReadRequest Auto = new([], []);
}

/// <summary>A page after reading: what was read and the canonical image that all its boxes refer to.</summary>
public sealed record PageReadResult(PageReading Reading, GrayImage Canonical);
