using System.Globalization;
using Redactor.Detection.Listed;
using Redactor.Detection.Planning;
using Redactor.Documents;
using Redactor.Pipeline.Review.Decisions;

namespace Redactor.Pipeline.Review.Marks;

/// <summary>The marks of a document before anybody decided: what was found, what could not be read, what leaked, and what the case's lists say now.</summary>
internal static class FirstMarks
{
    public static IReadOnlyDictionary<string, Mark> Of(ReviewMaterial material)
    {
        var marks = new Dictionary<string, Mark>(StringComparer.Ordinal);
        foreach (var mark in Found(material).Concat(Unread(material)).Concat(Leaked(material))) marks.Add(mark.Id, mark);
        if (material.CaseNow.Hash != material.Lists.Hash)
        {
            foreach (var mark in Suggested(material, material.CaseNow)) marks.Add(mark.Id, mark);
        }

        return marks;
    }

    private static IEnumerable<Mark> Found(ReviewMaterial material)
    {
        var (text, detected) = (material.Paged.Text, material.Detected);
        var burned = BurnSelection.Burned(text, detected, material.Policy, material.Lists).ToHashSet(ReferenceEqualityComparer.Instance);
        var stays = detected.Findings.ToHashSet<Finding>(ReferenceEqualityComparer.Instance);
        var allowedNow = material.CaseNow.Hash == material.Lists.Hash ? stays : material.CaseNow.Without(text, detected.Findings).ToHashSet<Finding>(ReferenceEqualityComparer.Instance);
        var entities = new Dictionary<Finding, string>(ReferenceEqualityComparer.Instance);
        for (var e = 0; e < detected.Entities.Count; e++)
        {
            foreach (var finding in detected.Entities[e].Findings) entities[finding] = Name("e", e);
        }

        for (var i = 0; i < detected.Findings.Count; i++)
        {
            var finding = detected.Findings[i];
            yield return Mark(material, Name("f", i), finding, burned.Contains(finding)) with
            {
                Entity = entities.GetValueOrDefault(finding) ?? Name("ef", i),
                Suggested = burned.Contains(finding) && !allowedNow.Contains(finding) ? MarkDecision.Keep : MarkDecision.None,
            };
        }

        for (var i = 0; i < detected.Overruled.Count; i++)
        {
            var finding = detected.Overruled[i];
            if (burned.Contains(finding)) yield return Mark(material, Name("o", i), finding, burns: true) with { Entity = entities.GetValueOrDefault(finding) ?? Name("eo", i) };
        }
    }

    private static Mark Mark(ReviewMaterial material, string id, Finding finding, bool burns)
    {
        IReadOnlyList<TextSpan> spans = [new(finding.Start, finding.End)];
        return new(id, MarkKind.Finding, finding.Type)
        {
            Spans = spans,
            Boxes = MarkBoxes.Of(material.Paged, spans),
            Score = finding.Score,
            Recognizer = finding.Recognizer,
            Reason = finding.Reason,
            BurnsByDefault = burns,
        };
    }

    private static IEnumerable<Mark> Unread(ReviewMaterial material) =>
        material.Paged.Pages.OfType<ExaminedPage>().SelectMany(page => page.Unread.Select((region, i) => (Page: page.PageNumber, Region: region, Index: i)))
            .Where(u => !u.Region.Box.IsEmpty)
            .Select(u => new Mark(string.Create(CultureInfo.InvariantCulture, $"u{u.Page}.{u.Index}"), MarkKind.Unread, EntityType.Listed)
            {
                Boxes = MarkBoxes.On(u.Page, u.Region.Box),
                Unread = u.Region.Kind,
                Reason = "ink that no word explains",
                BurnsByDefault = true,
            });

    private static IEnumerable<Mark> Leaked(ReviewMaterial material) => material.Leaks.Select((leak, i) => new Mark(Name("l", i), MarkKind.Leak, EntityType.Listed)
    {
        Spans = WordsUnder.Spans(material.Paged, leak.PageNumber!.Value - 1, [leak.Box!.Value]),
        Boxes = MarkBoxes.On(leak.PageNumber!.Value, leak.Box!.Value),
        Recognizer = leak.Probe,
        Reason = "the leak check could still read something here after burning",
        BurnsByDefault = true,
    });

    /// <summary>What a reviewer of the case decided to burn everywhere, wherever it stands here.</summary>
    public static IEnumerable<Mark> Suggested(ReviewMaterial material, CaseLists lists) =>
        lists.Denied(material.Paged.Text).Select(f => Suggested(material, string.Create(CultureInfo.InvariantCulture, $"c{f.Start}.{f.End}"))!);

    /// <summary>The mark that a case's list suggested, known by its id alone; null for other ids.</summary>
    public static Mark? Suggested(ReviewMaterial material, string id)
    {
        if (id[0] != 'c' || id.IndexOf('.', StringComparison.Ordinal) is var dot && dot < 0) return null;
        var isStart = int.TryParse(id.AsSpan(1, dot - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var start);
        var isEnd = int.TryParse(id.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end);
        if (!isStart || !isEnd || start >= end || end > material.Paged.Text.Value.Length) return null;
        var finding = new Finding(start, end, EntityType.Listed, 1, "case/deny/1", "it was decided so elsewhere in the case");
        return Mark(material, id, finding, burns: false) with { Entity = "e" + id, Suggested = MarkDecision.Burn };
    }

    private static string Name(string kind, int index) => kind + index.ToString(CultureInfo.InvariantCulture);
}
