namespace Redactor.Translation;

/// <summary>A cleared sentence ready to be written for an engine: its slots and, behind them, the terms a glossary put in.</summary>
internal sealed class OutgoingSentence
{
    private OutgoingSentence(ClearedSentence sentence, string text, IReadOnlyList<string> contents, IReadOnlyList<int?> placeholderOfSlot)
    {
        Sentence = sentence;
        Text = text;
        Contents = contents;
        this.placeholderOfSlot = placeholderOfSlot;
    }

    private readonly IReadOnlyList<int?> placeholderOfSlot;

    public ClearedSentence Sentence { get; }

    /// <summary>With slots for placeholders and terms.</summary>
    public string Text { get; }

    /// <summary>What each slot stands for.</summary>
    public IReadOnlyList<string> Contents { get; }

    public static OutgoingSentence Plain(ClearedSentence sentence) =>
        new(sentence, sentence.Template.Text, [.. sentence.Placeholders.Select(p => p.Text)], [.. Enumerable.Range(0, sentence.Placeholders.Count).Select(i => (int?)i)]);

    /// <summary>With the glossary's terms in slots that hold their translation.</summary>
    public static OutgoingSentence WithTerms(ClearedSentence sentence, IReadOnlyList<GlossaryUse> uses)
    {
        if (uses.Count == 0) return Plain(sentence);
        var text = new System.Text.StringBuilder();
        var contents = new List<string>();
        var placeholders = new List<int?>();
        var (at, slot, use) = (0, 0, 0);
        var source = sentence.Template.Text;
        while (at < source.Length)
        {
            if (use < uses.Count && uses[use].Start == at)
            {
                text.Append(Letters.Slot);
                contents.Add(uses[use].Target);
                placeholders.Add(null);
                at = uses[use++].End;
                continue;
            }

            text.Append(source[at]);
            if (source[at] == Letters.Slot)
            {
                contents.Add(sentence.Placeholders[slot].Text);
                placeholders.Add(slot++);
            }

            at++;
        }

        return new OutgoingSentence(sentence, text.ToString(), contents, placeholders);
    }

    /// <summary>Takes the terms of a decoded reply out of their slots: what is left are the sentence's own placeholders.</summary>
    public Template TakeTerms(Template reply)
    {
        var text = new System.Text.StringBuilder(reply.Text.Length);
        var slots = new List<int>();
        var at = 0;
        foreach (var c in reply.Text)
        {
            if (c != Letters.Slot)
            {
                text.Append(c);
            }
            else if (placeholderOfSlot[reply.Slots[at]] is { } placeholder)
            {
                text.Append(Letters.Slot);
                slots.Add(placeholder);
                at++;
            }
            else
            {
                text.Append(Contents[reply.Slots[at++]]);
            }
        }

        return new Template(text.ToString(), slots);
    }
}
