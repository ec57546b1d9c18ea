using Microsoft.Extensions.Diagnostics.HealthChecks;
using Redactor.Pipeline.Stages;

namespace Redactor.Server.Observability.Health;

/// <summary>The broker takes messages and confirms them.</summary>
internal sealed class BrokerHealth(BrokerProbe probe) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await probe.AnswersAsync(cancellationToken) ? HealthCodes.Good() : HealthCodes.Bad("no-answer");
}
