namespace Redactor.Detection.Tests.Names;

public sealed class NicknameRecognizerTests
{
    private const string Recognizer = "person/nickname/1";

    [Theory]
    [InlineData("ru", "Его звали по прозвищу «Длинный», он пришёл.", "«Длинный»")]
    [InlineData("ru", "Кличка у него была «Шрам».", "«Шрам»")]
    [InlineData("ru", "Ахмет (кличка «Батыр») ушёл.", "кличка «Батыр»")]
    [InlineData("kk", "Оның лақабы «Сары» еді.", "«Сары»")]
    [InlineData("kk", "лақап аты «Тентек» болды", "«Тентек»")]
    [InlineData("ug", "ئۇنىڭ لەقىمى «قارا» ئىدى.", "«قارا»")]
    [InlineData("en", "He was nicknamed “Tall” there.", "“Tall”")]
    [InlineData("en", "His nickname was \"Boxer\".", "\"Boxer\"")]
    [InlineData("en", "She was known as “the Teacher”.", "“the Teacher”")]
    [InlineData("en", "alias „Lynx“, he said", "„Lynx“")]
    [InlineData("kk-Arab", "لاقابى «سارى» ەدى.", "«سارى»")]
    [InlineData("kk", "Мәжит (лақап аты Соқыр Мәжит) кетті.", "лақап аты Соқыр Мәжит")]
    public void A_quotation_named_a_nickname_is_found(string language, string text, params string[] found) => Found.By(Recognizer, text, language).ShouldBe(found);

    [Theory]
    [InlineData("ru", "по прозвищу «Длинный\" он", "«Длинный\"")]
    [InlineData("ru", "пo прoзвищу «Длинный»", "«Длинный»")]
    [InlineData("en", "nicknamed : \"Tall” then", "\"Tall”")]
    public void A_damaged_quotation_is_found(string language, string text, params string[] found) => Found.By(Recognizer, text, language).ShouldBe(found);

    [Theory]
    [InlineData("ru", "Он читал «Абай жолы» вечером.")]
    [InlineData("ru", "Прозвище забыли. Газета «Заря» закрыта.")]
    [InlineData("ru", "прозвище\n«Заря»")]
    [InlineData("ru", "по прозвищу «не закрыто\nдальше")]
    [InlineData("en", "It is known for its tea, “Green Leaf”.")]
    [InlineData("en", "A well known shop “Green Leaf” stood there.")]
    [InlineData("kk", "Оның лақабы жоқ болды, ал дүкені сол ауылда «Береке» еді.")]
    [InlineData("kk", "Мәжит (лақабы\nжоқ адам) кетті.")]
    public void Other_quotations_are_left(string language, string text) => Found.By(Recognizer, text, language).ShouldBeEmpty();
}
