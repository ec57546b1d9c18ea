using Redactor.Documents;

namespace Redactor.Storage.Blobs;

/// <summary>What was stored.</summary>
/// <param name="Content">Hash of the plain bytes, computed as they were encrypted (law 5).</param>
/// <param name="Length">Of the plain bytes.</param>
public sealed record StoredBlob(ContentHash Content, long Length);
