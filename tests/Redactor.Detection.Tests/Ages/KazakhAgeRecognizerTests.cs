using Redactor.Detection.Ages;

namespace Redactor.Detection.Tests.Ages;

public sealed class KazakhAgeRecognizerTests
{
    [Theory]
    [InlineData("әкем ⟦45 жаста⟧ еді")]
    [InlineData("жасы ⟦45-те⟧")]
    [InlineData("Жасы: ⟦45⟧")]
    [InlineData("жасым ⟦алпыс үште⟧")]
    [InlineData("мен ⟦63-темін⟧")]
    [InlineData("⟦елу бес жаста⟧")]
    [InlineData("анам ⟦жетпіс бесте⟧.")]
    [InlineData("⟦17 жастағы⟧ қыз")]
    [InlineData("⟦45 jasta⟧ edi")]
    [InlineData("⟦45 жашта⟧ болчу")]
    [InlineData("⟦элүү беш жашта⟧")]
    [InlineData("⟦алпыстан⟧ асқан")]
    [InlineData("⟦алпысқа⟧ толды")]
    [InlineData("⟦он жеті жасында⟧")]
    [InlineData("Балалары ⟦8 және 12 жаста⟧")]
    [InlineData("Мәжит; ⟦70 шамасында⟧; Тасөткел")]
    public void Ages_are_found(string text) => Expect.Finds(new KazakhAgeRecognizer(), text);

    [Theory]
    [InlineData("⟦4З жаста⟧")]
    [InlineData("⟦l7 жастағы⟧ қыз")]
    [InlineData("⟦45жаста⟧")]
    [InlineData("жасы ⟦45 те⟧")]
    public void Damaged_ages_are_found(string text) => Expect.Finds(new KazakhAgeRecognizer(), text);

    [Theory]
    [InlineData("сағат 5-те келді")]
    [InlineData("жас бала")]
    [InlineData("15 жыл жұмыс істеді")]
    [InlineData("5-ке дейін")]
    [InlineData("екі ай жатты")]
    [InlineData("үйде үш адам бар")]
    [InlineData("№ 15 бөлме")]
    [InlineData("2017 жылы")]
    [InlineData("бағасы 50-ге жетті")]
    [InlineData("айдың 12-де.")]
    public void Other_numbers_are_left(string text) => Expect.Finds(new KazakhAgeRecognizer(), text);
}
