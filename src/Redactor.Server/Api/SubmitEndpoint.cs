using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Redactor.Documents;
using Redactor.Pipeline.Intake;
using Redactor.Server.Accounts;
using Redactor.Storage.Database;

namespace Redactor.Server.Api;

/// <summary>Handing a document in with one request: the body is the file, or a form with the file in it.</summary>
internal static class SubmitEndpoint
{
    // Boundaries and fields around the file.
    private const long FormOverhead = 256 * 1024;
    private const int MaxKeyLength = 200;

    public static void MapSubmit(this IEndpointRouteBuilder app) =>
        app.MapPost(ApiPaths.Documents, SubmitAsync)
            .RequireAuthorization(Access.Submit)
            .WithName("submitDocument")
            .WithSummary("Hands a document in: the body is the file, or multipart/form-data with the file and settings as fields.")
            .WithFileBody()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    public static void AllowBody(HttpContext context, long bytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = bytes;
    }

    /// <summary>The case the caller means, or the problem with it.</summary>
    public static (string? Case, ProblemHttpResult? Problem) CaseFor(Caller caller, string? given)
    {
        var caseId = given ?? caller.OnlyCase;
        if (!CaseCode.IsCase(caseId))
            return (null, Problems.Of(StatusCodes.Status422UnprocessableEntity, "InvalidCase", $"Give the code of the case: 1 to {CaseCode.MaxLength} ASCII letters, digits, dots, hyphens and underscores. Never a name."));
        return caller.MayUse(caseId!) ? (caseId, null) : (null, Problems.OtherCase());
    }

    private static async Task<Results<Created<DocumentAnswer>, Ok<DocumentAnswer>, ProblemHttpResult>> SubmitAsync(
        [AsParameters] SubmitQuery query, HttpContext context, ClaimsPrincipal user, DocumentIntake intake, IntakeOptions options, DocumentAnswers answers)
    {
        if (query.IdempotencyKey is { Length: 0 or > MaxKeyLength })
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, "InvalidIdempotencyKey", $"An idempotency key has 1 to {MaxKeyLength} characters.");
        SubmitQuery.RequireKnown(context.Request.Query);
        var caller = Caller.From(user);
        var values = query.Values();
        var isForm = FormUpload.IsForm(context.Request);
        // What the query says wrong is said before the file is sent.
        if (!isForm || values.ContainsKey("case"))
        {
            if (CaseFor(caller, values.GetValueOrDefault("case")).Problem is { } early) return early;
        }

        intake.Require(SettingsOf(values));
        AllowBody(context, options.MaxFileBytes + FormOverhead);
        StoredOriginal original;
        if (isForm)
        {
            var (stored, problem) = await FormUpload.StoreAsync(context.Request, values, content => intake.StoreAsync(caller.Actor, content, context.RequestAborted), intake.GiveUpAsync);
            if (problem is not null) return problem;
            original = stored!;
        }
        else
        {
            original = await intake.StoreAsync(caller.Actor, context.Request.Body, context.RequestAborted);
        }

        return await RegisterAsync(original, caller, values, query.IdempotencyKey, context, intake, answers);
    }

    private static async Task<Results<Created<DocumentAnswer>, Ok<DocumentAnswer>, ProblemHttpResult>> RegisterAsync(
        StoredOriginal original, Caller caller, Dictionary<string, string> values, string? key, HttpContext context, DocumentIntake intake, DocumentAnswers answers)
    {
        IntakeSettings settings;
        string? caseId;
        try
        {
            ProblemHttpResult? problem;
            settings = SettingsOf(values);
            intake.Require(settings);
            (caseId, problem) = CaseFor(caller, values.GetValueOrDefault("case"));
            if (problem is not null)
            {
                await intake.GiveUpAsync(original.Id, CancellationToken.None);
                return problem;
            }
        }
        catch (IntakeSettingException)
        {
            await intake.GiveUpAsync(original.Id, CancellationToken.None);
            throw;
        }

        var request = new IntakeRequest(caseId!, caller.Actor, settings) { IdempotencyKey = key };
        // The file is whole: whether the client waits for the answer or not, it is taken in.
        var result = await intake.RegisterAsync(original, request, CancellationToken.None);
        var answer = await answers.OfAsync(result.Document, CancellationToken.None);
        if (!result.IsNew) return TypedResults.Ok(answer);
        return TypedResults.Created(answer.Links.Self, answer);
    }

    private static IntakeSettings SettingsOf(Dictionary<string, string> values) =>
        IntakeSettings.Parse(values.Where(v => !string.Equals(v.Key, "case", StringComparison.Ordinal)));
}
