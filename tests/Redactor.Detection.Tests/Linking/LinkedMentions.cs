using Redactor.Documents;

namespace Redactor.Detection.Tests.Linking;

/// <summary>A text in which each mention of person 1, 2, ... stands as <c>⟦1:name⟧</c>, and how well the numbers that people get agree with it.</summary>
internal sealed class LinkedMentions
{
    private static readonly Lazy<Detector> Whole = new(Detector.Create);

    private readonly List<(int Person, int Start, int End)> mentions = [];
    private readonly string text;

    public LinkedMentions(string marked)
    {
        var plain = new System.Text.StringBuilder();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '⟦')
            {
                plain.Append(marked[i]);
                continue;
            }

            var close = marked.IndexOf('⟧', i);
            var name = marked[(i + 3)..close];
            mentions.Add((marked[i + 1] - '0', plain.Length, plain.Length + name.Length));
            plain.Append(name);
            i = close;
        }

        text = plain.ToString();
    }

    /// <summary>Mentions that no finding of a person covers, and pairs of mentions that are wrongly one or wrongly two.</summary>
    public (int Pairs, IReadOnlyList<string> Wrong) Judge()
    {
        var entities = Whole.Value.Detect(DetectionTextBuilder.FromPlain(text)).Entities.Where(e => e.Type == EntityType.Person).ToList();
        var given = mentions.Select(m => entities.FindIndex(e => e.Findings.Any(f => f.Start < m.End && m.Start < f.End))).ToList();
        var wrong = new List<string>();
        var pairs = 0;
        for (var a = 0; a < mentions.Count; a++)
        {
            if (given[a] < 0)
                wrong.Add($"not found: {Name(a)}");
            for (var b = a + 1; b < mentions.Count; b++)
            {
                pairs++;
                var one = given[a] >= 0 && given[a] == given[b];
                if (one != (mentions[a].Person == mentions[b].Person))
                    wrong.Add($"{(one ? "one" : "two")}: {Name(a)} / {Name(b)}");
            }
        }

        return (pairs, wrong);
    }

    private string Name(int mention) => text[mentions[mention].Start..mentions[mention].End];
}
