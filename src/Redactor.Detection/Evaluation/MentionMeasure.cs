using Redactor.Documents;

namespace Redactor.Detection.Evaluation;

/// <summary>
/// Counts what spans cover: a mention is masked when each of its letters and figures is covered, whatever type was found. A harmless word is
/// burned when any of it is covered by a type that the set labels at all: a set of names says nothing about dates.
/// </summary>
internal sealed class MentionMeasure(GoldSet set, Action<Sample>? listen)
{
    private readonly Tally tally = new();
    private readonly HashSet<EntityType> labelled = LabelledTypes(set);

    public void Add(GoldDocument document, IReadOnlyList<FoundSpan> found)
    {
        var all = new Coverage(document.Text, found);
        foreach (var mention in document.Mentions)
        {
            var masked = all.Whole(mention.Start, mention.End);
            tally.Mention(document, Tally.Name(mention.Type), mention.Label, masked);
            if (!masked && mention.Type is not null && listen is not null && !document.IsHeldBack)
                listen(Sample.Missed(document, mention));
        }

        AddWords(document, all, [.. found.Where(s => labelled.Contains(s.Type.Coarsen()))]);
    }

    public SetFigures Figures() => tally.Figures(set, []);

    private void AddWords(GoldDocument document, Coverage all, IReadOnlyList<FoundSpan> found)
    {
        var counted = new Coverage(document.Text, found);
        int identifying = 0, masked = 0, harmless = 0, needless = 0;
        var mentions = document.Mentions.OrderBy(m => m.Start).ToList();
        var next = 0;
        foreach (var word in (document.Words ?? TextWords.Of(document.Text)).Where(w => TextWords.HasText(document.Text, w)))
        {
            while (next < mentions.Count && mentions[next].End <= word.Start)
                next++;
            if (next < mentions.Count && mentions[next].Touches(word.Start, word.End))
            {
                if (mentions[next].Type is null)
                    continue;
                identifying++;
                masked += all.Whole(word.Start, word.End) ? 1 : 0;
                continue;
            }

            harmless++;
            if (!counted.Any(word.Start, word.End))
                continue;
            needless++;
            if (listen is not null && !document.IsHeldBack)
                listen(Sample.Needless(document, word, found.First(f => f.Start < word.End && word.Start < f.End)));
        }

        tally.Words(new WordCount(document.Part, document.Language, identifying, masked, harmless, masked + needless, masked));
    }

    // Marked-up documents mark everything that a policy may burn, whether or not it happens to occur.
    private static HashSet<EntityType> LabelledTypes(GoldSet set) => set.Form == GoldForm.MarkedUp
        ? [.. Enum.GetValues<EntityType>()]
        : [.. set.Documents.SelectMany(d => d.Mentions).Select(m => m.Type).OfType<EntityType>()];
}
