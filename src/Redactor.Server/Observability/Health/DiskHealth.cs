using Microsoft.Extensions.Diagnostics.HealthChecks;
using Redactor.Pipeline;

namespace Redactor.Server.Observability.Health;

/// <summary>There is room on the disk of the data folder.</summary>
internal sealed class DiskHealth(ServiceOptions options) : IHealthCheck
{
    private const long Enough = 1L << 30, Least = 128L << 20;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var free = new DriveInfo(Path.GetFullPath(options.DataFolder)).AvailableFreeSpace;
            return Task.FromResult(free >= Enough ? HealthCodes.Good() : free >= Least ? HealthCodes.Poor("little-space") : HealthCodes.Bad("no-space"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(HealthCodes.Bad("refused"));
        }
    }
}
