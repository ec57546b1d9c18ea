using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Pipeline.Verify;
using Redactor.Server.Accounts;
using Redactor.Server.Api.Review;
using Redactor.Server.Pages.Hosting;

namespace Redactor.Server.Api;

/// <summary>The API: what it needs, the order in which a request passes, and its endpoints.</summary>
internal static class ApiRegistration
{
    public static IServiceCollection AddApi(this IServiceCollection services, WebOptions options)
    {
        services.AddProblems();
        services.AddExceptionHandler<ApiFaults>();
        services.AddSignIn();
        services.AddRateLimits(options);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        });
        services.AddOpenApi("v1", document => document.AddDocumentTransformer<ApiDescription>());
        services.AddSingleton<DocumentAnswers>();
        services.AddSingleton<StoredReports>();
        services.AddSingleton<PackageDoor>();
        services.AddSingleton<AccountNames>();
        services.AddSingleton<SealedLooks>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<ReviewQueue>();
        return services;
    }

    /// <summary>In the order in which a request passes.</summary>
    public static void UseApi(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UsePages();
        app.UseExceptionHandler();
        app.UseWhen(context => !PageRequests.IsOfPerson(context), programs => programs.UseStatusCodePages());
        app.UseRouting();
        app.Use(AnswerUnmapped);
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseSessionAntiforgery();
    }

    // The rule that denies by default would ask strangers to sign in for what is not there, or is there for other methods.
    private static Task AnswerUnmapped(HttpContext context, RequestDelegate next)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is RouteEndpoint) return next(context);
        if (endpoint?.RequestDelegate is { } refusal) return refusal(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapSubmit();
        app.MapDocuments();
        app.MapOutputs();
        app.MapPackages();
        app.MapChanges();
        app.MapUploads();
        app.MapReview();
        app.MapCaseLists();
        app.MapSession();
        app.MapAccounts();
        app.MapApiKeys();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
    }
}
