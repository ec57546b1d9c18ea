using Redactor.Detection.Ages;

namespace Redactor.Detection.Tests.Ages;

public sealed class LatinAgeRecognizerTests
{
    [Theory]
    [InlineData("She was ⟦45 years old⟧ then")]
    [InlineData("a ⟦17-year-old⟧ girl")]
    [InlineData("I am ⟦63⟧.")]
    [InlineData("aged ⟦17⟧ and afraid")]
    [InlineData("Age: ⟦45⟧")]
    [InlineData("ages ⟦6, 8 and 12⟧")]
    [InlineData("Aigul, ⟦34⟧, a teacher")]
    [InlineData("Aigul (⟦34⟧)")]
    [InlineData("⟦in her seventies⟧")]
    [InlineData("⟦sixty-three years old⟧")]
    [InlineData("How old are you? I am ⟦63⟧")]
    [InlineData("turned ⟦18⟧ in May")]
    [InlineData("⟦18 months old⟧")]
    [InlineData("⟦45 yaşında⟧ idi")]
    [InlineData("⟦45 yoshda⟧ edi")]
    [InlineData("tiene ⟦45 años⟧.")]
    [InlineData("edad: ⟦45 años⟧.")]
    [InlineData("When I was ⟦five⟧ he let me ride.")]
    [InlineData("a vet of ⟦forty-six⟧ could help")]
    [InlineData("Hasan, ⟦35 or 36⟧. He")]
    [InlineData("Grandfather was ⟦eighty-one⟧ when they came.")]
    [InlineData("She will be ⟦eighty⟧ in spring.")]
    [InlineData("He must have been around ⟦seventy⟧.")]
    [InlineData("Age/sex: ⟦45⟧/M")]
    [InlineData("the elder, ⟦thirteen⟧, and the younger, ⟦nine⟧.")]
    public void Ages_are_found(string text) => Expect.Finds(new LatinAgeRecognizer(), text);

    [Theory]
    [InlineData("aged ⟦l7⟧")]
    [InlineData("⟦4O years old⟧")]
    [InlineData("⟦45 y.o.⟧")]
    [InlineData("⟦45 year old⟧ man")]
    public void Damaged_ages_are_found(string text) => Expect.Finds(new LatinAgeRecognizer(), text);

    [Theory]
    [InlineData("15 years in prison")]
    [InlineData("Room 12, 34")]
    [InlineData("he is 5 minutes late")]
    [InlineData("at 5 o'clock")]
    [InlineData("three years ago")]
    [InlineData("the cheese aged well")]
    [InlineData("I was 20 metres away")]
    [InlineData("pages 12 and 14")]
    [InlineData("15 años de cárcel")]
    [InlineData("It turned 5 times")]
    [InlineData("May 15, 34")]
    [InlineData("The sentence was ten in January.")]
    [InlineData("Page/sex: 45/M")]
    [InlineData("The elder two left.")]
    [InlineData("It must have been around seventy kilometres.")]
    public void Terms_and_other_numbers_are_left(string text) => Expect.Finds(new LatinAgeRecognizer(), text);
}
