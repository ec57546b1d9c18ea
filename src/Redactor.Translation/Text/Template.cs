using System.Text;

namespace Redactor.Translation;

/// <summary>Text with slots where placeholders stand, and which placeholder each slot is, in the order of the text.</summary>
/// <param name="Text">Each placeholder is one U+FFFC.</param>
/// <param name="Slots">For each slot the number of its placeholder, from 0; a source counts up, a translation may order them anew.</param>
internal sealed record Template(string Text, IReadOnlyList<int> Slots)
{
    public static Template Ordered(string text) => new(text, [.. Enumerable.Range(0, text.Count(c => c == Letters.Slot))]);

    /// <summary>Writes what each placeholder says into its slot.</summary>
    public string Fill(Func<int, string> content)
    {
        var text = new StringBuilder(Text.Length);
        var slot = 0;
        foreach (var c in Text)
        {
            if (c == Letters.Slot) text.Append(content(Slots[slot++]));
            else text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>Whether each of <paramref name="count"/> placeholders stands in exactly one slot.</summary>
    public bool HoldsEachOnce(int count) =>
        Slots.Count == count && Text.Count(c => c == Letters.Slot) == count && Slots.Order().SequenceEqual(Enumerable.Range(0, count));

    public override string ToString() => "[template]";
}
