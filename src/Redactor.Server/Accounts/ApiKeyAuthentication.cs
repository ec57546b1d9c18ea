using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Redactor.Pipeline;
using Redactor.Pipeline.Intake;
using Redactor.Server.Observability;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Accounts;

/// <summary>Signs a program in by <c>Authorization: Bearer rdk_...</c>.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyStore keys, ServiceOptions service, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "api-key";

    private const string Bearer = "Bearer ";

    /// <summary>Answered without a look at who asks.</summary>
    public static bool IsOpen(HttpContext context) => context.Request.Path.StartsWithSegments(ObservabilityRegistration.HealthPath, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (IsOpen(Context)) return AuthenticateResult.NoResult();
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (ApiKeyText.Parse(header[Bearer.Length..].Trim()) is not { } text) return AuthenticateResult.Fail("This is no API key.");
        var stored = await keys.FindAsync(text.Id, Context.RequestAborted);
        if (!text.Opens(stored, time.GetUtcNow())) return AuthenticateResult.Fail("The API key is unknown, expired or revoked.");
        var claims = new List<Claim> { new(CallerClaims.Actor, "key:" + stored!.Id), new(CallerClaims.Role, Roles.Of(stored.Role)), new(CallerClaims.Label, stored.Label) };
        if (stored.CaseId is { } caseId) claims.Add(new(CallerClaims.Case, caseId));
        // A key with the name of an archive gets what consent lets that archive have.
        if (service.Release.Find(stored.Label) is { } archive) claims.AddRange(archive.ScopesOf().Select(s => new Claim(CallerClaims.Scope, ConsentCodes.Of(s))));
        var identity = new ClaimsIdentity(claims, SchemeName, CallerClaims.Actor, CallerClaims.Role);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
