using Redactor.Detection.Dates;

namespace Redactor.Detection.Tests.Dates;

public sealed class DayOfMonthRecognizerTests
{
    [Theory]
    [InlineData("⟦15-16 числа⟧ приехали.")]
    [InlineData("приехали ⟦числа 20-го⟧")]
    [InlineData("до ⟦пятого числа⟧")]
    [InlineData("They came on ⟦the 15th⟧ and again.")]
    [InlineData("⟦айдың 15-і күні⟧ келді")]
    [InlineData("⟦ئاينىڭ 15-كۈنى⟧ كەلدى")]
    [InlineData("⟦15号⟧晚上他们来了")]
    [InlineData("⟦十五号⟧早上走的")]
    [InlineData("12.03.2018 (⟦понедельник⟧)")]
    [InlineData("⟦Monday⟧, 12/03/2018")]
    [InlineData("2018年3月12日⟦星期一⟧")]
    public void Days_of_a_month_are_found(string text) => Expect.Finds(new DayOfMonthRecognizer(), text);

    [Theory]
    [InlineData("в том числе и дети")]
    [InlineData("on the 3rd floor, in the 19th century")]
    [InlineData("住在15号楼")]
    [InlineData("第15号")]
    [InlineData("解放路15号")]
    [InlineData("15 күн бойы")]
    [InlineData("по понедельникам")]
    public void Other_numbers_are_left(string text) => Expect.Finds(new DayOfMonthRecognizer(), text);

    [Theory]
    [InlineData("⟦l5 числа⟧ приехали")]
    public void Damaged_figures_are_no_hindrance(string text) => Expect.Finds(new DayOfMonthRecognizer(), text);
}
