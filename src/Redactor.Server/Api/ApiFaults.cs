using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Redactor.Documents;
using Redactor.Pipeline.Intake;
using Redactor.Server.Accounts;
using Redactor.Server.Pages.Hosting;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Intake;
using Redactor.Storage.Keys;

namespace Redactor.Server.Api;

/// <summary>The process edge of the API: turns what was thrown into an answer. Of what nobody foresaw only type and stack are logged, never a message.</summary>
internal sealed class ApiFaults(ILogger<ApiFaults> logger) : IExceptionHandler
{
    private const int RetryAfterSeconds = 5;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested) return true;
        var answer = AnswerTo(exception);
        if (answer is null)
        {
            logger.RequestFailed(exception.GetType().FullName!, exception.StackTrace ?? "");
            answer = TypedResults.Problem(statusCode: StatusCodes.Status500InternalServerError);
        }
        else if (answer is Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult { StatusCode: StatusCodes.Status503ServiceUnavailable })
        {
            logger.RequestPutOff(exception.GetType().FullName!);
            httpContext.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        // A page for this status follows.
        if (PageRequests.IsOfPerson(httpContext)) httpContext.Response.StatusCode = (answer as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status500InternalServerError;
        else await answer.ExecuteAsync(httpContext);
        return true;
    }

    private static IResult? AnswerTo(Exception exception) => exception switch
    {
        DocumentRejectedException rejected => Problems.Of(rejected.Code),
        IntakeSettingException setting => Problems.Of(StatusCodes.Status422UnprocessableEntity, "InvalidSetting", setting.Message, KeyValuePair.Create<string, object?>("setting", setting.Name)),
        IdempotencyKeyReusedException reused => Problems.Of(StatusCodes.Status422UnprocessableEntity, "IdempotencyKeyReused", reused.Message),
        UploadGoneException gone => Problems.Of(StatusCodes.Status404NotFound, "UploadGone", gone.Message),
        AccountRefusedException refused => Problems.Of(StatusCodes.Status422UnprocessableEntity, refused.Code, refused.Message),
        KeyDestroyedException => Problems.Of(StatusCodes.Status410Gone, "Erased", "This document was erased."),
        BadHttpRequestException bad => TypedResults.Problem(statusCode: bad.StatusCode),
        BlobStoreException => TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable),
        _ when DatabaseFaults.IsTransient(exception) => TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable),
        _ => null,
    };
}
