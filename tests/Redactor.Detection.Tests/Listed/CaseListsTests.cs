using System.Text;
using Redactor.Detection.Listed;
using Redactor.Detection.Planning;
using Redactor.Detection.Policies;
using Redactor.Documents;

namespace Redactor.Detection.Tests.Listed;

public sealed class CaseListsTests
{
    private static readonly Policy NothingButListed = new("nothing", new Dictionary<EntityType, double>());

    [Theory]
    // Whole words, whatever the capitals.
    [InlineData("Blue Gate", "They met at the ⟦blue gate⟧ again, not at the gates of blue.")]
    [InlineData("гүлзар", "⟦ГҮЛЗАР⟧ және ⟦Гүлзар⟧.")]
    [InlineData("Zelim", "Zelimkhan and ⟦Zelim⟧'s house")]
    // Case endings and other scripts, as for names.
    [InlineData("Көкбұлақ", "⟦Көкбұлаққа⟧ бардық, ⟦Көкбұлақтан⟧ келдік.")]
    [InlineData("Красная Поляна", "до ⟦Красной Поляны⟧ и в ⟦Красной Поляне⟧")]
    [InlineData("Gulbahar", "⟦Гүлбахар⟧, ⟦گۈلباھار⟧ and ⟦Gulbahar⟧")]
    // Over line ends and signs.
    [InlineData("Blue Gate", "at the ⟦Blue\nGate⟧ and the ⟦Blue-Gate⟧")]
    // Numbers however they are grouped, but never a part of one.
    [InlineData("8 701 555 12 34", "⟦87015551234⟧ or ⟦8-701-555-1234⟧, not 870155512345")]
    [InlineData("room 47", "in ⟦room 47⟧, not in room 471 or 47")]
    [InlineData("A-1203", "⟦A-1203⟧, ⟦a 1203⟧")]
    // Han.
    [InlineData("红旗农场", "他在⟦红旗农场⟧工作。")]
    [InlineData("红旗 农场", "他在⟦红旗农场⟧工作。")]
    // One letter misread.
    [InlineData("Karasholak", "to ⟦Karashclak⟧ and ⟦Karasholak⟧")]
    public void What_is_denied_goes_wherever_it_stands_under_any_policy(string phrase, string marked)
    {
        var expected = marked.Split('⟦').Skip(1).Select(p => p[..p.IndexOf('⟧', StringComparison.Ordinal)]).ToList();
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        Burned(text, NothingButListed, deny: phrase).ShouldBe(expected);
    }

    [Fact]
    public void What_is_denied_is_called_neither_person_nor_place()
    {
        var text = DetectionTextBuilder.FromPlain("the blue gate");
        var lists = Lists(deny: "blue gate");
        BurnSelection.Select(text, Detector().Detect(text, lists.Denied(text)), NothingButListed, lists).ShouldHaveSingleItem().Placeholder.ShouldBe("[REDACTED-1]");
    }

    [Fact]
    public void What_is_allowed_stays_wherever_it_is_all_that_was_found()
    {
        const string text = "Almaty is far. I went from Almaty to Shonzhy.";
        Found(text, Policy.Archive, Place(text, "Almaty", 0), Place(text, "Almaty", 20), Place(text, "Shonzhy", 0)).ShouldBe(["Shonzhy"]);
    }

    [Fact]
    public void What_is_allowed_goes_as_part_of_a_longer_finding()
    {
        const string text = "Almaty street 7 in Almaty";
        Found(text, Policy.Archive, new Finding(0, 15, EntityType.Address, 1, "t/1", "r"), Place(text, "Almaty", 5)).ShouldBe(["Almaty street 7"]);
    }

    [Fact]
    public void Of_an_allowed_phrase_its_parts_stay_too()
    {
        const string text = "the Almaty Declaration of Almaty";
        var lists = Lists(allow: "Almaty Declaration");
        var result = new DetectionResult([Place(text, "Almaty", 0), Place(text, "Almaty", 10)], []);
        BurnSelection.Select(DetectionTextBuilder.FromPlain(text), result, Policy.Archive, lists).ShouldHaveSingleItem().Start.ShouldBe(26);
    }

    [Fact]
    public void What_is_allowed_is_not_joined_over_a_sentence_or_a_line()
    {
        const string text = "He saw Nur. Otan left. Nur\nOtan";
        var findings = new[] { Place(text, "Nur", 0), Place(text, "Otan", 0), Place(text, "Nur", 12), Place(text, "Otan", 20) };
        BurnSelection.Select(DetectionTextBuilder.FromPlain(text), new DetectionResult(findings, []), Policy.Archive, Lists(allow: "Nur Otan")).Count.ShouldBe(4);
    }

    [Fact]
    public void What_is_denied_and_allowed_goes() => Burned("to Almaty", Policy.Archive, deny: "Almaty", allow: "Almaty").ShouldBe(["Almaty"]);

    [Fact]
    public void What_is_denied_inside_a_finding_that_stays_goes()
    {
        const string text = "the Almaty Declaration";
        var detected = Detector(new Finding(4, 22, EntityType.Person, 1, "t/1", "r")).Detect(DetectionTextBuilder.FromPlain(text), Lists(deny: "Almaty").Denied(DetectionTextBuilder.FromPlain(text)));
        BurnSelection.Select(DetectionTextBuilder.FromPlain(text), detected, NothingButListed, Lists(deny: "Almaty")).Select(s => text[s.Start..s.End]).ShouldBe(["Almaty"]);
    }

    [Fact]
    public void Comments_and_blank_lines_say_nothing() => PhraseList.Read("\uFEFF# names\n\n  Blue Gate \r\n#x\nBlue Gate\n"u8, "deny").Phrases.ShouldBe(["Blue Gate"]);

    [Theory]
    [InlineData("ok\nA", "Line 2")]
    [InlineData("ok\n\n— —", "Line 3")]
    public void A_phrase_that_would_be_found_everywhere_is_refused_by_its_line(string list, string line)
    {
        var message = Should.Throw<PhraseListException>(() => PhraseList.Read(Encoding.UTF8.GetBytes(list), "deny.txt")).Message;
        message.ShouldContain(line);
        message.ShouldContain("deny.txt");
    }

    [Fact]
    public void A_list_that_is_not_text_is_refused() => Should.Throw<PhraseListException>(() => PhraseList.Read([0x41, 0xff, 0xfe, 0x0a], "deny.txt")).Message.ShouldContain("UTF-8");

    [Fact]
    public void No_text_makes_the_finder_fail()
    {
        var lists = Lists(deny: "Blue Gate\n红旗农场\n8 701 555 12 34\nГүлзар\nA-1203", allow: "Nur Otan");
        foreach (var text in new[] { "", "'", "8", "\uD800", "a\u0301'", "红", "8 7 0 1", "Blue", "’s", new string('a', 5000), string.Concat(Enumerable.Repeat("8 ", 4000)) })
            lists.Without(DetectionTextBuilder.FromPlain(text), lists.Denied(DetectionTextBuilder.FromPlain(text))).ShouldNotBeNull();
    }

    private static IEnumerable<string> Burned(string text, Policy policy, string deny = "", string allow = "")
    {
        var lists = Lists(deny, allow);
        var examined = DetectionTextBuilder.FromPlain(text);
        return BurnSelection.Select(examined, Detector().Detect(examined, lists.Denied(examined)), policy, lists).Select(s => text[s.Start..s.End]);
    }

    private static IEnumerable<string> Found(string text, Policy policy, params Finding[] findings) =>
        BurnSelection.Select(DetectionTextBuilder.FromPlain(text), new DetectionResult(findings, []), policy, Lists(allow: "Almaty")).Select(s => text[s.Start..s.End]);

    private static Finding Place(string text, string name, int from) =>
        new(text.IndexOf(name, from, StringComparison.Ordinal), text.IndexOf(name, from, StringComparison.Ordinal) + name.Length, EntityType.Location, 0.9, "t/1", "r");

    private static CaseLists Lists(string deny = "", string allow = "") =>
        new(PhraseList.Read(Encoding.UTF8.GetBytes(deny), "deny"), PhraseList.Read(Encoding.UTF8.GetBytes(allow), "allow"));

    private static Detector Detector(params Finding[] findings) => new(findings.Length == 0 ? [] : [new Fixed(findings)]);

    private sealed class Fixed(Finding[] findings) : IRecognizer
    {
        public string Name => "t/1";

        public IEnumerable<Finding> Recognize(DetectionText text) => findings;
    }
}
