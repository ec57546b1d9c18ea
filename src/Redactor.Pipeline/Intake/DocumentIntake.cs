using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Policies;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Intake;
using Redactor.Storage.Keys;

namespace Redactor.Pipeline.Intake;

/// <summary>
/// Takes a file in: streams it, hashed and counted, into the sealed compartment, registers it with its row in the audit log, and announces
/// it. What is not registered in the end is erased: at once, or by <see cref="AbandonedUploads"/> if we are killed.
/// </summary>
public sealed class DocumentIntake(
    SealedBlobs blobs, DocumentStore documents, UploadStore uploads, IdempotencyStore keys, IntakeAnnouncement announcement, IntakeOptions options,
    PolicyCatalog policies, StoredPolicies sealedPolicies)
{
    /// <summary>The policy that is asked for.</summary>
    /// <exception cref="IntakeSettingException">There is none of that name.</exception>
    public Policy Require(IntakeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return policies.Find(settings.PolicyName) ?? throw new IntakeSettingException(IntakeSettings.Policy, policies.Names);
    }

    /// <summary>All of it in one call.</summary>
    /// <exception cref="DocumentRejectedException">It is empty or too large.</exception>
    /// <exception cref="IdempotencyKeyReusedException">The key was used for another request.</exception>
    public async Task<IntakeResult> ReceiveAsync(IntakeRequest request, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require(request.Settings);
        var original = await StoreAsync(request.SubmittedBy, content, cancellationToken).ConfigureAwait(false);
        return await RegisterAsync(original, request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The first half: the file lies sealed. The caller registers it, or gives it up.</summary>
    public async Task<StoredOriginal> StoreAsync(string owner, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var id = DocumentId.New();
        // Neither hash nor length is known yet: the row is there so that the bytes are found again.
        var mark = ContentHash.FromSha256(RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes));
        await uploads.BeginAsync(new() { Id = id, Owner = owner, ContentHash = mark }, cancellationToken).ConfigureAwait(false);
        return await OrGiveUpAsync(id, async () =>
        {
            await using var limited = new LimitedStream(content, options.MaxFileBytes);
            var stored = await blobs.PutAsync(id, BlobNames.Original, limited, cancellationToken).ConfigureAwait(false);
            return stored.Length > 0 ? new StoredOriginal(id, stored.Content, stored.Length) : throw new DocumentRejectedException(RejectionCode.Empty);
        }).ConfigureAwait(false);
    }

    /// <summary>The second half. If the case has the file already, the new blob and its key are erased.</summary>
    public Task<IntakeResult> RegisterAsync(StoredOriginal original, IntakeRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(request);
        return OrGiveUpAsync(original.Id, () => SettleAsync(original, request, cancellationToken));
    }

    /// <summary>Erases what was stored of an upload that becomes no document. May be repeated.</summary>
    public async Task GiveUpAsync(DocumentId upload, CancellationToken cancellationToken)
    {
        if (!await uploads.GiveUpAsync(upload, cancellationToken).ConfigureAwait(false)) return;
        await blobs.EraseAsync(upload, cancellationToken).ConfigureAwait(false);
        await uploads.RemoveAsync(upload, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>As <see cref="RegisterAsync"/>, but what fails for a passing reason stays, to be tried again.</summary>
    internal async Task<IntakeResult> SettleAsync(StoredOriginal original, IntakeRequest request, CancellationToken cancellationToken)
    {
        var claim = request.IdempotencyKey is null ? null : await ClaimAsync(original, request, cancellationToken).ConfigureAwait(false);
        if (claim is not null && await documents.FindAsync(claim.DocumentId, cancellationToken).ConfigureAwait(false) is { } answered)
        {
            await GiveUpAsync(original.Id, cancellationToken).ConfigureAwait(false);
            return new(answered, IsNew: claim.CreatedAt <= answered.CreatedAt);
        }

        var policy = Require(request.Settings);
        await SealAsync(original.Id, policy, cancellationToken).ConfigureAwait(false);
        var registered = await documents.RegisterAsync(Fresh(original, request, policy), cancellationToken).ConfigureAwait(false);
        var document = registered.Document;
        if (claim is not null && claim.DocumentId != document.Id) await keys.SettleAsync(claim, document.Id, cancellationToken).ConfigureAwait(false);
        if (registered.IsNew) await announcement.AnnounceAsync(document, cancellationToken).ConfigureAwait(false);
        else await GiveUpAsync(original.Id, cancellationToken).ConfigureAwait(false);
        return new(document, registered.IsNew);
    }

    private async Task SealAsync(DocumentId upload, Policy policy, CancellationToken cancellationToken)
    {
        try
        {
            await sealedPolicies.PutAsync(upload, policy, cancellationToken).ConfigureAwait(false);
        }
        catch (KeyDestroyedException)
        {
            // It was given up, and erased, before it was registered.
            throw new UploadGoneException(upload);
        }
    }

    private async Task<StoredIdempotencyKey> ClaimAsync(StoredOriginal original, IntakeRequest request, CancellationToken cancellationToken)
    {
        var all = string.Join('\n', "redactor request 1", request.CaseId, original.Content.Hex, request.Settings.ToJson());
        var fresh = new StoredIdempotencyKey
        {
            Owner = request.SubmittedBy,
            KeyHash = HashOf(request.IdempotencyKey!),
            RequestHash = HashOf(all),
            DocumentId = original.Id,
        };
        var claim = await keys.ClaimAsync(fresh, cancellationToken).ConfigureAwait(false);
        return claim.RequestHash == fresh.RequestHash ? claim : throw new IdempotencyKeyReusedException();
    }

    private static NewDocument Fresh(StoredOriginal original, IntakeRequest request, Policy policy)
    {
        var settings = request.Settings;
        return new(original.Id, request.CaseId, settings.PolicyName, original.Content, original.Length)
        {
            SubmittedBy = request.SubmittedBy,
            UnreviewedAllowed = settings.UnreviewedAllowed,
            SourceLanguages = settings.SourceLanguages,
            TargetLanguages = settings.TargetLanguages,
            ConsentScope = settings.ConsentScope,
            CloudTranslationAllowed = settings.CloudTranslationAllowed,
            RetentionDays = settings.Retention,
            EndsUpload = true,
            Audit = new(request.SubmittedBy, "document/received", original.Id)
            {
                Details = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["case"] = request.CaseId,
                    ["content"] = original.Content.Hex,
                    ["size"] = original.Length.ToString(CultureInfo.InvariantCulture),
                    ["policy"] = settings.PolicyName,
                    ["policyHash"] = policy.Hash.Hex,
                    ["consent"] = ConsentCodes.Of(settings.ConsentScope),
                    ["unreviewed"] = settings.UnreviewedAllowed ? "allowed" : "forbidden",
                },
            },
        };
    }

    private static ContentHash HashOf(string text) => ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(text));

    // Whatever went wrong: nothing of the file stays. If that fails too, the sweep does it later.
    private async Task<T> OrGiveUpAsync<T>(DocumentId upload, Func<Task<T>> work)
    {
        var done = false;
        try
        {
            var result = await work().ConfigureAwait(false);
            done = true;
            return result;
        }
        finally
        {
            if (!done) await TryGiveUpAsync(upload).ConfigureAwait(false);
        }
    }

    private async Task TryGiveUpAsync(DocumentId upload)
    {
        try
        {
            await GiveUpAsync(upload, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BlobStoreException or DbUpdateException or DbException)
        {
            // Store or database is away, which is what the caller is told.
        }
    }
}
