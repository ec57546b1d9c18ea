using Redactor.Detection.Planning;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.TestKit.Corpus;

namespace Redactor.Detection.Tests.Forms;

/// <summary>Sentences as people write them in every language, one a line, with what the policy archive has to burn marked.</summary>
public sealed class FormsTests
{
    private static readonly Lazy<Detector> Detection = new(Detector.Create);

    [Theory]
    [InlineData("dates.txt")]
    [InlineData("ages.txt")]
    [InlineData("ids.txt")]
    [InlineData("addresses.txt")]
    [InlineData("organizations.txt")]
    [InlineData("names.txt")]
    [InlineData("damaged.txt")]
    [InlineData("told.txt")]
    public void Each_form_is_burned_whole(string file)
    {
        var missed = Sentences(file).SelectMany(s => s.Mentions.Where(m => !IsCovered(s, m)).Select(m => $"{s.Text[..m.Start]}⟦{s.Text[m.Start..m.End]}⟧{s.Text[m.End..]}"));
        missed.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_like_a_date_or_age_and_is_none_is_left()
    {
        var found = Sentences("near.txt").SelectMany(s => s.Mentions.Where(m => Findings(s).Any(f => f.Type is EntityType.Date or EntityType.Age && f.Start < m.End && m.Start < f.End)).Select(m => s.Text));
        found.ShouldBeEmpty();
    }

    private static IEnumerable<MarkedText> Sentences(string file)
    {
        var language = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Forms", file)))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                language = line[2..];
            else
                yield return MarkedText.Parse("form", language, line);
        }
    }

    private static bool IsCovered(MarkedText sentence, Mention mention)
    {
        var text = DetectionTextBuilder.FromPlain(sentence.Text);
        var burned = BurnSelection.Select(Detection.Value.Detect(text), Policy.Archive);
        return Enumerable.Range(mention.Start, mention.End - mention.Start).All(i => !char.IsLetterOrDigit(sentence.Text[i]) || burned.Any(b => b.Start <= i && i < b.End));
    }

    private static IReadOnlyList<Finding> Findings(MarkedText sentence) => Detection.Value.Detect(DetectionTextBuilder.FromPlain(sentence.Text)).Findings;
}
