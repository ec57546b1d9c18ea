namespace Redactor.Detection.Evaluation;

/// <summary>
/// The figures of the Text Anonymization Benchmark (Pilán et al. 2022, section 6): an entity is protected when all its mentions that need it
/// are covered, function words and signs aside; the share of burned words that any annotator marked is the precision.
/// </summary>
internal sealed class CourtCaseMeasure(GoldSet set, Action<Sample>? listen)
{
    private const int Around = 20;
    private readonly Tally tally = new();
    private int direct, directMasked, quasi, quasiMasked;

    public void Add(GoldDocument document, IReadOnlyList<FoundSpan> found)
    {
        var covered = new Coverage(document.Text, found);
        var markedBy = new int[document.Text.Length];
        int identifying = 0, masked = 0;
        foreach (var annotator in document.Mentions.OfType<CourtMention>().GroupBy(m => m.Annotator))
        {
            var marked = new bool[document.Text.Length];
            foreach (var entity in annotator.GroupBy(m => m.Entity, StringComparer.Ordinal).Select(e => e.ToList()).Where(NeedsProtection))
            {
                AddEntity(entity, document.Text, covered);
                foreach (var mention in entity)
                {
                    AddMention(document, covered, entity[0].Label, mention);
                    foreach (var word in CourtCaseWords.Of(document.Text, mention.Start, mention.End).Where(w => CourtCaseWords.IsLetterOrFigure(document.Text[w.Start])))
                    {
                        identifying++;
                        masked += IsMasked(document.Text, covered, word.Start, word.End) ? 1 : 0;
                    }

                    marked.AsSpan(mention.Start, mention.End - mention.Start).Fill(true);
                }
            }

            for (var i = 0; i < marked.Length; i++)
                markedBy[i] += marked[i] ? 1 : 0;
        }

        var (burned, rightly) = Burned(document, found, markedBy);
        tally.Words(new WordCount(document.Part, document.Language, identifying, masked, 0, burned, rightly));
    }

    public SetFigures Figures() => tally.Figures(set, [new EntityCount("direct", direct, directMasked), new EntityCount("quasi", quasi, quasiMasked)]);

    private static bool NeedsProtection(List<CourtMention> entity) => entity.Exists(m => m.Protection != Protection.None);

    private void AddEntity(List<CourtMention> entity, string text, Coverage covered)
    {
        var masked = entity.TrueForAll(m => m.Protection == Protection.None || IsMasked(text, covered, m.Start, m.End)) ? 1 : 0;

        // As in the benchmark, the first mention says what the entity is.
        if (entity[0].Protection == Protection.Direct)
            (direct, directMasked) = (direct + 1, directMasked + masked);
        else
            (quasi, quasiMasked) = (quasi + 1, quasiMasked + masked);
    }

    private void AddMention(GoldDocument document, Coverage covered, string label, CourtMention mention)
    {
        var masked = IsMasked(document.Text, covered, mention.Start, mention.End);
        tally.Mention(document, label, mention.Protection.ToString().ToUpperInvariant(), masked);
        if (!masked && mention.Protection != Protection.None && listen is not null && !document.IsHeldBack)
            listen(Sample.Missed(document, mention with { Label = $"{label} {mention.Protection.ToString().ToUpperInvariant()}" }));
    }

    private static bool IsMasked(string text, Coverage covered, int start, int end)
    {
        var open = new HashSet<int>();
        for (var i = start; i < end; i++)
        {
            if (!covered[i] && !CourtCaseWords.IsSkipped(text[i]))
                open.Add(i);
        }

        if (open.Count == 0)
            return true;
        foreach (var word in CourtCaseWords.Of(text, Math.Max(0, start - Around), Math.Min(text.Length, end + Around)))
        {
            if (CourtCaseWords.IsFunctionWord(text, word))
                open.RemoveWhere(i => i >= word.Start && i < word.End);
        }

        return open.Count == 0;
    }

    private (int Burned, int Rightly) Burned(GoldDocument document, IReadOnlyList<FoundSpan> found, int[] markedBy)
    {
        var seen = new HashSet<int>();
        int burned = 0, rightly = 0;
        foreach (var span in found)
        {
            foreach (var word in CourtCaseWords.Of(document.Text, span.Start, span.End))
            {
                if (!CourtCaseWords.IsLetterOrFigure(document.Text[word.Start]) || !seen.Add(word.Start))
                    continue;
                burned += document.Annotators;
                rightly += markedBy[word.Start];
                if (markedBy[word.Start] == 0 && listen is not null && !document.IsHeldBack)
                    listen(Sample.Needless(document, word, span));
            }
        }

        return (burned, rightly);
    }
}
