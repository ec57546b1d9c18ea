namespace Redactor.Storage.Blobs;

/// <summary>
/// What a blob is within its document, such as <c>page/0001/canonical</c>: a code of ours, never a file name or words of a document.
/// It is not stored: on disk and in buckets stands a keyed hash of it.
/// </summary>
public readonly record struct BlobName
{
    /// <summary>In characters.</summary>
    public const int MaxLength = 100;

    private readonly string? value;

    /// <param name="value">Lower-case ASCII letters, digits, hyphens and slashes; begins and ends with a letter or digit.</param>
    /// <exception cref="ArgumentException">Anything else. The message does not repeat it.</exception>
    public BlobName(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length is 0 or > MaxLength || !value.All(IsAllowed) || !char.IsAsciiLetterOrDigit(value[0]) || !char.IsAsciiLetterOrDigit(value[^1]))
            throw new ArgumentException("A blob name is made of lower-case letters, digits, hyphens and slashes.", nameof(value));
        this.value = value;
    }

    public override string ToString() => value ?? throw new InvalidOperationException("This blob name was never given.");

    private static bool IsAllowed(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '/';
}
