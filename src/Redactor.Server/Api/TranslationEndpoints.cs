using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Redactor.Documents;
using Redactor.Pipeline;
using Redactor.Pipeline.Translate;
using Redactor.Pipeline.Verify;
using Redactor.Server.Accounts;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Server.Api;

/// <summary>Handing out translations, as they were checked. Only the cleared door is at hand here (law 3).</summary>
internal static class TranslationEndpoints
{
    private static readonly Part Text = new(BlobNames.Translation, e => e.Sha256, "text/plain; charset=utf-8", "txt"), Pdf = new(BlobNames.TranslationPdf, e => e.PdfSha256, "application/pdf", "pdf");

    public static void MapTranslations(this IEndpointRouteBuilder app)
    {
        Map(app, "", Text, "getTranslation", "The text that remains, translated by a machine. The target is a language that was asked for, such as en or kk-Cyrl.");
        Map(app, "/pdf", Pdf, "getTranslationPdf", "Source and translation side by side, as PDF/A.");
    }

    private static void Map(IEndpointRouteBuilder app, string path, Part part, string name, string summary) =>
        app.MapGet($"{ApiPaths.Documents}/{{id}}/translations/{{target}}{path}", (string id, string target, HttpContext context, ClaimsPrincipal user, DocumentStore documents, ClearedBlobs blobs, StoredReports reports, CancellationToken cancellationToken) =>
                OpenAsync(id, target, part, context, user, documents, blobs, reports, cancellationToken))
            .RequireAuthorization(Access.Take).WithName(name).WithSummary(summary)
            .Produces<Stream>(StatusCodes.Status200OK, part.Type.Split(';')[0])
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status410Gone);

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> OpenAsync(
        string id, string target, Part part, HttpContext context, ClaimsPrincipal user, DocumentStore documents, ClearedBlobs blobs, StoredReports reports, CancellationToken cancellationToken)
    {
        var document = await DocumentEndpoints.FindAsync(id, Caller.From(user), documents, cancellationToken);
        if (document is null || !Language.TryParse(target, out var language) || !document.TargetLanguages.Languages.Contains(language)) return Problems.NotFound();
        if (document.WithdrawnAt is not null) return Problems.Of(StatusCodes.Status410Gone, "Withdrawn", "This document was withdrawn.");
        if (document.Stage is not (DocumentStage.Translated or DocumentStage.Released))
            return Problems.Of(StatusCodes.Status409Conflict, "NotTranslated", $"It is {document.Stage}: there is a translation once it is Translated.");
        try
        {
            var report = await reports.ReadAsync(document.Id, cancellationToken);
            if (report.Translations?.FirstOrDefault(t => string.Equals(t.Target, language.Tag, StringComparison.Ordinal)) is not { } entry || part.HashOf(entry) is not { } recorded) return Problems.NotFound();
            var name = part.NameOf(language.Tag);
            await using (var content = await blobs.OpenReadAsync(document.Id, name, cancellationToken))
            {
                // Another version of a blob may have been put back (law 5).
                if ((await ContentHash.OfAsync(content, cancellationToken)).Hex != recorded)
                    return Problems.Of(StatusCodes.Status500InternalServerError, "Changed", "What is stored is not what was checked, so it is not handed out. Tell the operator.");
            }

            context.Response.Headers[OutputEndpoints.ReviewHeader] = document.IsUnreviewed ? "unreviewed" : "reviewed";
            return TypedResults.Stream(await blobs.OpenReadAsync(document.Id, name, cancellationToken), part.Type, $"{document.Id}.{language.Tag}.{part.Extension}");
        }
        catch (BlobMissingException)
        {
            return Problems.NotFound();
        }
    }

    /// <summary>One of the files of a translation.</summary>
    private sealed record Part(Func<string, BlobName> NameOf, Func<TranslationEntry, string?> HashOf, string Type, string Extension);
}
