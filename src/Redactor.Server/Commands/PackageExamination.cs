using Redactor.Documents;
using Redactor.Packaging;
using Redactor.Pipeline.Check;
using Redactor.Pipeline.Processes;

namespace Redactor.Server.Commands;

/// <summary>All that is asked of one package, a line for each check. PDFs go from the package's verified bytes into the jail; no file is unpacked.</summary>
internal sealed class PackageExamination(Jail jail, PackageKeys? keys, Action<string> tell)
{
    /// <returns>An exit code.</returns>
    public async Task<int> RunAsync(Stream zip, CancellationToken cancellationToken)
    {
        var findings = await PackageVerification.VerifyAsync(zip, keys, PackageLimits.Default, cancellationToken);
        foreach (var check in findings.Checks) Tell(check);
        var leak = false;
        var whole = findings.IsVerified;
        var pdfs = findings.Payload.Keys.Where(p => p.EndsWith(".pdf", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        if (findings.Payload.Count == 0) tell("leak check: not examined");
        foreach (var pdf in pdfs)
        {
            switch (await CheckAsync(zip, findings, pdf, cancellationToken))
            {
                case null: whole = false; break;
                case true: leak = true; break;
            }
        }

        if (findings.Rights is { } rights) tell(Describe(rights));
        tell(leak ? "NOT VERIFIED: text leaks" : whole ? $"verified: signed by key {findings.KeyId}" : NotVerified(findings));
        return leak ? ExitCode.LeakFound : whole ? ExitCode.Good : ExitCode.SomeRejected;
    }

    /// <summary>Whether text leaks; null when that could not be found out.</summary>
    private async Task<bool?> CheckAsync(Stream zip, PackageFindings findings, string path, CancellationToken cancellationToken)
    {
        try
        {
            var pdf = await PackageVerification.ReadPartAsync(zip, findings, path, PackageLimits.Default, cancellationToken);
            var verdict = await new FinishedPdfCheck(jail).RunAsync(pdf, cancellationToken);
            foreach (var line in verdict.Lines) tell($"leak check: {path}: {line}");
            return verdict.IsLeak;
        }
        catch (DocumentRejectedException rejection)
        {
            tell($"leak check: {path}: {rejection.Code}: {rejection.Message}");
            return null;
        }
        catch (InvalidDataException changed)
        {
            tell($"leak check: {path}: {changed.Message}");
            return null;
        }
    }

    private void Tell(PackageCheck check)
    {
        var name = check.Name.ToString().ToLowerInvariant();
        if (check.Outcome == PackageCheckOutcome.Passed) tell($"{name}: passed");
        else if (check.Outcome == PackageCheckOutcome.NotExamined) tell($"{name}: not examined");
        foreach (var fault in check.Faults) tell($"{name}: {fault.Code}: {(fault.Path is null ? string.Empty : fault.Path + ": ")}{fault.Advice}");
    }

    private static string NotVerified(PackageFindings findings) =>
        findings.Faults.All(f => f.Code == PackageFaultCode.NoKeys) && findings.Payload.Count > 0
            ? "NOT VERIFIED: consistent in itself, but checked against no known key: anybody could have made it"
            : "NOT VERIFIED";

    private static string Describe(PackageRights rights) =>
        $"says: document {rights.DocumentId}, consent {rights.ConsentScope}, policy {rights.Policy}, {(rights.Reviewed ? "reviewed" : "unreviewed")}, "
        + $"{rights.Pages} pages in {(rights.Languages.Count > 0 ? string.Join(' ', rights.Languages) : "und")}, translations {(rights.Translations.Count > 0 ? string.Join(' ', rights.Translations) : "none")}, released {rights.Released}";
}
