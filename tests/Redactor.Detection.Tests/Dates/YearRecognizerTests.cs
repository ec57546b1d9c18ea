using Redactor.Detection.Dates;

namespace Redactor.Detection.Tests.Dates;

public sealed class YearRecognizerTests
{
    [Theory]
    [InlineData("в ⟦2017 году⟧ увезли")]
    [InlineData("since ⟦2018⟧.")]
    [InlineData("⟦2018 жылы⟧ келді")]
    [InlineData("⟦2017 жылдан⟧ бері")]
    [InlineData("⟦2017-يىلى⟧ كەلدى")]
    [InlineData("⟦2017 جىلى⟧ كەلدى")]
    [InlineData("⟦2017 yılında⟧")]
    [InlineData("⟦2018 jyly⟧")]
    [InlineData("⟦2016年⟧")]
    [InlineData("⟦2016年底⟧")]
    [InlineData("⟦二〇一六年⟧")]
    [InlineData("⟦1998 г.⟧ был")]
    public void Years_are_found(string text) => Expect.Finds(new YearRecognizer(), text);

    [Theory]
    [InlineData("в ⟦2O17 году⟧")]
    [InlineData("⟦20l8 жылы⟧")]
    [InlineData("⟦２０１８⟧")]
    [InlineData("⟦٢٠١٧-يىلى⟧")]
    [InlineData("⟦二○一六年⟧")]
    public void Damaged_years_are_found(string text) => Expect.Finds(new YearRecognizer(), text);

    [Theory]
    [InlineData("20170 человек")]
    [InlineData("в 1812 году")]
    [InlineData("№2017")]
    [InlineData("2017.5 кг")]
    [InlineData("12.2017")]
    [InlineData("2051 тонн")]
    [InlineData("тел. 12-2017")]
    [InlineData("A2017")]
    [InlineData("2018/05")]
    public void Other_figures_are_left(string text) => Expect.Finds(new YearRecognizer(), text);
}
