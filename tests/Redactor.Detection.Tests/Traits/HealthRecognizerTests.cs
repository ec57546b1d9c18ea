using Redactor.Detection.Traits;

namespace Redactor.Detection.Tests.Traits;

public sealed class HealthRecognizerTests
{
    [Theory]
    [InlineData("He had ⟦paranoid schizophrenia⟧ and a ⟦fracture of the left kneecap⟧.")]
    [InlineData("She suffers from ⟦sciatica⟧ and cervico-brachial ⟦neuralgia⟧, with ⟦loss of vision in his left eye⟧.")]
    [InlineData("У него ⟦сахарный диабет⟧, он ⟦инвалид⟧ второй группы.")]
    [InlineData("После ⟦инсульта⟧ и ⟦перелома⟧ он ⟦хромает⟧.")]
    [InlineData("Ол ⟦мүгедек⟧, ⟦қант диабеті⟧ бар.")]
    [InlineData("ئۇنىڭ ⟦قان بېسىمى⟧ بار، ⟦ئوپېراتسىيە⟧ قىلدۇردى.")]
    [InlineData("她有⟦高血压⟧,被强制⟦上环⟧,⟦怀孕⟧五个月。")]
    public void Illness_and_injury_are_found(string text) => Expect.Finds(new HealthRecognizer(), text);

    [Theory]
    [InlineData("We have sympathy for the academia and its prognosis.")]
    [InlineData("Мы просим автономии и симпатии.")]
    [InlineData("Бүгін тойға бардық.")]
    [InlineData("بۈگۈن تويغا باردۇق.")]
    [InlineData("我们去了市场。")]
    public void Other_words_are_left(string text) => Expect.Finds(new HealthRecognizer(), text);

    [Theory]
    [InlineData("⟦ДИАБЕТ⟧ с детства")]
    [InlineData("⟦тубepкулёзом⟧ болен")]
    public void Damaged_letters_and_capitals_are_no_hindrance(string text) => Expect.Finds(new HealthRecognizer(), text);
}
