using Microsoft.Extensions.Diagnostics.HealthChecks;
using Redactor.Pipeline.Processes;

namespace Redactor.Server.Observability.Health;

/// <summary>Hostile files can be opened safely: the jail starts. For processes that work on documents.</summary>
internal sealed class JailHealth : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return Task.FromResult(Jail.Open(SandboxOptions.FromEnvironment()).IsJailed ? HealthCodes.Good() : HealthCodes.Poor("not-jailed"));
        }
        catch (SandboxUnavailableException)
        {
            return Task.FromResult(HealthCodes.Bad("no-jail"));
        }
    }
}
