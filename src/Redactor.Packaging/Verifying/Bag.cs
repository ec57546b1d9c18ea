using System.Text;
using Redactor.Packaging.Writing;

namespace Redactor.Packaging.Verifying;

/// <summary>A bag's manifests and info, read and compared with the files that are there.</summary>
/// <param name="Tags">Hashes by path, from the tag manifest.</param>
/// <param name="Payload">Hashes by path, <c>data/</c> included.</param>
/// <param name="Info">Null when it could not be read, which is a fault already.</param>
internal sealed record Bag(Dictionary<string, string> Tags, Dictionary<string, string> Payload, BagInfo? Info)
{
    private static readonly string[] Required =
        [PackagePaths.Transcript, PackagePaths.Report, PackagePaths.Premis, PackagePaths.DublinCore, PackagePaths.Rights];

    /// <exception cref="PackageFaultException">A manifest is missing or has another form.</exception>
    public static Bag Read(ZipDirectory zip, Dictionary<string, byte[]> tagFiles, List<PackageFault> faults)
    {
        foreach (var missing in PackagePaths.TagFiles.Where(f => !tagFiles.ContainsKey(f))) throw new PackageFaultException(PackageFaultCode.MissingFile, missing);
        foreach (var unknown in zip.Entries.Where(e => !IsKnown(e.Path))) faults.Add(new(PackageFaultCode.UnknownFile));
        if (!tagFiles[PackagePaths.Declaration].AsSpan().SequenceEqual(Encoding.ASCII.GetBytes(BagFiles.Declaration)))
            faults.Add(new(PackageFaultCode.DeclarationInvalid, PackagePaths.Declaration));
        var info = BagInfo.TryRead(tagFiles[PackagePaths.Info]);
        if (info is null || !string.Equals(info.Document, zip.Folder, StringComparison.Ordinal)) faults.Add(new(PackageFaultCode.InfoInvalid, PackagePaths.Info));

        var payload = ManifestFile.Read(tagFiles[PackagePaths.Manifest], PackagePaths.Manifest);
        var tags = ManifestFile.Read(tagFiles[PackagePaths.TagManifest], PackagePaths.TagManifest);
        var inPayload = zip.Entries.Select(e => e.Path).Where(p => p.StartsWith(PackagePaths.Payload, StringComparison.Ordinal));
        Compare(payload.Keys, [.. inPayload], faults);
        Compare(tags.Keys, [PackagePaths.Declaration, PackagePaths.Info, PackagePaths.Manifest], faults);
        foreach (var required in Required.Where(r => zip.Find(PackagePaths.Payload + r) is null)) faults.Add(new(PackageFaultCode.MissingFile, PackagePaths.Payload + required));
        return new Bag(tags, payload, info);
    }

    private static void Compare(IEnumerable<string> listed, IReadOnlyCollection<string> present, List<PackageFault> faults)
    {
        var there = present.ToHashSet(StringComparer.Ordinal);
        foreach (var path in listed)
        {
            if (!there.Remove(path)) faults.Add(new(PackageFaultCode.MissingFile, IsKnown(path) ? path : null));
        }

        foreach (var path in there) faults.Add(new(PackageFaultCode.UnlistedFile, IsKnown(path) ? path : null));
    }

    private static bool IsKnown(string path) =>
        path.StartsWith(PackagePaths.Payload, StringComparison.Ordinal) ? PackagePaths.IsPart(path[PackagePaths.Payload.Length..]) : PackagePaths.TagFiles.Contains(path, StringComparer.Ordinal);
}
