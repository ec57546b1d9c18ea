using Redactor.Detection.Traits;

namespace Redactor.Detection.Tests.Traits;

public sealed class OccupationRecognizerTests
{
    [Theory]
    [InlineData("He was a ⟦lorry driver⟧ and she a ⟦retired non-commissioned officer⟧.")]
    [InlineData("The applicant is a ⟦university professor⟧; his wife, a ⟦primary school teacher⟧.")]
    [InlineData("Он ⟦сельский учитель⟧, а брат ⟦чабан⟧.")]
    [InlineData("Мою сестру, ⟦медсестру⟧, увезли. Отец был ⟦трактористом⟧.")]
    [InlineData("Ол ⟦ауылдық мұғалім⟧ еді, інісі ⟦жылқышы⟧.")]
    [InlineData("ئۇ ⟦ئوقۇتقۇچى⟧، ئاكىسى ⟦شوپۇر⟧ ئىدى.")]
    [InlineData("他是⟦出租车司机⟧,妻子是⟦教师⟧。")]
    public void Occupations_are_found(string text) => Expect.Finds(new OccupationRecognizer(), text);

    [Theory]
    [InlineData("They drove through the night and cooked rice.")]
    [InlineData("Мы учили уроки и лечились дома.")]
    [InlineData("Кеше жаңбыр жауды, қой қайтты.")]
    [InlineData("بۈگۈن ھاۋا ياخشى.")]
    [InlineData("今天天气很好。")]
    public void Other_words_are_left(string text) => Expect.Finds(new OccupationRecognizer(), text);

    [Theory]
    [InlineData("⟦учитeль⟧ пришёл")]
    [InlineData("⟦Мугалім⟧ келді")]
    [InlineData("⟦БУХГАЛТЕР⟧ совхоза")]
    public void Damaged_letters_and_capitals_are_no_hindrance(string text) => Expect.Finds(new OccupationRecognizer(), text);
}
