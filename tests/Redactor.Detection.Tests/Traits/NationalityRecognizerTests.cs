using Redactor.Detection.Traits;

namespace Redactor.Detection.Tests.Traits;

public sealed class NationalityRecognizerTests
{
    [Theory]
    [InlineData("He is an ⟦Austrian national⟧ of ⟦Kurdish origin⟧.")]
    [InlineData("Two ⟦Tajiks⟧ and a ⟦Nigerian⟧ were there.")]
    [InlineData("她说自己是⟦少数民族⟧。")]
    public void Peoples_and_nationals_are_found(string text) => Expect.Finds(new NationalityRecognizer(), text);

    [Theory]
    [InlineData("a swiss roll and dutch courage")]
    [InlineData("the national park")]
    [InlineData("今天天气好")]
    public void Other_words_are_left(string text) => Expect.Finds(new NationalityRecognizer(), text);
}
