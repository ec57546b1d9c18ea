using Redactor.Detection.NationalIds;

namespace Redactor.Detection.Tests.NationalIds;

public sealed class CaseNumberRecognizerTests
{
    [Theory]
    [InlineData("⟦（2018）新4021刑初45号⟧")]
    [InlineData("⟦(2018)新4021刑初45号之一⟧")]
    [InlineData("⟦〔2018〕45号⟧")]
    [InlineData("⟦【2018】第45号⟧")]
    [InlineData("⟦(2018) Xin 4021 Xing Chu No. 45⟧")]
    [InlineData("⟦(2018) Синь 4021 Син Чу № 45⟧")]
    [InlineData("дело ⟦ВК-2018/0451⟧")]
    [InlineData("file ⟦AB-2018/045⟧")]
    [InlineData("дело № ⟦1-234/2018⟧")]
    [InlineData("⟦编号20180451号⟧")]
    [InlineData("⟦甲三〇二⟧")]
    [InlineData("applications nos. ⟦1092/04⟧ and ⟦265/07⟧")]
    [InlineData("⟦(2018) 602-نومۇر⟧")]
    public void Case_numbers_are_found(string text) => Expect.Finds(new CaseNumberRecognizer(), text);

    [Theory]
    [InlineData("⟦( 2018 ) 新 4021 刑初 45 号⟧")]
    [InlineData("⟦[2018)新4021刑初45号⟧")]
    [InlineData("⟦(2018) Xin 4021 Xing Chu N° 45⟧")]
    [InlineData("ىله ⟦قوع. قاۋىپ. شاق. [2018] ا 0437⟧")]
    public void Damaged_numbers_are_found(string text) => Expect.Finds(new CaseNumberRecognizer(), text);

    [Theory]
    [InlineData("2018/2019")]
    [InlineData("2017-2018 годы")]
    [InlineData("(2018) год")]
    [InlineData("2018-03-15")]
    [InlineData("COVID-19")]
    [InlineData("5-7 лет")]
    [InlineData("甲方乙方")]
    [InlineData("自己二十岁")]
    [InlineData("10/12")]
    [InlineData("50/60 %")]
    [InlineData("т. 8-10")]
    public void Years_and_dates_are_left(string text) => Expect.Finds(new CaseNumberRecognizer(), text);
}
