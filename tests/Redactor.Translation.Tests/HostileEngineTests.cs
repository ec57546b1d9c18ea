using System.Text;

namespace Redactor.Translation.Tests;

/// <summary>
/// Ten thousand random texts with placeholders through an engine that loses, doubles, renumbers, translates, spaces, swaps and makes up: what comes out as
/// translated has every placeholder once, what does not is marked, and everything is there in its order.
/// </summary>
public sealed class HostileEngineTests
{
    private const int Texts = 10_000;

    private static readonly string[] Words = ["was", "taken", "from", "the", "house", "by", "men", "in", "black", "and", "never", "came", "back", "to", "us", "3 < 5", "a & b", "\"so\"", "2017"];

    private static readonly string[] Labels = ["[PERSON-1]", "[PERSON-2]", "[PERSON-12]", "[PLACE-2]", "[DATE]", "[AGE]", "[2019]", "[ORG-3]", "[NOT EXAMINED]"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_placeholder_is_ever_lost_in_silence(int seed)
    {
        var random = new Dice((uint)seed);
        var lines = Enumerable.Range(0, Texts / 2).Select(_ => Text(random)).ToArray();
        var engine = new FakeTranslator("hostile", batch => Spoil(batch, random), "en-es");
        var router = new TranslatorRouter([engine], new RoutingOptions(), TimeProvider.System);
        var text = Cleared.Of([.. lines.Select((l, i) => Cleared.Line(1 + (i / 40), i % 40 * 3, l))]);
        var done = (TranslationOutcome.Done)await new DocumentTranslator(router, TimeProvider.System).TranslateAsync(new TranslationRequest(text, "es") { Languages = ["en"] }, null, TestContext.Token);

        var sentences = done.Document.Sentences.ToList();
        sentences.Count.ShouldBe(lines.Length);
        var translated = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            sentences[i].Source.Text.ShouldBe(lines[i]);
            Given(sentences[i].Text).ShouldBe(Given(lines[i]), $"text {i}");
            if (sentences[i].State == SentenceState.Untranslated)
            {
                sentences[i].Problem.ShouldNotBeNullOrEmpty();
                sentences[i].Text.ShouldBe(lines[i]);
            }
            else
            {
                translated++;
                sentences[i].Text.ShouldNotContain("Zq", Case.Insensitive);
                sentences[i].Text.ShouldNotContain("span", Case.Insensitive);
                sentences[i].Text.ShouldNotContain("\u202E");
            }
        }

        translated.ShouldBeGreaterThan(lines.Length / 2);
        translated.ShouldBeLessThan(lines.Length);
    }

    private static string Given(string text) => string.Join(' ', System.Text.RegularExpressions.Regex.Matches(text, @"\[[^\[\]]*\]").Select(m => m.Value).Order(StringComparer.Ordinal));

    private static string Text(Dice random)
    {
        var text = new StringBuilder("Then");
        for (var i = random.Next(12) + 2; i > 0; i--) text.Append(' ').Append(random.Next(3) == 0 ? Labels[random.Next(Labels.Length)] : Words[random.Next(Words.Length)]);
        return text.Append('.').ToString();
    }

    private static IReadOnlyList<string> Spoil(TranslationBatch batch, Dice random)
    {
        // Some texts it never gets right.
        var replies = batch.Elements.Select(e => e.Contains("never", StringComparison.Ordinal) && e.Contains("men", StringComparison.Ordinal) ? "" : FakeTranslator.Shout(e))
            .Select(e => random.Next(3) == 0 ? SpoilOne(e, batch, random) : e).ToList();
        if (batch.IsNumbered && random.Next(3) == 0) (replies[0], replies[^1]) = (replies[^1], replies[0]);
        if (batch.IsNumbered && random.Next(5) == 0) replies.RemoveAt(random.Next(replies.Count));
        if (batch.IsNumbered && random.Next(5) == 0) replies.Add(replies[random.Next(replies.Count)]);
        return replies;
    }

    private static string SpoilOne(string element, TranslationBatch batch, Dice random) => random.Next(16) switch
    {
        0 => System.Text.RegularExpressions.Regex.Replace(element, "<span.*?</span>", ""),
        1 => System.Text.RegularExpressions.Regex.Replace(element, "(<span.*?</span>)", "$1 $1"),
        2 => element.Replace("PERSON-1]", "PERSON-2]", StringComparison.Ordinal),
        3 => element.Replace("[DATE]", "[FECHA]", StringComparison.Ordinal),
        4 => System.Text.RegularExpressions.Regex.Replace(element, @"\[(\w+)-(\d+)\]", "[ $1 - $2 ]"),
        5 => element.Replace("id=\"p0\"", "id=\"p1\"", StringComparison.Ordinal),
        6 => string.Empty,
        7 => element + " [PERSON-7]",
        8 => element.Replace("Zq", "Z q", StringComparison.OrdinalIgnoreCase),
        9 => element.Replace("[[", "[", StringComparison.Ordinal),
        10 => System.Net.WebUtility.HtmlDecode(element),
        11 => element + string.Concat(Enumerable.Repeat(" y luego", 60)),
        12 => "\u202E" + element + "\u0000\uFFFC",
        13 => batch.Elements[random.Next(batch.Elements.Count)],
        14 => element.Replace("<span", "<b><span", StringComparison.Ordinal),
        _ => System.Text.RegularExpressions.Regex.Replace(element, "(<span[^>]*>)(.*?)(</span>)", "$1$3$2"),
    };

    /// <summary>The same row of numbers for the same seed.</summary>
    private sealed class Dice(uint seed)
    {
        private ulong state = (seed * 0x9E3779B97F4A7C15UL) + 1;

        public int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return (int)(state % (ulong)below);
        }
    }
}
