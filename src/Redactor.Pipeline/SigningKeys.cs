using System.Text.Json;
using Redactor.Packaging;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Release;
using Redactor.Storage.Keys;

namespace Redactor.Pipeline;

/// <summary>The key that signs packages, and those that did: kept in the database under the service's own key, so that all processes sign with one. The first is made when it is needed.</summary>
public sealed class SigningKeys(SigningKeyStore store, ServiceSecrets secrets)
{
    private const string Purpose = "package signing key";

    /// <summary>The one that signs now; the caller disposes it.</summary>
    public async Task<PackageSigner> OpenAsync(CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken);
        while (true)
        {
            if (await store.ListAsync(cancellationToken) is [.., var active]) return PackageSigner.Import(secrets.Open(Purpose, active.SealedKey));
            await RotateAsync(StageRecord.Actor, cancellationToken);
        }
    }

    /// <summary>Makes a new key; the one before signs no more, and its private part is destroyed. False if another process just did so.</summary>
    /// <param name="actor">A <see cref="Code"/> for who asks.</param>
    public async Task<bool> RotateAsync(string actor, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken);
        var before = await store.ListAsync(cancellationToken) is [.., var last] ? last : null;
        using var fresh = PackageSigner.Generate();
        var audit = new AuditEntry(actor, "signing-key/made", null) { Details = new Dictionary<string, string>(StringComparer.Ordinal) { ["key"] = fresh.KeyId } };
        return await store.AddAsync(fresh.KeyId, secrets.Seal(Purpose, fresh.Export()), $"{fresh.Public.X}.{fresh.Public.Y}", before, audit, cancellationToken);
    }

    /// <summary>The public keys of all of them, for those who verify packages.</summary>
    public async Task<PackageKeys> PublicAsync(CancellationToken cancellationToken)
    {
        using (await OpenAsync(cancellationToken))
        {
            // There is one now.
        }

        var keys = (await store.ListAsync(cancellationToken)).Select(k => (k.KeyId, Point: k.PublicKey.Split('.')))
            .Select(k => new { kty = "EC", crv = "P-256", x = k.Point[0], y = k.Point[1], kid = k.KeyId });
        return PackageKeys.Parse(JsonSerializer.SerializeToUtf8Bytes(new { keys }));
    }
}
