using Redactor.Detection.Dates;

namespace Redactor.Detection.Tests.Dates;

public sealed class MonthNameDateRecognizerTests
{
    [Theory]
    [InlineData("увезли ⟦12 апреля 2018 года⟧, вечером")]
    [InlineData("Умер ⟦5 мая⟧.")]
    [InlineData("в ⟦марте 2017 года⟧ пришли")]
    [InlineData("в ⟦начале октября⟧ забрали")]
    [InlineData("с ⟦3 на 4 апреля⟧ не спали")]
    [InlineData("⟦12 апреля 2018⟧ не было")]
    [InlineData("⟦12 апреля 2018-го⟧")]
    [InlineData("⟦15 сент. 2018 г.⟧")]
    [InlineData("⟦двадцатого мая 2017 года⟧")]
    [InlineData("⟦12 сәуір 2018 жылы⟧ келді")]
    [InlineData("⟦2018 жылдың 12 сәуірінде⟧ алып кетті")]
    [InlineData("⟦2017 жылғы қараша айында⟧ болды")]
    [InlineData("⟦2018 жылы мамырдың 5-інде⟧")]
    [InlineData("⟦қазанның 20-сы⟧ күні")]
    [InlineData("⟦15 mamyr 2018 jyly⟧")]
    [InlineData("⟦12 qańtar 2018⟧")]
    [InlineData("⟦2018 جىلى 12 ناۋرىز⟧")]
    [InlineData("⟦2018-يىلى 5-ماي⟧")]
    [InlineData("⟦2018-يىلى 12-ئاپرېل كۈنى⟧")]
    [InlineData("⟦2018-يىلى نويابىردا⟧")]
    [InlineData("on ⟦March 5, 2018⟧ they")]
    [InlineData("on ⟦the 5th of March 2018⟧")]
    [InlineData("in ⟦early April⟧ of that")]
    [InlineData("⟦12 Ekim 2018⟧")]
    [InlineData("⟦2018 yil 5 mart⟧")]
    [InlineData("⟦2018-жылдын 5-майы⟧")]
    [InlineData("⟦5 de abril de 2018⟧")]
    [InlineData("(⟦28 июня, в среду⟧)")]
    [InlineData("⟦2019 жылғы 6 қыркүйек, жұма⟧.")]
    [InlineData("⟦Mon 27 July⟧")]
    [InlineData("(Chest Clinic, ⟦Feb '20⟧)")]
    public void Dates_with_the_name_of_a_month_are_found(string text) => Expect.Finds(new MonthNameDateRecognizer(), text);

    [Theory]
    [InlineData("⟦12 апрепя 2018 года⟧")]
    [InlineData("⟦l2 апреля 2O18 года⟧")]
    [InlineData("⟦12 сентибря 2018⟧")]
    [InlineData("⟦5 Febuary 2018⟧")]
    [InlineData("⟦12 апреля 2018года⟧")]
    [InlineData("⟦2018 жылдың 12 сәуіpінде⟧")]
    [InlineData("⟦2018 жылы 12 тамыз⟧")]
    [InlineData("⟦2018-يىلى 5-سېنتەبر⟧")]
    public void Damaged_dates_are_found(string text) => Expect.Finds(new MonthNameDateRecognizer(), text);

    [Theory]
    [InlineData("You may go, she said.")]
    [InlineData("They march past the wall.")]
    [InlineData("в мартеновском цехе")]
    [InlineData("Мария и Майя пришли")]
    [InlineData("Мартин уехал")]
    [InlineData("Августин спал")]
    [InlineData("в декаде 12 дней")]
    [InlineData("12 человек и 5 машин")]
    [InlineData("мамыражай күн")]
    public void Words_like_months_are_left(string text) => Expect.Finds(new MonthNameDateRecognizer(), text);
}
