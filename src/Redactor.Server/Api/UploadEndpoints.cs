using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Redactor.Documents;
using Redactor.Pipeline.Intake;
using Redactor.Server.Accounts;
using Redactor.Storage.Database.Intake;

namespace Redactor.Server.Api;

/// <summary>Handing a document in by parts, so that a broken connection costs the rest of it only.</summary>
internal static class UploadEndpoints
{
    public const string OffsetHeader = "Upload-Offset", LengthHeader = "Upload-Length";

    private const string One = ApiPaths.Uploads + "/{id}";

    public static void MapUploads(this IEndpointRouteBuilder app)
    {
        app.MapPost(ApiPaths.Uploads, BeginAsync).RequireAuthorization(Access.Submit).WithName("beginUpload")
            .WithSummary("Begins an upload or goes on with one (201), or gives the document that has this content already (200).")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapMethods(One, [HttpMethods.Head], HeadAsync).RequireAuthorization(Access.Submit).WithName("getUploadOffset")
            .WithSummary("How much is there: headers Upload-Offset and Upload-Length.").ProducesProblem(StatusCodes.Status404NotFound);
        app.MapPatch(One, AppendAsync).RequireAuthorization(Access.Submit).WithName("appendToUpload").WithFileBody()
            .WithSummary("Adds a part at the header Upload-Offset (204); the last one makes the document (201, or 200 if its case had it).")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapDelete(One, DeleteAsync).RequireAuthorization(Access.Submit).WithName("giveUpUpload").WithSummary("Gives an upload up and erases its parts.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Created<UploadAnswer>, Ok<DocumentAnswer>, ProblemHttpResult>> BeginAsync(
        UploadBody body, HttpContext context, ClaimsPrincipal user, UploadIntake uploads, DocumentAnswers answers, CancellationToken cancellationToken)
    {
        var caller = Caller.From(user);
        var (caseId, problem) = SubmitEndpoint.CaseFor(caller, body.Case);
        if (problem is not null) return problem;
        if (body.Sha256 is not { Length: 64 } hex || !hex.All(char.IsAsciiHexDigit))
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, "InvalidHash", "sha256 is the SHA-256 of the whole file in 64 hexadecimal digits.");
        var hash = ContentHash.FromSha256(Convert.FromHexString(hex));
        // JSON can say null, which is as an empty text.
        var settings = IntakeSettings.Parse((body.Settings ?? []).Select(s => KeyValuePair.Create(s.Key, s.Value ?? "")));
        var state = await uploads.BeginAsync(new(caseId!, caller.Actor, hash, body.Size, settings), cancellationToken);
        if (state.Result is { } result) return TypedResults.Ok(await answers.OfAsync(result.Document, cancellationToken));
        Say(context.Response, state.Upload!);
        var answer = UploadAnswer.Of(state.Upload!);
        return TypedResults.Created($"{ApiPaths.Uploads}/{answer.Id}", answer);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HeadAsync(
        string id, HttpContext context, ClaimsPrincipal user, UploadIntake uploads, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, user, uploads, cancellationToken) is not { } upload) return Problems.NotFound();
        Say(context.Response, upload);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, Created<DocumentAnswer>, Ok<DocumentAnswer>, ProblemHttpResult>> AppendAsync(
        string id, HttpContext context, ClaimsPrincipal user, UploadIntake uploads, IntakeOptions options, DocumentAnswers answers, IHostApplicationLifetime lifetime)
    {
        // What arrived is kept although the client is gone, hence not the request's token.
        var stopping = lifetime.ApplicationStopping;
        if (await FindAsync(id, user, uploads, stopping) is not { } upload) return Problems.NotFound();
        if (!long.TryParse(context.Request.Headers[OffsetHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return Problems.Of(StatusCodes.Status400BadRequest, "OffsetDue", $"Say in the header {OffsetHeader} where the part begins.");
        SubmitEndpoint.AllowBody(context, options.MaxFileBytes + 1);
        try
        {
            var state = await uploads.AppendAsync(upload, offset, context.Request.Body, stopping);
            if (state.Result is { } result)
            {
                var answer = await answers.OfAsync(result.Document, stopping);
                if (!result.IsNew) return TypedResults.Ok(answer);
                return TypedResults.Created(answer.Links.Self, answer);
            }

            Say(context.Response, state.Upload!);
            return TypedResults.NoContent();
        }
        catch (UploadRefusedException refused)
        {
            if (refused.Refusal == UploadRefusal.WrongOffset) Say(context.Response, upload);
            return ProblemOf(refused.Refusal);
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        string id, ClaimsPrincipal user, UploadIntake uploads, DocumentIntake intake, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, user, uploads, cancellationToken) is not { } upload) return Problems.NotFound();
        await intake.GiveUpAsync(upload.Id, CancellationToken.None);
        return TypedResults.NoContent();
    }

    private static async Task<StoredUpload?> FindAsync(string id, ClaimsPrincipal user, UploadIntake uploads, CancellationToken cancellationToken) =>
        DocumentId.TryParse(id, out var parsed) ? await uploads.FindAsync(parsed, Caller.From(user).Actor, cancellationToken) : null;

    private static void Say(HttpResponse response, StoredUpload upload)
    {
        response.Headers[OffsetHeader] = upload.Received.ToString(CultureInfo.InvariantCulture);
        response.Headers[LengthHeader] = upload.Size.ToString(CultureInfo.InvariantCulture);
    }

    private static ProblemHttpResult ProblemOf(UploadRefusal refusal) => refusal switch
    {
        UploadRefusal.WrongOffset => Problems.Of(StatusCodes.Status409Conflict, "WrongOffset", $"The upload stands elsewhere: go on from the header {OffsetHeader} of this answer."),
        UploadRefusal.Busy => Problems.Of(StatusCodes.Status409Conflict, "UploadBusy", "Another part of this upload is being stored. Ask for its offset and go on there."),
        UploadRefusal.TooManyParts => Problems.Of(StatusCodes.Status422UnprocessableEntity, "TooManyParts", "The file came in too many parts: give the upload up and send larger ones."),
        _ => Problems.Of(StatusCodes.Status422UnprocessableEntity, "WrongContent", "The parts together are not the file that was announced. They were erased: begin again."),
    };
}

/// <summary>The file that shall come.</summary>
/// <param name="Sha256">Of the whole file, 64 hexadecimal digits.</param>
/// <param name="Size">Bytes of the whole file.</param>
/// <param name="Case">The code of its case.</param>
/// <param name="Settings">Settings by name, as in the query when it is handed in with one request.</param>
internal sealed record UploadBody(string? Sha256, long Size, string? Case, Dictionary<string, string>? Settings);

/// <summary>Where an upload stands.</summary>
/// <param name="Offset">Bytes that are there.</param>
internal sealed record UploadAnswer(string Id, long Offset, long Size)
{
    public static UploadAnswer Of(StoredUpload upload) => new(upload.Id.ToString(), upload.Received, upload.Size);
}
