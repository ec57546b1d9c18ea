using Redactor.Documents;

namespace Redactor.TestKit.Hostile;

/// <summary>A file made to hurt or to confuse, and how its reading must end: in so many pages, or in one of these rejections.</summary>
public sealed record HostileFile(string Name, Func<byte[]> Make, int? Pages, IReadOnlyList<RejectionCode> Codes)
{
    /// <summary>Must give this many pages.</summary>
    public static HostileFile Opens(string name, int pages, Func<byte[]> make) => new(name, make, pages, []);

    /// <summary>Must be rejected with one of these codes.</summary>
    public static HostileFile Rejected(string name, Func<byte[]> make, params RejectionCode[] codes) => new(name, make, null, codes);

    /// <summary>May give pages or run into a limit, as fast as the machine happens to be; never anything else.</summary>
    public static HostileFile OpensOrRejected(string name, int pages, Func<byte[]> make, params RejectionCode[] codes) =>
        new(name, make, pages, codes);

    public override string ToString() => Name;
}
