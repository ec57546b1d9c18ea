using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Redactor.Documents;
using Redactor.Pipeline;
using Redactor.Server.Accounts;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Release;

namespace Redactor.Server.Api;

/// <summary>Handing out packages: with a key, or by a link that opens one of them for some minutes. Only the cleared door is at hand here (law 3).</summary>
internal static class PackageEndpoints
{
    private const string One = ApiPaths.Packages + "/{id}", LinkPurpose = "package-link";

    public static void MapPackages(this IEndpointRouteBuilder app)
    {
        app.MapGet(ApiPaths.Packages + "/keys", KeysAsync).RequireAuthorization(Access.Take).WithName("getPackageKeys")
            .WithSummary("The public keys that sign packages, as a JWK set. Compare it with the operator's before you trust it.").Produces<byte[]>(StatusCodes.Status200OK, "application/json");
        app.MapGet(One, OpenAsync).RequireAuthorization(Access.Take).WithName("getPackage").WithSummary("The signed package of a released document; ranges may be asked for.").AnswersPackage();
        app.MapPost(One + "/links", LinkAsync).RequireAuthorization(Access.Take).WithName("addPackageLink").WithSummary("Makes a link that opens the package without a key for some minutes.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status410Gone);
        app.MapGet(ApiPaths.Packages + "/links/{token}", FollowAsync).AllowAnonymous().WithName("getPackageByLink").WithSummary("The package that a link opens.").AnswersPackage();
    }

    private static RouteHandlerBuilder AnswersPackage(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<Stream>(StatusCodes.Status200OK, PackageDoor.Type).Produces<Stream>(StatusCodes.Status206PartialContent, PackageDoor.Type)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status410Gone);

    private static async Task<FileContentHttpResult> KeysAsync(SigningKeys keys, CancellationToken cancellationToken) =>
        TypedResults.Bytes((await keys.PublicAsync(cancellationToken)).ToJson(), "application/json");

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> OpenAsync(string id, ClaimsPrincipal user, PackageDoor door, CancellationToken cancellationToken)
    {
        var (document, problem) = await door.FindAsync(id, Caller.From(user), cancellationToken);
        return document is null ? problem! : await door.OpenAsync(document, cancellationToken);
    }

    private static async Task<Results<Created<PackageLinkAnswer>, ProblemHttpResult>> LinkAsync(
        string id, ClaimsPrincipal user, HttpContext context, PackageDoor door, DeliveryStore deliveries, PackageShelf shelf, IDataProtectionProvider protection, ServiceOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var (document, problem) = await door.FindAsync(id, Caller.From(user), cancellationToken);
        if (document is null) return problem!;
        var expires = time.GetUtcNow().AddMinutes(options.Release.LinkMinutes);
        try
        {
            if (await deliveries.FindPackageAsync(document.Id, cancellationToken) is { } package && await shelf.LinkAsync(document.Id, package, expires, cancellationToken) is { } link)
                return TypedResults.Created((string?)null, new PackageLinkAnswer(link.AbsoluteUri, expires));
        }
        catch (InvalidDataException)
        {
            return PackageDoor.Changed();
        }

        var token = protection.CreateProtector(LinkPurpose).ToTimeLimitedDataProtector().Protect(document.Id.ToString(), expires);
        var root = options.Release.PublicUrl ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}");
        return TypedResults.Created((string?)null, new PackageLinkAnswer(new Uri(root, $"{ApiPaths.Packages}/links/{token}").AbsoluteUri, expires));
    }

    // Whoever has the link has it by somebody who could fetch the package then; whether it is still there is asked anew.
    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> FollowAsync(
        string token, PackageDoor door, IDataProtectionProvider protection, DocumentStore documents, CancellationToken cancellationToken)
    {
        try
        {
            var id = protection.CreateProtector(LinkPurpose).ToTimeLimitedDataProtector().Unprotect(token);
            return DocumentId.TryParse(id, out var parsed) && await documents.FindAsync(parsed, cancellationToken) is { } document ? await door.OpenAsync(document, cancellationToken) : Problems.NotFound();
        }
        catch (CryptographicException)
        {
            return Problems.Of(StatusCodes.Status404NotFound, "LinkOver", "This link is no more good, or never was. Ask for another with POST .../packages/{id}/links.");
        }
    }
}

/// <param name="ExpiresAt">UTC.</param>
internal sealed record PackageLinkAnswer(string Url, DateTimeOffset ExpiresAt);

/// <summary>Who may have which package, and its bytes.</summary>
internal sealed class PackageDoor(DocumentStore documents, DeliveryStore deliveries, ClearedBlobs blobs)
{
    public const string Type = "application/zip";

    /// <summary>The document if the caller may have its package. An archive, whose name is the label of its key, hears of what was withdrawn if it was told of it before.</summary>
    public async Task<(StoredDocument? Document, ProblemHttpResult? Problem)> FindAsync(string id, Caller caller, CancellationToken cancellationToken)
    {
        if (!DocumentId.TryParse(id, out var parsed) || await documents.FindAsync(parsed, cancellationToken) is not { } document || !caller.MayUse(document.CaseId)) return (null, Problems.NotFound());
        if (caller.IsArchive && !caller.MaySee(document) && !(await deliveries.ListAsync(document.Id, cancellationToken)).Any(d => string.Equals(d.Archive, caller.Label, StringComparison.Ordinal))) return (null, Problems.NotFound());
        return ProblemOf(document) is { } problem ? (null, problem) : (document, null);
    }

    public async Task<Results<FileStreamHttpResult, ProblemHttpResult>> OpenAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        if (ProblemOf(document) is { } problem) return problem;
        if (await deliveries.FindPackageAsync(document.Id, cancellationToken) is not { } package) return Problems.NotFound();
        try
        {
            await PackageEvidence.RequireAsync(blobs, document.Id, package, cancellationToken);
            var content = await ForwardStream.OpenAsync(token => blobs.OpenReadAsync(document.Id, BlobNames.Package, token), package.Size, cancellationToken);
            return TypedResults.Stream(content, Type, $"{document.Id}.zip", package.CreatedAt, new EntityTagHeaderValue($"\"{package.Sha512}\""), enableRangeProcessing: true);
        }
        catch (BlobMissingException)
        {
            return Problems.NotFound();
        }
        catch (InvalidDataException)
        {
            return Changed();
        }
    }

    public static ProblemHttpResult Changed() =>
        Problems.Of(StatusCodes.Status500InternalServerError, "Changed", "What is stored is not the package that was signed, so it is not handed out. Tell the operator.");

    private static ProblemHttpResult? ProblemOf(StoredDocument document) =>
        document.WithdrawnAt is not null ? Problems.Of(StatusCodes.Status410Gone, "Withdrawn", "This document was withdrawn. Delete what you have of it.")
        : document.Stage != DocumentStage.Released ? Problems.Of(StatusCodes.Status409Conflict, "NotReleased", $"It is {document.Stage}: there is a package once it is Released.")
        : null;
}
