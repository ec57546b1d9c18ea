using Redactor.Detection.Patterns;

namespace Redactor.Detection.Tests.Patterns;

public sealed class ContextPhoneRecognizerTests
{
    [Theory]
    [InlineData("тел. ⟦45-12-33⟧")]
    [InlineData("Телефоны: ⟦38 61 04⟧")]
    [InlineData("ұялы: ⟦2064193⟧")]
    [InlineData("电话：⟦6810225⟧")]
    [InlineData("تېلېفون: ⟦281 77 40⟧")]
    [InlineData("تەلەفونى: ⟦٢٨١ ٧٧ ٤٠⟧")]
    [InlineData("Phone:\n⟦467 3395⟧")]
    [InlineData("my phone is ⟦555 0147⟧.")]
    [InlineData("⟦45 12 33 44⟧ телефонымен")]
    [InlineData("⟦552431709⟧ نومۇرلۇق تېلېفوندىن")]
    public void Figures_beside_a_word_for_telephone_are_found(string text) => Expect.Finds(new ContextPhoneRecognizer(), text);

    [Theory]
    [InlineData("телефон отобрали 12.04.2018")]
    [InlineData("电话，2018年")]
    [InlineData("the telephone rang 3 times in 2017")]
    [InlineData("Телефон молчит с ноября")]
    public void Dates_and_counts_are_left(string text) => Expect.Finds(new ContextPhoneRecognizer(), text);
}
