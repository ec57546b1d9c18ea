using System.Security.Cryptography;
using System.Text;
using Redactor.Packaging.Signing;
using Redactor.Packaging.Writing;

namespace Redactor.Packaging;

/// <summary>
/// Writes a package: a signed BagIt bag in a zip. Each part is read twice, to be hashed and to be written, and held in memory never; the same description, parts and key give
/// the same bytes.
/// </summary>
public static class PackageWriter
{
    /// <param name="output">Need not be seekable; stays open.</param>
    /// <exception cref="InvalidDataException">The description or a part has not the form that it must have, a part gave other bytes when it was read again, or the package is too large.</exception>
    public static async Task<PackageSummary> WriteAsync(
        PackageDescription description, IReadOnlyList<PackagePart> parts, PackageSigner signer, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signer);
        ArgumentNullException.ThrowIfNull(output);
        DescriptionRules.Check(description, parts);
        var given = new List<(PackagePart Part, PartFacts Facts)>();
        foreach (var part in parts) given.Add((part, await ReadGivenAsync(part, cancellationToken)));
        foreach (var made in new[] { PackagePart.Of(PackagePaths.Rights, PackageRights.Of(description).ToJson()), PackagePart.Of(PackagePaths.DublinCore, DublinCoreFile.Of(description, parts)) })
            given.Add((made, await PartFacts.ReadAsync(made, null, cancellationToken)));
        given.Sort((a, b) => string.CompareOrdinal(a.Part.Path, b.Part.Path));
        var premis = PackagePart.Of(PackagePaths.Premis, PremisFile.Of(description, [.. given.Select(g => g.Facts)]));
        given.Add((premis, await PartFacts.ReadAsync(premis, null, cancellationToken)));
        given.Sort((a, b) => string.CompareOrdinal(a.Part.Path, b.Part.Path));

        var tagFiles = TagFiles(description, [.. given.Select(g => g.Facts)], signer);
        using var hashed = new HashedOutput(output);
        var zip = new ZipWriter(hashed);
        var folder = description.Document + "/";
        foreach (var (path, content) in tagFiles)
        {
            var crc = default(Crc32);
            crc.Add(content);
            await zip.BeginAsync(new ZipEntryFacts(folder + path, crc.Value, (uint)content.Length), cancellationToken);
            await zip.WriteAsync(content, cancellationToken);
        }

        foreach (var (part, facts) in given)
        {
            if (facts.Size > ZipLayout.MostBytes) throw new InvalidDataException("A file of a package holds at most 4 GB: split the document.");
            await zip.BeginAsync(new ZipEntryFacts(folder + PackagePaths.Payload + part.Path, facts.Crc, (uint)facts.Size), cancellationToken);
            var again = await PartFacts.ReadAsync(part, bytes => zip.WriteAsync(bytes, cancellationToken), cancellationToken);
            if (again != facts) throw new InvalidDataException("A part changed while it was packed: pack again.");
        }

        await zip.EndAsync(cancellationToken);
        await hashed.FlushAsync(cancellationToken);
        return new PackageSummary(hashed.Sha512(), hashed.Length, signer.KeyId);
    }

    private static async Task<PartFacts> ReadGivenAsync(PackagePart part, CancellationToken cancellationToken)
    {
        if (!part.Path.EndsWith(".txt", StringComparison.Ordinal)) return await PartFacts.ReadAsync(part, null, cancellationToken);
        var text = new PlainText();
        var facts = await PartFacts.ReadAsync(
            part,
            bytes =>
            {
                text.Add(bytes.Span);
                return Task.CompletedTask;
            },
            cancellationToken);
        return text.IsWhole() ? facts : throw new InvalidDataException("This cannot be packed: a text is not plain UTF-8, or has control characters.");
    }

    private static List<(string Path, byte[] Content)> TagFiles(PackageDescription description, IReadOnlyList<PartFacts> payload, PackageSigner signer)
    {
        var files = new List<(string Path, byte[] Content)>
        {
            (PackagePaths.Declaration, Encoding.ASCII.GetBytes(BagFiles.Declaration)),
            (PackagePaths.Info, BagFiles.Info(description, payload)),
            (PackagePaths.Manifest, BagFiles.Manifest(payload.Select(p => (PackagePaths.Payload + p.Path, p.Sha512)))),
        };
        var tagManifest = BagFiles.Manifest(files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => (f.Path, Convert.ToHexStringLower(SHA512.HashData(f.Content)))));
        files.Add((PackagePaths.TagManifest, tagManifest));
        files.Add((PackagePaths.Signature, Encoding.ASCII.GetBytes(DetachedJws.Write(signer, tagManifest))));
        return files;
    }
}
