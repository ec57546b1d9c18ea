using Microsoft.Extensions.Diagnostics.HealthChecks;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;

namespace Redactor.Server.Observability.Health;

/// <summary>The blob store answers when asked for a blob that cannot be there.</summary>
internal sealed class BlobStoreHealth(IBlobStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.ExistsAsync(new(DocumentId.New(), Compartment.Sealed, new string('0', BlobAddress.TokenLength)), cancellationToken);
            return HealthCodes.Good();
        }
        catch (BlobStoreException fault)
        {
            return HealthCodes.Bad(fault.Fault switch { BlobStoreFault.NoSpace => "no-space", BlobStoreFault.Refused => "refused", _ => "no-answer" });
        }
    }
}
