using System.IO.Pipelines;
using Redactor.Documents;
using Redactor.Packaging;
using Redactor.Pipeline.Intake;
using Redactor.Pipeline.Stages;
using Redactor.Pipeline.Verify;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Release;

namespace Redactor.Pipeline.Release;

/// <summary>
/// Packages, signs and stores what was verified and translated, and puts down in one step that it is released, what its package is, and which archives are to be told.
/// </summary>
public sealed class StoredRelease(ClearedBlobs cleared, PackageContents contents, PackageHistory history, SigningKeys keys, ServiceOptions options, TimeProvider time)
{
    public async Task<StageOutcome> ReleaseAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (report, languages, notice, parts) = await contents.GatherAsync(document, cancellationToken);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var (events, agents) = await history.OfAsync(document, report, today, cancellationToken);
        var description = new PackageDescription
        {
            Document = document.Id,
            ConsentScope = ConsentCodes.Of(document.ConsentScope),
            Policy = document.PolicyName,
            PolicySha256 = report.PolicyHash ?? "",
            Reviewed = report.Reviewed,
            Languages = [.. languages.Select(l => l.Tag)],
            Translations = [.. (report.Translations ?? []).Select(t => t.Target)],
            Pages = report.Pages,
            Released = today,
            Events = events,
            Agents = agents,
            Notice = notice,
        };
        using var signer = await keys.OpenAsync(cancellationToken);
        var (package, stored) = await PutAsync(document.Id, description, parts, signer, cancellationToken);
        var move = new StageMove(document.Id, DocumentStage.Translated, DocumentStage.Released, document.StageVersion)
        {
            Release = new(package.Sha512, package.Size, package.KeyId, new LanguageList(languages), options.Release.ArchivesFor(document.ConsentScope)),
            Hashes = new Dictionary<string, ContentHash>(StringComparer.Ordinal) { ["package"] = stored },
            NotBefore = WorkStore.NotByItself,
        };
        return new StageOutcome.Moved(move, []);
    }

    /// <summary>Encrypts the package while it is written: it is never a file in the clear, nor held in memory.</summary>
    private async Task<(PackageSummary Package, ContentHash Stored)> PutAsync(
        DocumentId document, PackageDescription description, IReadOnlyList<PackagePart> parts, PackageSigner signer, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pipe = new Pipe();
        var writing = Task.Run(() => WriteAsync(pipe.Writer, description, parts, signer, stop.Token), CancellationToken.None);
        try
        {
            var stored = await cleared.PutAsync(document, BlobNames.Package, pipe.Reader.AsStream(), cancellationToken);
            return (await writing, stored.Content);
        }
        finally
        {
            await stop.CancelAsync();
            await pipe.Reader.CompleteAsync();
            await ((Task)writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<PackageSummary> WriteAsync(PipeWriter pipe, PackageDescription description, IReadOnlyList<PackagePart> parts, PackageSigner signer, CancellationToken cancellationToken)
    {
        try
        {
            await using var output = pipe.AsStream(leaveOpen: true);
            var summary = await PackageWriter.WriteAsync(description, parts, signer, output, cancellationToken);
            await pipe.CompleteAsync();
            return summary;
        }
        catch (Exception fault)
        {
            // Whoever reads is told: half a package is none.
            await pipe.CompleteAsync(fault);
            throw;
        }
    }
}
