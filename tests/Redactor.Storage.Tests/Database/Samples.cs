using System.Security.Cryptography;
using Redactor.Documents;
using Redactor.Storage.Database;

namespace Redactor.Storage.Tests.Database;

/// <summary>Documents and pages that are all different.</summary>
internal static class Samples
{
    internal const string CaseId = "case-2026-014";

    internal static NewDocument Fresh() => new(DocumentId.New(), CaseId, "archive", Hash(), 12_345);

    internal static ContentHash Hash() => ContentHash.Of(RandomNumberGenerator.GetBytes(16));

    internal static NewPage[] Pages(int count) => [.. Enumerable.Range(1, count).Select(n => new NewPage(n, Hash(), 2480, 3508, 300))];

    internal static ReadPage Read(DocumentId document, int number) => new(document, number, Hash(), 2470, 3500, 300, 0.93)
    {
        Languages = new([Language.Uyghur]),
        PerceptualHash = 0xF000_0000_0000_0001,
    };
}

/// <summary>A clock that stands still until it is advanced.</summary>
internal sealed class SettableTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    internal void Advance(TimeSpan by) => now += by;
}
