using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Accounts;

/// <summary>What a key shall be good for.</summary>
/// <param name="Label">A code that says what it is for.</param>
internal sealed record ApiKeyRequest(string Label, AccountRole Role, string? CaseId, int Days);

/// <summary>Makes API keys.</summary>
internal sealed class ApiKeys(ApiKeyStore store, TimeProvider time)
{
    public const int MaxDays = 3660;

    /// <summary>The new key's text is nowhere else.</summary>
    public async Task<(ApiKeyText Text, StoredApiKey Stored)> AddAsync(ApiKeyRequest request, string actor, CancellationToken cancellationToken)
    {
        var text = ApiKeyText.Random();
        var stored = new StoredApiKey
        {
            Id = text.Id,
            Label = request.Label,
            Role = request.Role,
            CaseId = request.CaseId,
            SecretHash = text.SecretHash,
            ExpiresAt = time.GetUtcNow().AddDays(request.Days),
        };
        await store.AddAsync(stored, actor, cancellationToken);
        return (text, stored);
    }
}
