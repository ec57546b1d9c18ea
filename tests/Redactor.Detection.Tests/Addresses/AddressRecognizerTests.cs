using Redactor.Detection.Addresses;

namespace Redactor.Detection.Tests.Addresses;

public sealed class AddressRecognizerTests
{
    [Theory]
    [InlineData("⟦г. Алматы, ул. Абая, д. 15, кв. 7⟧.")]
    [InlineData("живёт на ⟦улице Абая, 15⟧.")]
    [InlineData("⟦улица Абая, дом 15, квартира 7⟧")]
    [InlineData("⟦Алматы қаласы, Абай көшесі, 15 үй, 7 пәтер⟧")]
    [InlineData("⟦Абай көшесі 15⟧")]
    [InlineData("⟦мкр. Самал-2, д. 33, кв. 10⟧")]
    [InlineData("⟦Абай даңғылы, 15-үй⟧")]
    [InlineData("at ⟦15 Abay Street, Apt 7, Almaty⟧.")]
    [InlineData("at ⟦5 Main Square⟧")]
    [InlineData("⟦Abai kóshesi 15⟧")]
    [InlineData("⟦غۇلجا شەھىرى ئازادلىق كوچىسى 15-ئۆي⟧")]
    [InlineData("⟦اباي كوشەسى 15 ۇي⟧")]
    [InlineData("⟦اباي كوشەسى، 15-\u0674ۇي، 7-پاتەر⟧")]
    [InlineData("⟦Atatürk Caddesi No. 15, Daire 7⟧")]
    [InlineData("⟦050010, г. Алматы, пр. Достык, д. 5⟧")]
    public void Addresses_are_found(string text) => Expect.Finds(new AddressRecognizer(), text);

    [Theory]
    [InlineData("⟦ул. Абая, д. l5, кв. 7⟧")]
    [InlineData("⟦ул Абая 15 кв 7⟧")]
    [InlineData("⟦ул. Абая,\nд. 15, кв. 7⟧")]
    [InlineData("⟦ул. Абая д.15 кв.7⟧")]
    public void Damaged_addresses_are_found(string text) => Expect.Finds(new AddressRecognizer(), text);

    [Theory]
    [InlineData("на улице холодно")]
    [InlineData("дом стоял пустой")]
    [InlineData("5 домов и 12 квартир")]
    [InlineData("в 2018 году")]
    [InlineData("The street was empty.")]
    [InlineData("На улице было холодно")]
    [InlineData("Наша улица тихая")]
    [InlineData("Эта улица длинная")]
    [InlineData("Our road was bad")]
    [InlineData("үйде адам жоқ")]
    [InlineData("She lost her way home.")]
    [InlineData("камера 12, этаж")]
    [InlineData("г. и д. и т. д.")]
    [InlineData("ئۆيدە 5 ئادەم بار")]
    [InlineData("в доме было 5 человек")]
    public void Other_text_is_left(string text) => Expect.Finds(new AddressRecognizer(), text);
}
