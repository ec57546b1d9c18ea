using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Redactor.Documents;
using Redactor.Pipeline;
using Redactor.Pipeline.Verify;
using Redactor.Server.Accounts;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Server.Api;

/// <summary>Handing out what was burned, once it was verified. Only the cleared door is at hand here (law 3).</summary>
internal static class OutputEndpoints
{
    /// <summary>Says <c>reviewed</c> or <c>unreviewed</c>.</summary>
    public const string ReviewHeader = "Redactor-Review";

    /// <summary>SHA-256 of the verified PDF.</summary>
    public const string HashHeader = "Redactor-Sha256";

    /// <summary>Code of the problem that the policy releases no page.</summary>
    public const string PagesNotReleased = nameof(PagesNotReleased);

    public static void MapOutputs(this IEndpointRouteBuilder app)
    {
        Map(app, "redacted", BlobNames.Redacted, "application/pdf", "pdf", "getRedacted", "The burned and verified PDF.");
        Map(app, "report", BlobNames.Report, "application/json", "report.json", "getReport", "What was burned and how it was checked.");
        Map(app, "transcript", BlobNames.Transcript, "text/plain; charset=utf-8", "txt", "getTranscript", "The text that remains, with placeholders.");
        app.MapTranslations();
    }

    private static void Map(IEndpointRouteBuilder app, string path, BlobName blob, string type, string extension, string name, string summary) =>
        app.MapGet($"{ApiPaths.Documents}/{{id}}/{path}", (string id, HttpContext context, ClaimsPrincipal user, DocumentStore documents, ClearedBlobs blobs, StoredReports reports, CancellationToken cancellationToken) =>
                OpenAsync(id, blob, type, extension, context, user, documents, blobs, reports, cancellationToken))
            .RequireAuthorization(Access.Take).WithName(name).WithSummary(summary)
            .Produces<Stream>(StatusCodes.Status200OK, type.Split(';')[0])
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status410Gone);

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> OpenAsync(
        string id, BlobName blob, string type, string extension, HttpContext context, ClaimsPrincipal user, DocumentStore documents, ClearedBlobs blobs, StoredReports reports, CancellationToken cancellationToken)
    {
        var document = await DocumentEndpoints.FindAsync(id, Caller.From(user), documents, cancellationToken);
        if (document is null) return Problems.NotFound();
        if (document.WithdrawnAt is not null) return Problems.Of(StatusCodes.Status410Gone, "Withdrawn", "This document was withdrawn.");
        if (!DocumentLinks.IsOut(document.Stage)) return Problems.Of(StatusCodes.Status409Conflict, "NotVerified", $"It is {document.Stage}: there is something to take once it is Verified.");
        try
        {
            if (blob == BlobNames.Redacted && !await reports.ReleasesPagesAsync(document, cancellationToken))
                return Problems.Of(StatusCodes.Status409Conflict, PagesNotReleased, "Its policy releases the transcript alone: take that.");
            if (blob != BlobNames.Report && !await IsWhatWasVerifiedAsync(document, blob, blobs, reports, cancellationToken))
                return Problems.Of(StatusCodes.Status500InternalServerError, "Changed", "What is stored is not what was verified, so it is not handed out. Tell the operator.");
            var content = await blobs.OpenReadAsync(document.Id, blob, cancellationToken);
            context.Response.Headers[ReviewHeader] = document.IsUnreviewed ? "unreviewed" : "reviewed";
            if (document.BurnedHash is { } hash) context.Response.Headers[HashHeader] = hash.Hex;
            return TypedResults.Stream(content, type, $"{document.Id}.{extension}");
        }
        catch (BlobMissingException)
        {
            return Problems.NotFound();
        }
    }

    /// <summary>Bytes are handed out only if they are the burned and verified ones (law 5): another version of a blob may have been put back.</summary>
    private static async Task<bool> IsWhatWasVerifiedAsync(StoredDocument document, BlobName blob, ClearedBlobs blobs, StoredReports reports, CancellationToken cancellationToken)
    {
        var report = blob == BlobNames.Redacted ? null : await reports.ReadAsync(document.Id, cancellationToken);
        // Transcripts of earlier versions have no hash on record.
        if (report is { TranscriptHash: null }) return true;
        await using var content = await blobs.OpenReadAsync(document.Id, blob, cancellationToken);
        var found = await ContentHash.OfAsync(content, cancellationToken);
        return report is null ? document.BurnedHash == found : string.Equals(report.TranscriptHash, found.Hex, StringComparison.Ordinal);
    }
}
