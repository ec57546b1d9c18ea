using System.Globalization;
using Redactor.Packaging.Xml;

namespace Redactor.Packaging.Verifying;

/// <summary>Whether the files of a package are of their formats and say the same things. Each is hashed again as it is read.</summary>
internal sealed class ContentsCheck(Stream zip, ZipDirectory directory, Bag bag, PackageLimits limits, List<PackageFault> faults)
{
    /// <summary>What the package says of itself; null when it says nothing that can be read.</summary>
    public async Task<PackageRights?> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in directory.Entries.Where(e => e.Path.StartsWith(PackagePaths.Payload, StringComparison.Ordinal)))
        {
            var path = entry.Path[PackagePaths.Payload.Length..];
            if (path.EndsWith(".pdf", StringComparison.Ordinal)) await CheckPdfAsync(entry, cancellationToken);
            else if (path.EndsWith(".txt", StringComparison.Ordinal)) Check(entry, PackageFaultCode.TextInvalid, PlainText.Is(await ReadAsync(path, cancellationToken)));
            else if (PackagePaths.IsAlto(path)) Check(entry, PackageFaultCode.AltoInvalid, AltoGrammar.Allows(await ReadAsync(path, cancellationToken), PageOf(path)));
        }

        var rights = PackageRights.TryParse(await ReadAsync(PackagePaths.Rights, cancellationToken));
        if (rights is null) Add(PackageFaultCode.RightsInvalid, PackagePaths.Rights);
        else if (!AgreesWithBag(rights)) Add(PackageFaultCode.ContentsDisagree, PackagePaths.Rights);
        await CheckDublinCoreAsync(rights, cancellationToken);
        await CheckPremisAsync(cancellationToken);
        await CheckReportAsync(rights, cancellationToken);
        return rights;
    }

    private async Task CheckDublinCoreAsync(PackageRights? rights, CancellationToken cancellationToken)
    {
        var file = await ReadAsync(PackagePaths.DublinCore, cancellationToken);
        if (!DublinCoreGrammar.Allows(file)) Add(PackageFaultCode.DublinCoreInvalid, PackagePaths.DublinCore);
        else if (rights is not null && !DublinCoreStatements.Agree(file, rights)) Add(PackageFaultCode.ContentsDisagree, PackagePaths.DublinCore);
    }

    private async Task CheckPremisAsync(CancellationToken cancellationToken)
    {
        var file = await ReadAsync(PackagePaths.Premis, cancellationToken);
        var sizes = directory.Entries.ToDictionary(e => e.Path, e => e.Size, StringComparer.Ordinal);
        if (!PremisGrammar.Allows(file)) Add(PackageFaultCode.PremisInvalid, PackagePaths.Premis);
        else if (!PremisStatements.Agree(file, directory.Folder, bag.Payload, sizes)) Add(PackageFaultCode.ContentsDisagree, PackagePaths.Premis);
    }

    private async Task CheckReportAsync(PackageRights? rights, CancellationToken cancellationToken)
    {
        var report = PackageReport.TryParse(await ReadAsync(PackagePaths.Report, cancellationToken));
        if (report is null) Add(PackageFaultCode.ReportInvalid, PackagePaths.Report);
        else if (rights is not null && !Agree(report, rights)) Add(PackageFaultCode.ContentsDisagree, PackagePaths.Report);
    }

    private bool AgreesWithBag(PackageRights rights)
    {
        var parts = bag.Payload.Keys.Select(p => p[PackagePaths.Payload.Length..]).ToHashSet(StringComparer.Ordinal);
        var translated = parts.Select(PackagePaths.LanguageOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var pages = parts.Count(PackagePaths.IsAlto);
        return string.Equals(rights.DocumentId, directory.Folder, StringComparison.Ordinal)
            && string.Equals(rights.Released, bag.Info!.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            && translated.SetEquals(rights.Translations.Select(t => t.ToLowerInvariant()))
            && rights.Translations.All(t => parts.Contains(PackagePaths.Translation(t)))
            && pages == (parts.Contains(PackagePaths.Redacted) ? rights.Pages : 0)
            && Enumerable.Range(1, pages).All(p => parts.Contains(PackagePaths.Alto(p)));
    }

    private bool Agree(PackageReport report, PackageRights rights) =>
        report.Reviewed == rights.Reviewed && report.Pages.Count == rights.Pages && report.LeakCheck.Passed
        && string.Equals(report.Policy, rights.Policy, StringComparison.Ordinal) && string.Equals(report.PolicySha256, rights.PolicySha256, StringComparison.Ordinal)
        && report.Release is "page" == (directory.Find(PackagePaths.Payload + PackagePaths.Redacted) is not null)
        && report.Translations.Select(t => t.Language).SequenceEqual(rights.Translations, StringComparer.OrdinalIgnoreCase);

    private async Task CheckPdfAsync(ZipEntry entry, CancellationToken cancellationToken) =>
        Check(entry, PackageFaultCode.PdfInvalid, await ZipEntryReader.StartsWithAsync(zip, entry, "%PDF-"u8.ToArray(), cancellationToken));

    private async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var entry = directory.Find(PackagePaths.Payload + path) ?? throw new PackageFaultException(PackageFaultCode.MissingFile, PackagePaths.Payload + path);
        return await ZipEntryReader.ReadAllAsync(zip, entry, limits.MetadataBytes, bag.Payload[entry.Path], cancellationToken);
    }

    private void Check(ZipEntry entry, PackageFaultCode otherwise, bool holds)
    {
        if (!holds) faults.Add(new(otherwise, entry.Path));
    }

    private void Add(PackageFaultCode code, string path) => faults.Add(new(code, PackagePaths.Payload + path));

    private static int PageOf(string altoPath) => int.Parse(altoPath.AsSpan("alto/page-".Length, altoPath.Length - "alto/page-.xml".Length), CultureInfo.InvariantCulture);
}
