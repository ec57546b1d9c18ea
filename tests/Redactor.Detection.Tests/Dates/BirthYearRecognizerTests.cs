using Redactor.Detection.Dates;

namespace Redactor.Detection.Tests.Dates;

public sealed class BirthYearRecognizerTests
{
    [Theory]
    [InlineData("Иванов Пётр, ⟦1968 г.р.⟧, водитель")]
    [InlineData("родился в ⟦1968 году⟧ в селе")]
    [InlineData("⟦1968 года рождения⟧")]
    [InlineData("год рождения: ⟦1968⟧")]
    [InlineData("мен ⟦1968 жылы⟧ туғанмын")]
    [InlineData("⟦1968 жылғымын⟧")]
    [InlineData("⟦1968 ж.т.⟧")]
    [InlineData("туған жылы: ⟦1968⟧")]
    [InlineData("born in ⟦1968⟧ in Toli")]
    [InlineData("was born, the youngest, in ⟦1968⟧")]
    [InlineData("b. ⟦1968⟧")]
    [InlineData("⟦1975-يىلى⟧ تۇغۇلغان")]
    [InlineData("تۇغۇلغان ۋاقتى ⟦1975-يىل⟧")]
    [InlineData("⟦1975 جىلى⟧ تۋعان")]
    [InlineData("⟦1968 doğumlu⟧")]
    [InlineData("生于⟦1968年⟧")]
    [InlineData("⟦1968年⟧出生")]
    [InlineData("⟦68年⟧生")]
    [InlineData("⟦一九六八年⟧生")]
    [InlineData("Asel, ⟦1955⟧, driver")]
    public void Years_of_birth_are_found(string text) => Expect.Finds(new BirthYearRecognizer(), text);

    [Theory]
    [InlineData("родился в ⟦I968 году⟧")]
    [InlineData("born in ⟦l968⟧")]
    [InlineData("生于⟦196B年⟧")]
    [InlineData("⟦1968 г. р.⟧ жена")]
    [InlineData("рожден в ⟦1968 г.⟧")]
    [InlineData("⟦1975-يىلى⟧ تۇغۇلغان.")]
    [InlineData("1. ورازباي تۇسىپحان ⟦1956⟧ اۋىل مولداسى.")]
    public void Damaged_years_are_found(string text) => Expect.Finds(new BirthYearRecognizer(), text);

    [Theory]
    [InlineData("в 2017 году увезли")]
    [InlineData("Родился сын. В 2017 году отца забрали")]
    [InlineData("1968年生产的机器")]
    [InlineData("2017年生活困难")]
    [InlineData("номер 1968")]
    [InlineData("born into a family of 12")]
    [InlineData("приговор 2018 г.")]
    [InlineData("туғаннан бері 15 жыл")]
    [InlineData("1875 г.р.")]
    [InlineData("2. مەكتەپ اشىلدى 1956 جىلى.")]
    [InlineData("ورازباي 1956 اۋىل")]
    public void Other_years_are_left(string text) => Expect.Finds(new BirthYearRecognizer(), text);
}
