namespace Redactor.Documents;

/// <summary>
/// Text that may identify people. It never prints itself: <see cref="ToString"/>, string interpolation, loggers and
/// debuggers see a fixed mark, and only <see cref="Reveal"/> gives the words.
/// </summary>
[System.Diagnostics.DebuggerDisplay("[sensitive]")]
public sealed class SensitiveText : IEquatable<SensitiveText>
{
    private readonly string value;

    public SensitiveText(string value) => this.value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => value.Length;

    /// <summary>The words themselves. Never pass the result to a log, message, exception, URL or file name.</summary>
    public string Reveal() => value;

    public bool Equals(SensitiveText? other) => other is not null && string.Equals(value, other.value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as SensitiveText);

    public override int GetHashCode() => value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => "[sensitive]";
}
