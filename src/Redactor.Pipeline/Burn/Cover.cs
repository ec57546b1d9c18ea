using Redactor.Documents;

namespace Redactor.Pipeline.Burn;

/// <summary>One approved box on its way to a burned one.</summary>
internal sealed class Cover(Box approved, string label, bool isUnread, string? generalized = null)
{
    public const string UnreadLabel = "[UNREAD]";

    public const string UnexaminedLabel = "[NOT EXAMINED]";

    /// <summary>The box as approved; it is burned whatever else happens.</summary>
    public Box Approved { get; } = approved;

    public string Label { get; } = label;

    /// <summary>What the transcript says in place of the label; null for the label itself.</summary>
    public string? Generalized { get; } = generalized;

    public bool IsUnread { get; } = isUnread;

    /// <summary>Index of the line it stands on, or -1.</summary>
    public int Line { get; set; } = -1;

    /// <summary>Height of letters around it, in pixels.</summary>
    public int LetterHeight { get; set; }

    /// <summary>The approved box grown to the ink it touches.</summary>
    public Box Grown { get; set; } = approved;

    /// <summary>Components of ink that belong to what is covered; what of them lies outside the burned box becomes paper.</summary>
    public HashSet<int> Own { get; } = [];
}
