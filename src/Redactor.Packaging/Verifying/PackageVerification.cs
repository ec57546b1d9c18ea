using Redactor.Packaging.Verifying;

namespace Redactor.Packaging;

/// <summary>
/// Verifies a package as the hostile file that it may be: nothing is unpacked to a disk, nothing it says of itself is believed, and whatever was not examined did not pass.
/// </summary>
public static class PackageVerification
{
    /// <param name="seekableZip">Read from its beginning to its end, more than once; stays open.</param>
    /// <param name="keys">Null: the signature is looked at for its form alone, and the package does not pass.</param>
    public static async Task<PackageFindings> VerifyAsync(Stream seekableZip, PackageKeys? keys, PackageLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seekableZip);
        ArgumentNullException.ThrowIfNull(limits);
        return await new VerificationRun(seekableZip, keys, limits).RunAsync(cancellationToken);
    }

    /// <summary>A part of a package that was examined, as it was then: its hash is compared again.</summary>
    /// <param name="path">Below <c>data/</c>.</param>
    /// <exception cref="InvalidDataException">The file is not the one that was examined, or the part is larger than the limit of a file or two gigabytes.</exception>
    public static async Task<byte[]> ReadPartAsync(Stream seekableZip, PackageFindings findings, string path, PackageLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seekableZip);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(limits);
        if (!findings.Payload.TryGetValue(path, out var sha512)) throw new InvalidDataException("This part was not examined: verify the package first.");
        try
        {
            var zip = await ZipDirectory.ReadAsync(seekableZip, limits, cancellationToken);
            var entry = zip.Find(PackagePaths.Payload + path) ?? throw new PackageFaultException(PackageFaultCode.MissingFile);
            var most = (int)Math.Min(Array.MaxLength, limits.FileBytes);
            return await ZipEntryReader.ReadAllAsync(seekableZip, entry, most, sha512, cancellationToken);
        }
        catch (PackageFaultException fault)
        {
            throw new InvalidDataException($"The package is not the one that was examined ({fault.Code}): verify it again.", fault);
        }
    }
}
