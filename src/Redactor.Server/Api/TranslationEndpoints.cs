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

/// <summary>Handing out translations, as they were checked. Only the cleared door is at hand here (law 3).</summary>
internal static class TranslationEndpoints
{
    public static void MapTranslations(this IEndpointRouteBuilder app) =>
        app.MapGet($"{ApiPaths.Documents}/{{id}}/translations/{{target}}", OpenAsync).RequireAuthorization(Access.Take).WithName("getTranslation")
            .WithSummary("The text that remains, translated by a machine. The target is a language that was asked for, such as en or kk-Cyrl.")
            .Produces<Stream>(StatusCodes.Status200OK, "text/plain")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status410Gone);

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> OpenAsync(
        string id, string target, HttpContext context, ClaimsPrincipal user, DocumentStore documents, ClearedBlobs blobs, StoredReports reports, CancellationToken cancellationToken)
    {
        var document = await DocumentEndpoints.FindAsync(id, Caller.From(user), documents, cancellationToken);
        if (document is null || !Language.TryParse(target, out var language) || !document.TargetLanguages.Languages.Contains(language)) return Problems.NotFound();
        if (document.WithdrawnAt is not null) return Problems.Of(StatusCodes.Status410Gone, "Withdrawn", "This document was withdrawn.");
        if (document.Stage is not (DocumentStage.Translated or DocumentStage.Released))
            return Problems.Of(StatusCodes.Status409Conflict, "NotTranslated", $"It is {document.Stage}: there is a translation once it is Translated.");
        try
        {
            var report = await reports.ReadAsync(document.Id, cancellationToken);
            if (report.Translations?.FirstOrDefault(t => string.Equals(t.Target, language.Tag, StringComparison.Ordinal)) is not { } entry) return Problems.NotFound();
            var name = BlobNames.Translation(language.Tag);
            await using (var content = await blobs.OpenReadAsync(document.Id, name, cancellationToken))
            {
                // Another version of a blob may have been put back (law 5).
                if ((await ContentHash.OfAsync(content, cancellationToken)).Hex != entry.Sha256)
                    return Problems.Of(StatusCodes.Status500InternalServerError, "Changed", "What is stored is not what was checked, so it is not handed out. Tell the operator.");
            }

            context.Response.Headers[OutputEndpoints.ReviewHeader] = document.IsUnreviewed ? "unreviewed" : "reviewed";
            return TypedResults.Stream(await blobs.OpenReadAsync(document.Id, name, cancellationToken), "text/plain; charset=utf-8", $"{document.Id}.{language.Tag}.txt");
        }
        catch (BlobMissingException)
        {
            return Problems.NotFound();
        }
    }
}
