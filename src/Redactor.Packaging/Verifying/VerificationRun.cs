using Redactor.Packaging.Signing;
using Redactor.Packaging.Writing;

namespace Redactor.Packaging.Verifying;

/// <summary>One verification: zip, bag, hashes, signature, contents. Contents are parsed only once hashes and signature held.</summary>
internal sealed class VerificationRun(Stream zip, PackageKeys? keys, PackageLimits limits)
{
    private readonly Dictionary<PackageCheckName, List<PackageFault>> examined = [];
    private Dictionary<string, byte[]> tagFiles = [];
    private string? keyId;

    public async Task<PackageFindings> RunAsync(CancellationToken cancellationToken)
    {
        Bag? bag = null;
        ZipDirectory? directory = null;
        await ExamineAsync(PackageCheckName.Zip, async faults =>
        {
            directory = await ZipDirectory.ReadAsync(zip, limits, cancellationToken);
            await ReadTagFilesAsync(directory, cancellationToken);
        });
        if (directory is not null && Passed(PackageCheckName.Zip))
        {
            await ExamineAsync(PackageCheckName.Bag, faults =>
            {
                bag = Bag.Read(directory, tagFiles, faults);
                return Task.CompletedTask;
            });
            if (bag is not null) await ExamineAsync(PackageCheckName.Hashes, faults => CheckHashesAsync(directory, bag, faults, cancellationToken));
            await ExamineAsync(PackageCheckName.Signature, CheckSignatureAsync);
        }

        PackageRights? rights = null;
        if (bag is not null && Passed(PackageCheckName.Bag) && Passed(PackageCheckName.Hashes) && MayBeOurs)
            await ExamineAsync(PackageCheckName.Contents, async faults => rights = await new ContentsCheck(zip, directory!, bag, limits, faults).RunAsync(cancellationToken));

        var whole = Passed(PackageCheckName.Contents);
        IReadOnlyDictionary<string, string> payload = whole ? bag!.Payload.ToDictionary(f => f.Key[PackagePaths.Payload.Length..], f => f.Value, StringComparer.Ordinal) : new Dictionary<string, string>(StringComparer.Ordinal);
        return new PackageFindings([.. Enum.GetValues<PackageCheckName>().Select(Result)], keyId, whole ? rights : null, payload);
    }

    private async Task ReadTagFilesAsync(ZipDirectory directory, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in PackagePaths.TagFiles)
        {
            if (directory.Find(path) is { } entry) found[path] = await ZipEntryReader.ReadAllAsync(zip, entry, limits.MetadataBytes, null, cancellationToken);
        }

        tagFiles = found;
    }

    private async Task CheckHashesAsync(ZipDirectory directory, Bag bag, List<PackageFault> faults, CancellationToken cancellationToken)
    {
        long octets = 0;
        var files = 0;
        foreach (var entry in directory.Entries)
        {
            var isPayload = entry.Path.StartsWith(PackagePaths.Payload, StringComparison.Ordinal);
            var sha512 = await ZipEntryReader.HashAsync(zip, entry, cancellationToken);
            if (isPayload) (octets, files) = (octets + entry.Size, files + 1);
            var listed = (isPayload ? bag.Payload : bag.Tags).GetValueOrDefault(entry.Path);
            if (listed is not null && !string.Equals(listed, sha512, StringComparison.Ordinal)) faults.Add(new(PackageFaultCode.HashMismatch, entry.Path));
        }

        if (bag.Info is { } info && (info.Octets != octets || info.Files != files)) faults.Add(new(PackageFaultCode.OxumMismatch, PackagePaths.Info));
    }

    private Task CheckSignatureAsync(List<PackageFault> faults)
    {
        if (!tagFiles.TryGetValue(PackagePaths.Signature, out var signature) || !tagFiles.TryGetValue(PackagePaths.TagManifest, out var signed))
            throw new PackageFaultException(PackageFaultCode.MissingFile);
        var parts = DetachedJws.Read(signature, out var malformed) ?? throw new PackageFaultException(malformed, PackagePaths.Signature);
        keyId = PlainWords.IsKeyId(parts.KeyId) ? parts.KeyId : null;
        if (keys is null) faults.Add(new(PackageFaultCode.NoKeys));
        else if (keys.Find(parts.KeyId) is not { } key) faults.Add(new(PackageFaultCode.UnknownKey));
        else if (!DetachedJws.Verify(parts, key, signed)) faults.Add(new(PackageFaultCode.SignatureInvalid, PackagePaths.Signature));
        return Task.CompletedTask;
    }

    private async Task ExamineAsync(PackageCheckName name, Func<List<PackageFault>, Task> examine)
    {
        var faults = new List<PackageFault>();
        try
        {
            await examine(faults);
        }
        catch (PackageFaultException fault)
        {
            faults.Add(new(fault.Code, fault.FaultPath));
        }

        examined[name] = faults;
    }

    /// <summary>Signed, or nobody said by whom it must be.</summary>
    private bool MayBeOurs => examined[PackageCheckName.Signature].TrueForAll(f => f.Code == PackageFaultCode.NoKeys);

    private bool Passed(PackageCheckName name) => examined.TryGetValue(name, out var faults) && faults.Count == 0;

    private PackageCheck Result(PackageCheckName name) =>
        !examined.TryGetValue(name, out var faults) ? new(name, PackageCheckOutcome.NotExamined, [])
        : new(name, faults.Count == 0 ? PackageCheckOutcome.Passed : PackageCheckOutcome.Failed, faults);
}
