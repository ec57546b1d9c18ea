using Redactor.Detection.NationalIds;

namespace Redactor.Detection.Tests.NationalIds;

public sealed class OtherNationalIdRecognizerTests
{
    [Theory]
    [InlineData("T.C. kimlik no ⟦31745092630⟧")]
    [InlineData("kimlik ⟦52810639420⟧ dir")]
    [InlineData("СНИЛС ⟦148-320-597 64⟧")]
    [InlineData("СНИЛС ⟦148-320-597-64⟧")]
    [InlineData("ПИН ⟦21103197500482⟧")]
    [InlineData("⟦2 11 03 1975 00482⟧")]
    [InlineData("паспорт ⟦4510 382716⟧")]
    [InlineData("паспорт ⟦45 10 382716⟧")]
    [InlineData("паспорт ⟦45 10 № 382716⟧")]
    [InlineData("паспорт ⟦4510382716⟧")]
    [InlineData("серия ⟦4510 номер 382716⟧")]
    [InlineData("ИНН ⟦500100732259⟧")]
    [InlineData("ИНН ⟦7707083893⟧")]
    [InlineData("JSHSHIR ⟦31503850010015⟧")]
    public void National_numbers_are_found(string text) => Expect.Finds(new OtherNationalIdRecognizer(), text);

    [Theory]
    [InlineData("12345678901")]
    [InlineData("31745092631")]
    [InlineData("148-320-597")]
    [InlineData("71103197500482")]
    [InlineData("+4510382716")]
    [InlineData("652324197803170516")]
    [InlineData("870315400128")]
    [InlineData("12.31745092630")]
    [InlineData("451038271")]
    public void Other_figures_are_left(string text) => Expect.Finds(new OtherNationalIdRecognizer(), text);

    [Theory]
    [InlineData("148-320-597 64", 0.9, 1.0)]
    [InlineData("148-320-597 65", 0.7, 0.85)]
    public void Check_digits_decide_how_sure(string text, double least, double most) => Expect.Scores(new OtherNationalIdRecognizer(), text, least, most);
}
