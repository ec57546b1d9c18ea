using Redactor.Detection.Addresses;

namespace Redactor.Detection.Tests.Addresses;

public sealed class AddressAfterCueRecognizerTests
{
    [Theory]
    [InlineData("Адрес: ⟦Достык 15, 7⟧")]
    [InlineData("Адрес: ⟦Достык 15-7⟧, тел. 45-12-33")]
    [InlineData("Мекенжайы: ⟦Достық 15, 7⟧")]
    [InlineData("Address: ⟦Dostyk 15, flat 7⟧")]
    [InlineData("Residence: ⟦Dostyk 15⟧; phone 451233")]
    [InlineData("ئادرېسى: ⟦ئازادلىق 15⟧")]
    [InlineData("مەكەنجايى: ⟦دوستىق 15⟧")]
    [InlineData("Адрес проживания: ⟦Достык 15⟧")]
    [InlineData("Adresi: ⟦Dostyk 15⟧\nnext")]
    [InlineData("مەكەنجايى: ⟦نىلقى اۋدانى. ۇلىستاي قالاشىعى. بىرلىك كوشەسى. 9-اۋلا⟧)!")]
    [InlineData("ئادرېسى: ⟦قەشقەر شەھىرى. يارباغ كوچىسى 14-ئۆي، 3-قەۋەت⟧")]
    public void What_follows_a_word_for_address_is_found(string text) => Expect.Finds(new AddressAfterCueRecognizer(), text);

    [Theory]
    [InlineData("Адрес: Достык")]
    [InlineData("Адрес неизвестен")]
    [InlineData("Address: unknown; born 1968")]
    [InlineData("Адрес: см. стр. (15)")]
    [InlineData("по адресу жены пришло 5 писем")]
    [InlineData("مەكەنجايى: بەلگىسىز")]
    public void Values_without_a_number_are_left(string text) => Expect.Finds(new AddressAfterCueRecognizer(), text);
}
