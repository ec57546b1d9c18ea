using Redactor.Pipeline.Verify;

namespace Redactor.Server.Api.Review;

/// <summary>Where, if not at a place on a page, the leak check found something.</summary>
internal enum UnplacedLeakKind
{
    /// <summary>In text that goes along with the pages.</summary>
    Text,

    /// <summary>In bytes of the file that no page shows, such as its metadata.</summary>
    Bytes,

    /// <summary>A page's picture is not as it was burned.</summary>
    Picture,

    /// <summary>The file holds what was not put there, or lacks what was.</summary>
    Structure,

    /// <summary>A check could not be done to its end.</summary>
    Unfinished,
}

/// <summary>A leak that has no place on a page: what kind it is, never what it says.</summary>
/// <param name="Page">Counted from 1; null where the whole file is concerned.</param>
internal sealed record UnplacedLeakAnswer(UnplacedLeakKind Kind, int? Page)
{
    public static IReadOnlyList<UnplacedLeakAnswer> Of(IEnumerable<FoundLeak> leaks) =>
        [.. leaks.Select(l => new UnplacedLeakAnswer(KindOf(l.Probe), l.PageNumber)).Distinct().OrderBy(l => l.Page ?? 0).ThenBy(l => l.Kind)];

    private static UnplacedLeakKind KindOf(string probe) => probe switch
    {
        _ when probe.Contains("could not finish", StringComparison.Ordinal) => UnplacedLeakKind.Unfinished,
        _ when probe.StartsWith("text-layer/", StringComparison.Ordinal) || probe.StartsWith("transcript/", StringComparison.Ordinal) => UnplacedLeakKind.Text,
        _ when probe.StartsWith("raw-bytes/", StringComparison.Ordinal) => UnplacedLeakKind.Bytes,
        _ when probe.StartsWith("pixels/", StringComparison.Ordinal) || probe.StartsWith("reread/", StringComparison.Ordinal) || probe.StartsWith("surroundings/", StringComparison.Ordinal) => UnplacedLeakKind.Picture,
        _ => UnplacedLeakKind.Structure,
    };
}
