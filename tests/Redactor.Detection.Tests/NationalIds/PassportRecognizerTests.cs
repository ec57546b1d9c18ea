using Redactor.Detection.NationalIds;

namespace Redactor.Detection.Tests.NationalIds;

public sealed class PassportRecognizerTests
{
    [Theory]
    [InlineData("паспорт ⟦N09876543⟧")]
    [InlineData("护照⟦E12345678⟧")]
    [InlineData("护照⟦EB1234567⟧")]
    [InlineData("passport ⟦AN 1234567⟧")]
    [InlineData("паспорт ⟦N 0987 6543⟧")]
    [InlineData("паспорт ⟦N№09876543⟧")]
    [InlineData("паспорт ⟦АН1234567⟧")]
    [InlineData("پاسپورت ⟦U12345678⟧")]
    [InlineData("⟦Ｅ１２３４５６７８⟧")]
    [InlineData("свидетельство ⟦II-МЮ № 512346⟧")]
    [InlineData("серия ⟦82 № 1234567⟧")]
    [InlineData("证号⟦KAZ110090010101⟧")]
    [InlineData("⟦P<KAZSERIKOV<<AIBEK<<<<<<<<<<<<<<<<<<<<<<<<<<⟧")]
    [InlineData("⟦N123456785KAZ8501017M2801013<<<<<<<<⟧")]
    public void Passport_numbers_are_found(string text) => Expect.Finds(new PassportRecognizer(), text);

    [Theory]
    [InlineData("⟦N098765O3⟧")]
    [InlineData("⟦NO9876543⟧")]
    [InlineData("⟦Е 12345678⟧")]
    [InlineData("⟦№09876543⟧")]
    public void Damaged_numbers_are_found(string text) => Expect.Finds(new PassportRecognizer(), text);

    [Theory]
    [InlineData("формат A4 и B5")]
    [InlineData("COVID-19")]
    [InlineData("AB 12 34")]
    [InlineData("ABC1234567")]
    [InlineData("A12345")]
    [InlineData("xN09876543")]
    [InlineData("N0987654321012")]
    [InlineData("Приказ А 12")]
    public void Other_codes_are_left(string text) => Expect.Finds(new PassportRecognizer(), text);
}
