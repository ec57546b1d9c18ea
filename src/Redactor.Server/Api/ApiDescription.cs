using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Redactor.Server.Accounts;

namespace Redactor.Server.Api;

/// <summary>What the OpenAPI document says beyond the endpoints: title, and how to sign in.</summary>
internal sealed class ApiDescription : IOpenApiDocumentTransformer
{
    private const string Key = "apiKey", Session = "session";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "Redactor", Version = "1", Description = "Hands testimonies in, follows them, and takes what was burned and verified. Errors are problem+json with a stable code." };
        // Addresses are relative to where the document was fetched.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "rdk_ID_SECRET", Description = "An API key." },
            [Session] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = SessionCookie.Name, Description = $"Set by signing in; changes need the header {SignInRegistration.AntiforgeryHeader} too." },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Session, document)] = [] },
        ];
        return Task.CompletedTask;
    }
}
