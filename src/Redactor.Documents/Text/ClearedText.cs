namespace Redactor.Documents;

/// <summary>
/// Text that only the re-reading of burned, verified pages makes (law 4): the leak check hands it out and nothing else can,
/// because the constructor asks for a <see cref="ClearancePass"/>.
/// </summary>
public sealed class ClearedText
{
    public ClearedText(ClearancePass pass, IReadOnlyList<ClearedLine> layout)
    {
        ArgumentNullException.ThrowIfNull(pass);
        ArgumentNullException.ThrowIfNull(layout);
        Burned = pass.Burned;
        Layout = layout;
        Lines = [.. layout.Select(l => l.Text)];
    }

    /// <summary>Hash of the burned file this text was read from.</summary>
    public ContentHash Burned { get; }

    /// <summary>Lines in reading order, placeholders included.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The same lines with their pages, words and boxes.</summary>
    public IReadOnlyList<ClearedLine> Layout { get; }
}

/// <summary>Proof that a burned file passed the leak check. Made by the leak check alone (asserted by an architecture test).</summary>
public sealed class ClearancePass
{
    private ClearancePass(ContentHash burned) => Burned = burned;

    public ContentHash Burned { get; }

    /// <summary>Called by the leak check after every probe came back clean, and for what it then stored, whose hash is on record.</summary>
    internal static ClearancePass For(ContentHash burned) => new(burned);
}
