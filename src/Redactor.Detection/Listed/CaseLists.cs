using System.Text;
using Redactor.Documents;

namespace Redactor.Detection.Listed;

/// <summary>
/// What people who know a case say of its words: phrases that always go, wherever they stand, and phrases that stay unless they are part of a longer
/// finding. What always goes goes before what stays.
/// </summary>
public sealed class CaseLists
{
    private const string Recognizer = "case/deny/1";

    private readonly PhraseFinder denied;
    private readonly PhraseFinder allowed;

    public CaseLists(PhraseList deny, PhraseList allow)
    {
        ArgumentNullException.ThrowIfNull(deny);
        ArgumentNullException.ThrowIfNull(allow);
        (Deny, Allow) = (deny, allow);
        denied = new PhraseFinder(deny.Phrases, isWide: true);
        allowed = new PhraseFinder(allow.Phrases, isWide: false);
        Hash = ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', ["deny", .. deny.Phrases, "allow", .. allow.Phrases])));
    }

    public static CaseLists Empty { get; } = new(PhraseList.Empty, PhraseList.Empty);

    public PhraseList Deny { get; }

    public PhraseList Allow { get; }

    public bool IsEmpty => Deny.Phrases.Count + Allow.Phrases.Count == 0;

    /// <summary>Tells whether two documents were redacted by the same lists.</summary>
    public ContentHash Hash { get; }

    /// <summary>Findings of what always goes, to be given to the detector.</summary>
    public IReadOnlyList<Finding> Denied(DetectionText text) =>
        [.. denied.Find(text).Select(p => new Finding(p.Start, p.End, EntityType.Listed, 1, Recognizer, "it stands in the case's list of what always goes"))];

    /// <summary>The findings that go, or would, but for those that the list of what stays covers whole.</summary>
    public IReadOnlyList<Finding> Without(DetectionText text, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var places = Allowed(text);
        return [.. findings.Where(f => f.Type == EntityType.Listed || !places.Cover(f))];
    }

    /// <summary>Where phrases stand that stay.</summary>
    internal AllowedPlaces Allowed(DetectionText text) => new(allowed.Find(text));
}

/// <summary>Where phrases stand that stay readable unless a longer finding holds them.</summary>
internal sealed class AllowedPlaces
{
    public static readonly AllowedPlaces None = new([]);

    private readonly int[] starts;
    private readonly int[] reach;

    public AllowedPlaces(IEnumerable<(int Start, int End)> places)
    {
        var sorted = places.OrderBy(p => p.Start).ToList();
        starts = [.. sorted.Select(p => p.Start)];
        reach = new int[starts.Length];
        for (var i = 0; i < reach.Length; i++)
            reach[i] = Math.Max(sorted[i].End, i == 0 ? 0 : reach[i - 1]);
    }

    /// <summary>Whether all of the finding lies within one place.</summary>
    public bool Cover(Finding finding)
    {
        var index = Array.BinarySearch(starts, finding.Start + 1);
        var last = (index < 0 ? ~index : FirstOf(index)) - 1;
        return last >= 0 && reach[last] >= finding.End;
    }

    private int FirstOf(int index)
    {
        while (index > 0 && starts[index - 1] == starts[index])
            index--;
        return index;
    }
}
