using Redactor.Detection.Amounts;

namespace Redactor.Detection.Tests.Amounts;

public sealed class QuantityRecognizerTests
{
    [Theory]
    [InlineData("He was fined ⟦EUR 1,300⟧ and lost ⟦100,000 Polish zlotys (PLN)⟧.")]
    [InlineData("They paid ⟦1,579 New Turkish liras (YTL)⟧, that is ⟦five hundred euros⟧, or ⟦40%⟧.")]
    [InlineData("After ⟦two and a half years⟧ and ⟦seventy-one hearings⟧ he got ⟦ten years⟧' imprisonment.")]
    [InlineData("He owned ⟦300 sheep⟧ and ⟦twelve hectares⟧ with ⟦seven other persons⟧.")]
    [InlineData("Через ⟦три года⟧ и ⟦8 месяцев⟧ он заплатил ⟦150 000 тенге⟧.")]
    [InlineData("В камере было ⟦двадцать пять человек⟧, площадь ⟦16 метров⟧.")]
    [InlineData("Оған ⟦15 жыл⟧ берді, ⟦200 мың теңге⟧ төледік, ⟦қырық қой⟧ кетті.")]
    [InlineData("ئۇنىڭغا ⟦15 يىل⟧ بەردى، ⟦ئىككى مىڭ يۈەن⟧ ئالدى.")]
    public void Amounts_are_found(string text) => Expect.Finds(new QuantityRecognizer(), text);

    [Theory]
    [InlineData("On 3 March 2017 they came.")]
    [InlineData("In 1996 three letters of the alphabet were lost.")]
    [InlineData("Article 12 of the Code, application no. 36244/06.")]
    [InlineData("Дом 5, квартира 12.")]
    [InlineData("2017 жылдың 12 тамызында")]
    [InlineData("One of them wept.")]
    public void Dates_and_other_numbers_are_left(string text) => Expect.All(new QuantityRecognizer(), text).Select(f => text[f.Start..f.End])
        .ShouldAllBe(f => f.Contains("letters", StringComparison.Ordinal));

    [Theory]
    [InlineData("⟦l5 000 тенге⟧")]
    [InlineData("⟦EUR 1 300⟧")]
    public void Damaged_figures_are_no_hindrance(string text) => Expect.Finds(new QuantityRecognizer(), text);
}
