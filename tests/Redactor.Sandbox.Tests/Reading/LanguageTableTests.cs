using Redactor.Documents;
using Redactor.Sandbox.Reading.Languages;

namespace Redactor.Sandbox.Tests.Reading;

public sealed class LanguageTableTests
{
    [Theory]
    [InlineData("kk-Cyrl", "Менің ағам былтыр күзде ұсталып кетті")]
    [InlineData("kk-Cyrl", "Содан бері одан хабар жоқ")]
    [InlineData("ru", "Моего брата забрали прошлой осенью из дома")]
    [InlineData("ru", "С тех пор мы ничего о нём не знаем")]
    [InlineData("ky", "Менин агамды былтыр күзүндө үйүнөн алып кетишти")]
    [InlineData("uz-Cyrl", "Акамни ўтган йили кузда уйидан олиб кетишди")]
    [InlineData("en", "My brother was taken from his house last autumn")]
    [InlineData("tr", "Kardeşimi geçen sonbaharda evinden alıp götürdüler")]
    [InlineData("es", "Se llevaron a mi hermano de su casa el otoño pasado")]
    [InlineData("bs", "Mog brata su odveli iz kuće prošle jeseni i od tada ništa ne znamo")]
    [InlineData("bs", "Vojnici su dosli kamionom i odveli sve muskarce iz sela")]
    [InlineData("uz-Latn", "Akamni o‘tgan yili kuzda uyidan olib ketishdi")]
    [InlineData("kk-Latn", "Meniñ ağam byltyr küzde ūstalyp ketti")]
    [InlineData("kk-Latn", "Sodan beri odan habar joq, biz ony kutip jurmiz")]
    [InlineData("ug", "مېنىڭ ئاكامنى ئۆتكەن يىلى كۈزدە ئۆيىدىن ئېلىپ كەتتى")]
    [InlineData("kk-Arab", "مەنىڭ اعامدى بىلتىر كۇزدە ٴۇيىنەن الىپ كەتكەن")]
    [InlineData("zh-Hans", "去年秋天他们把我哥哥从家里带走了")]
    public void A_sentence_is_given_its_language(string tag, string text)
    {
        Language.TryParse(tag, out var expected).ShouldBeTrue();
        var languages = LanguageTable.Default.Of(expected!.Script);
        var scores = LanguageTable.Default.Score(text, expected.Script);
        languages[Array.IndexOf(scores, scores.Max())].ShouldBe(expected);
    }

    [Fact]
    public void Digits_and_marks_say_nothing()
    {
        LanguageTable.Default.Score("12.03.2019, № 5 — (7)", Script.Cyrillic).ShouldAllBe(s => s == 0);
        LanguageTable.Default.Score("anything", Script.Unknown).ShouldBeEmpty();
    }
}
