using Redactor.Detection.Dates;

namespace Redactor.Detection.Tests.Dates;

public sealed class NumericDateRecognizerTests
{
    [Theory]
    [InlineData("Родился ⟦12.04.1968⟧, водитель")]
    [InlineData("⟦12.04.2018 г.⟧ увезли")]
    [InlineData("⟦3.5.2019 жылы⟧ келді")]
    [InlineData("on ⟦03/15/2018⟧ they came")]
    [InlineData("⟦15/03/2018⟧")]
    [InlineData("⟦2018-03-15⟧")]
    [InlineData("⟦15-03-2018⟧")]
    [InlineData("⟦2018/3/5⟧")]
    [InlineData("⟦12.04.18⟧ вернулась")]
    [InlineData("⟦12/04/18⟧")]
    [InlineData("с ⟦04.2017⟧ по ⟦2018-09⟧")]
    [InlineData("⟦2018 жылы 12.04⟧ күні")]
    [InlineData("⟦2018 ж. 12.04⟧ хат")]
    [InlineData("⟦2018-يىلى 12.04⟧ كۈنى")]
    [InlineData("⟦2018 جىلى 12.04⟧")]
    [InlineData("от ⟦12.04⟧ и до ⟦30.09⟧")]
    [InlineData("⟦２０１８．３．１５⟧出生")]
    [InlineData("⟦١٢.٠٤.٢٠١٨⟧ كۈنى")]
    [InlineData("⟦۲۰۱۸/۰۳/۱۵⟧")]
    [InlineData("⟦03.04.2019 ج.⟧")]
    [InlineData("ورنى) ⟦2018 ج. 15.05⟧")]
    public void Dates_in_figures_are_found(string text) => Expect.Finds(new NumericDateRecognizer(), text);

    [Theory]
    [InlineData("⟦12. 04. 2018⟧")]
    [InlineData("⟦12 . 04 . 2018⟧")]
    [InlineData("⟦12,04,2018⟧")]
    [InlineData("⟦12·04·2018⟧")]
    [InlineData("⟦l2.O4.2O18⟧")]
    [InlineData("⟦12.О4.2018⟧ увезли")]
    [InlineData("⟦1204.2018⟧")]
    [InlineData("⟦12.042018⟧")]
    [InlineData("⟦12 04 2018⟧")]
    [InlineData("⟦2018–03–15⟧")]
    public void Damaged_dates_are_found(string text) => Expect.Finds(new NumericDateRecognizer(), text);

    [Theory]
    [InlineData("ст. 15.2 УК")]
    [InlineData("адрес 192.168.10.25")]
    [InlineData("версия 3.12.4 программы")]
    [InlineData("32.13.2018")]
    [InlineData("120.04.2018")]
    [InlineData("рост 1.75, вес 60.5")]
    [InlineData("+7 705 233 90 47")]
    [InlineData("в 15:30 и 16.45")]
    [InlineData("скидка 12.04%")]
    [InlineData("п. 8.3.2")]
    [InlineData("2018-2019 годы")]
    [InlineData("1 250 000 теңге")]
    [InlineData("№12.04.18")]
    public void Other_figures_are_left(string text) => Expect.Finds(new NumericDateRecognizer(), text);
}
