using System.Collections.Concurrent;
using System.Globalization;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Intake;

namespace Redactor.Pipeline.Intake;

/// <summary>A file that shall come in parts.</summary>
/// <param name="Content">What the whole must hash to.</param>
/// <param name="Size">Bytes of the whole.</param>
public sealed record UploadRequest(string CaseId, string Owner, ContentHash Content, long Size, IntakeSettings Settings);

/// <summary>Where an upload stands: a document, or an upload of which so much is there.</summary>
public sealed record UploadState(StoredUpload? Upload, IntakeResult? Result);

/// <summary>Why a part was not taken.</summary>
public enum UploadRefusal
{
    /// <summary>It does not begin where the upload stands.</summary>
    WrongOffset,

    /// <summary>Another part is being stored.</summary>
    Busy,

    /// <summary>It came in too many parts.</summary>
    TooManyParts,

    /// <summary>The whole is not what was announced; it was erased.</summary>
    WrongContent,
}

/// <summary>A part was not taken; the code says why.</summary>
public sealed class UploadRefusedException(UploadRefusal refusal) : Exception($"The part was refused: {refusal}.")
{
    public UploadRefusal Refusal { get; } = refusal;
}

/// <summary>Takes a file in parts, so that a broken connection costs the rest of it only. Each part is a sealed blob of the document it will become.</summary>
public sealed class UploadIntake(SealedBlobs blobs, DocumentStore documents, UploadStore uploads, DocumentIntake intake, IntakeOptions options)
{
    private readonly ConcurrentDictionary<DocumentId, bool> busy = new();

    /// <summary>Begins an upload or goes on with one; a file the case has already is given back as its document.</summary>
    /// <exception cref="DocumentRejectedException">It is empty or too large.</exception>
    public async Task<UploadState> BeginAsync(UploadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        intake.Require(request.Settings);
        if (request.Size < 1) throw new DocumentRejectedException(RejectionCode.Empty);
        if (request.Size > options.MaxFileBytes) throw new DocumentRejectedException(RejectionCode.FileTooLarge);
        if (await documents.FindByContentAsync(request.CaseId, request.Content, cancellationToken).ConfigureAwait(false) is { } earlier)
            return new(null, new(earlier, IsNew: false));
        while (true)
        {
            var upload = await uploads.BeginAsync(Fresh(request), cancellationToken).ConfigureAwait(false);
            if (!upload.IsGivenUp && upload.Size == request.Size) return new(upload, null);
            await intake.GiveUpAsync(upload.Id, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The upload, if it is this owner's and under way.</summary>
    public async Task<StoredUpload?> FindAsync(DocumentId id, string owner, CancellationToken cancellationToken)
    {
        var upload = await uploads.FindAsync(id, cancellationToken).ConfigureAwait(false);
        return upload is { IsGivenUp: false, Size: > 0 } && string.Equals(upload.Owner, owner, StringComparison.Ordinal) ? upload : null;
    }

    /// <summary>Takes a part, as much of it as arrives; the one that completes the file makes it a document. An empty part of a complete upload does so too.</summary>
    /// <exception cref="UploadRefusedException">It was not taken.</exception>
    /// <exception cref="DocumentRejectedException">It is longer than announced.</exception>
    public async Task<UploadState> AppendAsync(StoredUpload upload, long offset, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (!busy.TryAdd(upload.Id, true)) throw new UploadRefusedException(UploadRefusal.Busy);
        try
        {
            if (offset != upload.Received) throw new UploadRefusedException(UploadRefusal.WrongOffset);
            var now = upload.Received < upload.Size ? await StoreAsync(upload, content, cancellationToken).ConfigureAwait(false) : upload;
            return now.Received < now.Size ? new(now, null) : new(null, await JoinAsync(now, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            busy.TryRemove(upload.Id, out _);
        }
    }

    private static BlobName PartName(int number) => new(string.Create(CultureInfo.InvariantCulture, $"part/{number:0000}"));

    private async Task<StoredUpload> StoreAsync(StoredUpload upload, Stream content, CancellationToken cancellationToken)
    {
        if (upload.Parts >= options.MaxParts) throw new UploadRefusedException(UploadRefusal.TooManyParts);
        await using var arriving = new ArrivingStream(content);
        await using var limited = new LimitedStream(arriving, upload.Size - upload.Received);
        var stored = await blobs.PutAsync(upload.Id, PartName(upload.Parts + 1), limited, cancellationToken).ConfigureAwait(false);
        if (stored.Length == 0) return upload;
        if (!await uploads.AppendAsync(upload, stored.Length, cancellationToken).ConfigureAwait(false)) throw new UploadRefusedException(UploadRefusal.Busy);
        return await uploads.FindAsync(upload.Id, cancellationToken).ConfigureAwait(false) ?? throw new UploadGoneException(upload.Id);
    }

    private async Task<IntakeResult> JoinAsync(StoredUpload upload, CancellationToken cancellationToken)
    {
        await using var parts = new JoinedStream(upload.Parts, number => blobs.OpenReadAsync(upload.Id, PartName(number), cancellationToken));
        var stored = await blobs.PutAsync(upload.Id, BlobNames.Original, parts, cancellationToken).ConfigureAwait(false);
        if (stored.Content != upload.ContentHash)
        {
            await intake.GiveUpAsync(upload.Id, cancellationToken).ConfigureAwait(false);
            throw new UploadRefusedException(UploadRefusal.WrongContent);
        }

        var request = new IntakeRequest(upload.CaseId, upload.Owner, IntakeSettings.FromJson(System.Text.Encoding.UTF8.GetBytes(upload.Settings)));
        var result = await intake.SettleAsync(new(upload.Id, stored.Content, stored.Length), request, cancellationToken).ConfigureAwait(false);
        if (!result.IsNew) return result;
        for (var number = 1; number <= upload.Parts; number++) await blobs.DeleteAsync(upload.Id, PartName(number), cancellationToken).ConfigureAwait(false);
        return result;
    }

    private static StoredUpload Fresh(UploadRequest request) => new()
    {
        Id = DocumentId.New(),
        Owner = request.Owner,
        CaseId = request.CaseId,
        ContentHash = request.Content,
        Size = request.Size,
        Settings = request.Settings.ToJson(),
    };
}
