using Redactor.Detection.Ner;
using Redactor.Documents;
using Shouldly;

namespace Redactor.Detection.Tests.Ner;

public sealed class TaggerRecognizerTests
{
    [Theory]
    [InlineData("Мен, Нұрбақыт Әлімжанқызы, осы арызды жаздым.", EntityType.Person, "Нұрбақыт Әлімжанқызы")]
    [InlineData("Вчера Гульнара Касымова приехала домой.", EntityType.Person, "Гульнара Касымова")]
    [InlineData("ئاكام ئابدۇرەھىم تۇرسۇن كېچىدە كەتتى.", EntityType.Person, "ئابدۇرەھىم تۇرسۇن")]
    [InlineData("我的哥哥阿不都热西提·买买提在家。", EntityType.Person, "阿不都热西提·买买提")]
    [InlineData("My brother Dawn Ibragimov was taken.", EntityType.Person, "Dawn Ibragimov")]
    [InlineData("Біз Құлжа қаласында тұрдық.", EntityType.Location, "Құлжа")]
    [InlineData("他住在喀什市。", EntityType.Location, "喀什市")]
    public void Names_are_found_with_a_score(string text, EntityType type, string name)
    {
        var found = Find(text).Where(f => f.Type == type && text[f.Start..f.End].Contains(name, StringComparison.Ordinal)).ToList();
        found.ShouldHaveSingleItem().Score.ShouldBeInRange(0.3, 1);
    }

    [Theory]
    [InlineData("Қазақстан мен Қытай көрші мемлекеттер.")]
    [InlineData("中国和哈萨克斯坦是邻国。")]
    [InlineData("Мы едим хлеб и пьём чай.")]
    [InlineData("Rain fell on the fields and the herds moved.")]
    [InlineData("")]
    [InlineData("12345 !!! ...")]
    public void What_identifies_nobody_is_left(string text) => Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Client: Mr Jarqyn B. File: PS/0088-20 Session 3 of 8", "File")]
    [InlineData("Patient: Jarqyn Bolatova Age: 40", "Age")]
    public void The_next_label_of_a_form_is_no_part_of_a_name(string text, string label)
    {
        var persons = Find(text).Where(f => f.Type == EntityType.Person).Select(f => text[f.Start..f.End]).ToList();
        persons.ShouldHaveSingleItem().ShouldStartWith("Jarqyn B");
        persons[0].ShouldNotContain(label);
    }

    [Fact]
    public void An_initial_before_the_next_label_ends_the_name()
    {
        const string Text = "Client: Mr Jarqyn B. File: PS/0088-20 Session 3 of 8";
        Detector.Create().Detect(DetectionTextBuilder.FromPlain(Text)).Findings.Where(f => f.Type == EntityType.Person).Select(f => Text[f.Start..f.End]).ShouldHaveSingleItem().ShouldBeOneOf("Jarqyn B", "Jarqyn B.");
    }

    [Fact]
    public void A_ministry_is_a_public_body() => Find("Он писал в Министерство иностранных дел.").ShouldAllBe(f => f.Type == EntityType.PublicBody);

    private static IReadOnlyList<Finding> Find(string text) => [.. new TaggerRecognizer().Recognize(DetectionTextBuilder.FromPlain(text))];
}
