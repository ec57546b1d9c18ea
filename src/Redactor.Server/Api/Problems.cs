using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Documents;

namespace Redactor.Server.Api;

/// <summary>Answers that say what is wrong (RFC 9457), each with a stable code and what to do.</summary>
internal static class Problems
{
    private const string CodeField = "code";

    public static ProblemHttpResult Of(int status, string code, string detail, params IReadOnlyList<KeyValuePair<string, object?>> more) =>
        TypedResults.Problem(detail, statusCode: status, extensions: [KeyValuePair.Create<string, object?>(CodeField, code), .. more]);

    public static ProblemHttpResult Of(RejectionCode code) => Of(
        code == RejectionCode.FileTooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity,
        code.ToString(),
        RejectionAdvice.For(code));

    public static ProblemHttpResult NotFound() => Of(StatusCodes.Status404NotFound, "NotFound", "There is nothing here that you may see. Check the id and the key's case.");

    public static ProblemHttpResult OtherCase() => Of(StatusCodes.Status403Forbidden, "OtherCase", "This API key is for another case.");

    /// <summary>Gives a code to what the framework answers by itself.</summary>
    public static IServiceCollection AddProblems(this IServiceCollection services) => services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
    {
        var problem = context.ProblemDetails;
        // What the framework says may repeat parts of the request.
        if (problem.Extensions.ContainsKey(CodeField)) return;
        var (code, detail) = Known(problem.Status ?? StatusCodes.Status500InternalServerError);
        problem.Extensions[CodeField] = code;
        problem.Detail = detail;
    });

    private static (string Code, string Detail) Known(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ("BadRequest", "The request is not as it must be: see /openapi/v1.json."),
        StatusCodes.Status401Unauthorized => ("SignInDue", "Send an API key (Authorization: Bearer rdk_...), or sign in. The one you sent, if any, is unknown, expired or revoked."),
        StatusCodes.Status403Forbidden => ("Forbidden", "Your role does not allow this."),
        StatusCodes.Status404NotFound => ("NotFound", "There is nothing here."),
        StatusCodes.Status405MethodNotAllowed => ("MethodNotAllowed", "This address does not know that method: see /openapi/v1.json."),
        StatusCodes.Status413PayloadTooLarge => ("BodyTooLarge", "The body of the request is too large."),
        StatusCodes.Status415UnsupportedMediaType => ("UnsupportedMediaType", "Send the body as application/json."),
        StatusCodes.Status429TooManyRequests => ("TooManyRequests", "Too many requests: wait as Retry-After says."),
        StatusCodes.Status503ServiceUnavailable => ("Unavailable", "Storage or database is away for the moment. Try again."),
        >= 500 => ("Defect", "The program failed. Tell the operator the time of this request."),
        _ => ("Refused", "The request was refused."),
    };
}
