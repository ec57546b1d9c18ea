// SPDX-License-Identifier: Apache-2.0
namespace Redactor.Contracts.V1;

/// <summary>
/// A package of a document waits for an archive that consent lets have it. Comes as a CloudEvent in the archive's own queue, and again until the archive answers.
/// </summary>
/// <param name="DocumentId">32 lower-case hexadecimal digits.</param>
/// <param name="Languages">BCP 47 tags of what remains on the pages, those that were given at intake; empty if none was.</param>
/// <param name="Translations">BCP 47 tags of the translations in the package.</param>
/// <param name="Policy">Name of the policy by which it was redacted.</param>
/// <param name="Reviewed">Whether a person approved what was burned.</param>
/// <param name="ConsentScope"><c>trusted-archives</c> or <c>public</c>.</param>
/// <param name="Pages">Pages of the document.</param>
/// <param name="At">UTC.</param>
public sealed record TestimonyReleased(
    string DocumentId,
    TestimonyPackage Package,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Translations,
    string Policy,
    bool Reviewed,
    string ConsentScope,
    int Pages,
    DateTimeOffset At);

/// <summary>Where a package is and what its bytes are.</summary>
/// <param name="Url">Fetched with GET and the archive's API key; ranges may be asked for. 410 says that the document was withdrawn.</param>
/// <param name="Sha512">Of the whole file, 128 lower-case hexadecimal digits.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Format"><c>bagit-1.0+zip</c>.</param>
/// <param name="KeyId">The key that signed it (RFC 7638 thumbprint).</param>
public sealed record TestimonyPackage(string Url, string Sha512, long Size, string Format, string KeyId);
