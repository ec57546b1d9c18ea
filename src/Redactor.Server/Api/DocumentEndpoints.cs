using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Redactor.Documents;
using Redactor.Pipeline;
using Redactor.Pipeline.Intake;
using Redactor.Server.Accounts;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Release;

namespace Redactor.Server.Api;

/// <summary>Following documents.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        app.MapGet(ApiPaths.Documents, ListAsync).RequireAuthorization(Access.Follow).WithName("listDocuments").WithSummary("Documents in order of arrival.")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapGet(ApiPaths.Documents + "/{id}", ShowAsync).RequireAuthorization(Access.Follow).WithName("getDocument").WithSummary("How far a document is.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The document, if it is there and the caller may see it.</summary>
    public static async Task<StoredDocument?> FindAsync(string id, Caller caller, DocumentStore documents, CancellationToken cancellationToken)
    {
        var document = DocumentId.TryParse(id, out var parsed) ? await documents.FindAsync(parsed, cancellationToken) : null;
        return document is not null && caller.MaySee(document) ? document : null;
    }

    private static async Task<Results<Ok<DocumentListAnswer>, ProblemHttpResult>> ListAsync(
        [FromQuery(Name = "case")] string? caseId, DocumentStage? stage, string? after, int? limit,
        ClaimsPrincipal user, DocumentStore documents, PageStore pages, ServiceOptions options, CancellationToken cancellationToken)
    {
        var caller = Caller.From(user);
        if (caseId is not null && !CaseCode.IsCase(caseId)) return Invalid("case", "the code of a case");
        if (caseId is not null && !caller.MayUse(caseId)) return Problems.OtherCase();
        if (limit is < 1 or > DocumentQuery.MaxLimit) return Invalid("limit", $"1 to {DocumentQuery.MaxLimit}");
        var from = 0L;
        if (after is not null && !long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out from)) return Invalid("after", "what 'next' said");
        var query = new DocumentQuery { CaseId = caseId, Cases = caller.Cases, Stage = caller.Narrow(stage), After = from, Limit = limit ?? 100 };
        var found = await documents.ListAsync(query, cancellationToken);
        var seen = found.Where(caller.MaySee).ToList();
        var read = await pages.CountReadAsync([.. seen.Where(d => d.Stage == DocumentStage.Rasterized).Select(d => d.Id)], cancellationToken);
        var next = found.Count == query.Limit ? found[^1].Number.ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new DocumentListAnswer(
            [.. seen.Select(d => DocumentAnswer.Of(d, read.GetValueOrDefault(d.Id), options.Pipeline.LeakRounds))], next));
    }

    private static async Task<Results<Ok<DocumentAnswer>, ProblemHttpResult>> ShowAsync(
        string id, ClaimsPrincipal user, DocumentStore documents, DeliveryStore deliveries, DocumentAnswers answers, CancellationToken cancellationToken)
    {
        var caller = Caller.From(user);
        var document = await FindAsync(id, caller, documents, cancellationToken);
        if (document is null) return Problems.NotFound();
        var answer = await answers.OfAsync(document, cancellationToken);
        return TypedResults.Ok(caller.IsArchive ? answer : answer with { Archives = [.. (await deliveries.ListAsync(document.Id, cancellationToken)).Select(ArchiveDelivery.Of)] });
    }

    private static ProblemHttpResult Invalid(string name, string allowed) =>
        Problems.Of(StatusCodes.Status422UnprocessableEntity, "InvalidParameter", $"'{name}' is not as it must be. Allowed: {allowed}.");
}

/// <summary>Makes the answer about one document.</summary>
internal sealed class DocumentAnswers(PageStore pages, ServiceOptions options)
{
    public async Task<DocumentAnswer> OfAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        var read = document.Stage == DocumentStage.Rasterized ? await pages.CountReadAsync([document.Id], cancellationToken) : null;
        return DocumentAnswer.Of(document, read?.GetValueOrDefault(document.Id) ?? 0, options.Pipeline.LeakRounds);
    }
}
