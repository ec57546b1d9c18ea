using Redactor.Detection.Dates;

namespace Redactor.Detection.Tests.Dates;

public sealed class NumberedMonthDateRecognizerTests
{
    [Theory]
    [InlineData("⟦2018-يىلى 4-ئاينىڭ 21-كۈنى⟧ كەلدى")]
    [InlineData("⟦4-ئاينىڭ 21-كۈنى⟧ كەلدى")]
    [InlineData("⟦2017-يىل 9-ئاي⟧")]
    [InlineData("⟦2017-يىلى 9-ئايدا⟧ كەتتى")]
    [InlineData("⟦5-ئاينىڭ ئاخىرى⟧")]
    [InlineData("⟦2017-يىلى 3-ئاينىڭ باشلىرىدا⟧")]
    [InlineData("⟦2018-يىلى 21-كۈنى⟧")]
    [InlineData("⟦4-ئاينىڭ 21-چېسلاسى⟧")]
    [InlineData("⟦2018 جىلى 4-ايدىڭ 12-كۇنى⟧")]
    [InlineData("⟦2018 جىلى 9-ايدا⟧")]
    [InlineData("⟦9-ايدىڭ 12-كۇنى⟧")]
    [InlineData("⟦3-ايدىڭ باسىندا⟧")]
    [InlineData("⟦2018 жылы 4-айдың 12-күні⟧ келді")]
    [InlineData("⟦4-айдың 12-күні⟧ келді")]
    [InlineData("⟦2018 жылы 9-айда⟧")]
    [InlineData("⟦2018-yil 4-oy⟧")]
    public void Dates_with_a_numbered_month_are_found(string text) => Expect.Finds(new NumberedMonthDateRecognizer(), text);

    [Theory]
    [InlineData("⟦2O18-يىلى 4-ئاينىڭ 2l-كۈنى⟧")]
    [InlineData("⟦٢٠١٨-يىلى ٤-ئاينىڭ ٢١-كۈنى⟧")]
    [InlineData("⟦2018 - يىلى 4 - ئاينىڭ 21 - كۈنى⟧")]
    [InlineData("⟦2018ـيىلى 4ـئاينىڭ 21ـكۈنى⟧")]
    [InlineData("⟦2018 жылы 4 - айдың 12 - күні⟧")]
    [InlineData("⟦7 جىلدىڭ⟧ 19 ماۋسىمىندا كەتتى")]
    [InlineData("⟦8 201 جىلدىڭ⟧ 2 مامىرىنا قاراعان ٴتۇنى")]
    [InlineData("⟦18 يىلى⟧ 5 ماي")]
    public void Damaged_dates_are_found(string text) => Expect.Finds(new NumberedMonthDateRecognizer(), text);

    [Theory]
    [InlineData("6 ئاي ياتتى")]
    [InlineData("ئۈچ ئاي")]
    [InlineData("3 ай жатты")]
    [InlineData("6 айдан кейін")]
    [InlineData("13-ئاينىڭ 40-كۈنى")]
    [InlineData("4-ئايال")]
    [InlineData("5 айыл бар")]
    [InlineData("15-кабинет")]
    [InlineData("3 ай 5 күн жатты")]
    [InlineData("3 ئاي 5 كۈن ياتتى")]
    [InlineData("2018-يىلى كەلدى")]
    [InlineData("3 كۈن كۈتتى")]
    [InlineData("7 جىل 19 كۇن")]
    [InlineData("9 جىلعى تاجىريبە")]
    public void Lengths_of_time_are_left(string text) => Expect.Finds(new NumberedMonthDateRecognizer(), text);
}
