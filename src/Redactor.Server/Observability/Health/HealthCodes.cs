using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Redactor.Server.Observability.Health;

/// <summary>Outcomes of health checks as codes; nothing a fault says is passed on.</summary>
internal static class HealthCodes
{
    public const string Code = "code";

    /// <summary>Tag of checks that decide whether work or requests shall come here.</summary>
    public const string Ready = "ready";

    public static HealthCheckResult Good(string code = "good") => HealthCheckResult.Healthy(data: With(code));

    public static HealthCheckResult Poor(string code) => HealthCheckResult.Degraded(data: With(code));

    public static HealthCheckResult Bad(string code) => HealthCheckResult.Unhealthy(data: With(code));

    private static Dictionary<string, object> With(string code) => new(StringComparer.Ordinal) { [Code] = code };
}
