using Redactor.Detection;
using Redactor.Detection.Listed;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Review.Marks;
using Redactor.Pipeline.Tests.Burn;
using Redactor.Pipeline.Verify;

namespace Redactor.Pipeline.Tests.Review;

/// <summary>A letter in review: pages of drawn words, findings where a test wants them, and what reviewers do to it.</summary>
internal sealed class Letter
{
    private readonly List<RecordedAction> actions = [];
    private ReviewMaterial? material;

    private readonly List<string[]> pages = [];
    private readonly List<(string Text, EntityType Type, int Entity)> findings = [];
    private readonly List<(int Page, UnreadRegion Region)> unread = [];

    public Policy Policy { get; init; } = Policy.Archive;

    public CaseLists CaseNow { get; init; } = CaseLists.Empty;

    public List<FoundLeak> Leaks { get; } = [];

    public ReviewMaterial Material => material ??= Make();

    public ReviewState State => ReviewState.Of(Material, actions);

    public Letter Page(params string[] lines)
    {
        pages.Add(lines);
        return this;
    }

    /// <summary>Everywhere it stands; findings of the same entity are mentions of one.</summary>
    public Letter Found(string text, EntityType type = EntityType.Person, int entity = 0)
    {
        findings.Add((text, type, entity));
        return this;
    }

    public Letter Ink(int page, Box box, UnreadKind kind = UnreadKind.Unknown)
    {
        unread.Add((page, new UnreadRegion(box, kind)));
        return this;
    }

    public DrawnPage Drawn(int page)
    {
        var drawn = new DrawnPage(1600, 600);
        for (var line = 0; line < pages[page - 1].Length; line++)
        {
            var left = 60;
            foreach (var word in pages[page - 1][line].Split(' '))
            {
                drawn.Word(word, left, 60 + (line * 90));
                left += (word.Length * 22) + 24;
            }

            drawn.EndLine();
        }

        foreach (var (_, region) in unread.Where(u => u.Page == page))
        {
            drawn.Ink(region.Box.Left, region.Box.Top, region.Box.Right, region.Box.Bottom);
            drawn.Unread.Add(region);
        }

        return drawn;
    }

    public int Do(ReviewAction action, string actor = "account:a")
    {
        var made = action with { Id = Guid.NewGuid() };
        ActionRules.Allow(made, Material, State).ShouldBeTrue();
        actions.Add(new(actions.Count + 1, actor, DateTimeOffset.UnixEpoch, made));
        return actions.Count;
    }

    public bool Allows(ReviewAction action) => ActionRules.Allow(action with { Id = Guid.NewGuid() }, Material, State);

    public int Decide(MarkDecision decision, params string[] marks) => Do(new() { Kind = ReviewActionKind.Decide, Marks = marks, Decision = decision });

    public int Undo(int revision) => Do(new() { Kind = ReviewActionKind.Undo, Of = revision });

    public int Redo(int revision) => Do(new() { Kind = ReviewActionKind.Redo, Of = revision });

    public ReviewPlan Plan() => ReviewPlan.Of(Material, State);

    /// <summary>Texts that go, those that a person keeps left out.</summary>
    public IEnumerable<string> Burned() => Plan().Burn.Approved.Where(a => !a.IsKept).Select(a => a.Text.Reveal());

    public string TextOf(string mark) => string.Join('|', State.Marks[mark].Spans.Select(Material.TextOf));

    public static string New(char kind) => kind + Guid.NewGuid().ToString("D");

    private ReviewMaterial Make()
    {
        var paged = DetectionTextBuilder.FromPages([.. pages.Select((_, i) => Drawn(i + 1).Reading() with { PageNumber = i + 1 })]);
        var found = new List<Finding>();
        var entities = new Dictionary<(EntityType, int), List<Finding>>();
        foreach (var (text, type, entity) in findings)
        {
            for (var at = paged.Text.Value.IndexOf(text, StringComparison.Ordinal); at >= 0; at = paged.Text.Value.IndexOf(text, at + 1, StringComparison.Ordinal))
            {
                var finding = new Finding(at, at + text.Length, type, 0.9, "test/1", "because");
                found.Add(finding);
                var key = (type, entity == 0 ? 1000 + found.Count : entity);
                if (!entities.TryGetValue(key, out var mentions)) entities[key] = mentions = [];
                mentions.Add(finding);
            }
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        var detected = new DetectionResult(found, [.. entities.Select((e, i) => new Entity(e.Key.Item1, i + 1, e.Value))]);
        return new(paged, detected, ContentHash.Of("findings"u8), Policy, CaseLists.Empty, CaseNow, Leaks, []);
    }
}
