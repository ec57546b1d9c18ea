using System.Collections.Concurrent;
using Redactor.Detection;
using Redactor.Detection.Listed;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Verify;

namespace Redactor.Pipeline.Review.Marks;

/// <summary>All that a review is about, as the recognizers and the leak check left it, in memory while somebody looks at it.</summary>
/// <param name="Findings">SHA-256 of the findings as stored.</param>
/// <param name="Lists">Those the document was looked at with.</param>
/// <param name="CaseNow">Those its case has now: what was decided elsewhere in the case.</param>
/// <param name="Shown">Hashes of each page's image and reading.</param>
public sealed record ReviewMaterial(
    PagedText Paged, DetectionResult Detected, ContentHash Findings, Policy Policy, CaseLists Lists, CaseLists CaseNow, IReadOnlyList<FoundLeak> Leaks, IReadOnlyList<ShownPage> Shown)
{
    /// <summary>Every mark before anybody decided, by id.</summary>
    public IReadOnlyDictionary<string, Mark> Marks => marks ??= FirstMarks.Of(this);

    private IReadOnlyDictionary<string, Mark>? marks;

    private readonly ConcurrentDictionary<string, IReadOnlyList<Mark>> suggested = new(StringComparer.Ordinal);

    /// <summary>Marks wherever one of the phrases stands.</summary>
    internal IReadOnlyList<Mark> SuggestedBy(IReadOnlyList<string> phrases) => suggested.GetOrAdd(string.Join('\n', phrases), _ => CaseSuggestions.Of(this, phrases));

    /// <summary>What the last leak check found that has no place on a page.</summary>
    public IReadOnlyList<FoundLeak> UnplacedLeaks { get; init; } = [];

    public string TextOf(TextSpan span) => Paged.Text.Value[span.Start..span.End];

    /// <summary>Stretches without the blanks at their ends; those of blanks alone are left out.</summary>
    internal List<TextSpan> Trimmed(IEnumerable<TextSpan> spans) =>
        [.. spans.Select(s =>
        {
            var text = TextOf(s);
            return new TextSpan(s.Start + text.Length - text.TrimStart().Length, s.End - (text.Length - text.TrimEnd().Length));
        }).Where(s => s.End > s.Start)];

    /// <summary>Without what it holds.</summary>
    public override string ToString() => nameof(ReviewMaterial);
}

/// <summary>What a page was when it was shown: the hash of its image, null for one that was not examined, and of its reading.</summary>
/// <param name="Page">Counted from 1.</param>
public sealed record ShownPage(int Page, ContentHash? Canonical, ContentHash Reading);
