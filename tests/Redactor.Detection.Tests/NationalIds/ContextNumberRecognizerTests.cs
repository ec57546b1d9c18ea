using Redactor.Detection.NationalIds;

namespace Redactor.Detection.Tests.NationalIds;

public sealed class ContextNumberRecognizerTests
{
    [Theory]
    [InlineData("удостоверение ⟦034512876⟧ выдано")]
    [InlineData("удостоверение ⟦№ 034512876⟧")]
    [InlineData("куәлік ⟦034512876⟧")]
    [InlineData("жетон ⟦4512⟧")]
    [InlineData("төлқұжат нөмірі ⟦4512876⟧")]
    [InlineData("certificate no. ⟦AB-4512⟧")]
    [InlineData("prisoner ⟦4512⟧")]
    [InlineData("case ⟦4512/18⟧")]
    [InlineData("编号：⟦4512⟧")]
    [InlineData("学号⟦20180451⟧")]
    [InlineData("كىملىك نومۇرى: ⟦4512876⟧")]
    [InlineData("پاسپورت نومۇرى ⟦4512876⟧")]
    [InlineData("كۋالىك ٴنومىرى: ⟦4512876⟧")]
    [InlineData("my number was ⟦451⟧")]
    [InlineData("номер ⟦451⟧")]
    [InlineData("нөмірім: ⟦451⟧")]
    [InlineData("⟦451⟧ деген нөмір")]
    [InlineData("⟦№ 4512⟧")]
    [InlineData("⟦No. LC-4471⟧")]
    [InlineData("⟦No. 1С-4471⟧")]
    [InlineData("⟦№ 0В-4471⟧")]
    [InlineData("⟦#4512⟧")]
    [InlineData("⟦0451⟧")]
    [InlineData("⟦4512876⟧")]
    [InlineData("تىركەۋ ٴنومىرى: ⟦ا-2019/3306⟧")]
    public void Numbers_beside_their_words_are_found(string text) => Expect.Finds(new ContextNumberRecognizer(), text);

    [Theory]
    [InlineData("удостоверение : ⟦034512876⟧")]
    [InlineData("удостоверение — ⟦034 512 876⟧")]
    [InlineData("编号 : ⟦4512⟧")]
    [InlineData("ماعان ⟦117⟧ دەگەن تومىر تىكتى")]
    public void Damaged_numbers_are_found(string text) => Expect.Finds(new ContextNumberRecognizer(), text);

    [Theory]
    [InlineData("паспорт выдан 12.04.2018")]
    [InlineData("в 2018 году дело закрыли")]
    [InlineData("45 человек")]
    [InlineData("ID-карта")]
    [InlineData("case closed")]
    [InlineData("номер один")]
    [InlineData("1 250 000 теңге")]
    [InlineData("рост 175")]
    [InlineData("15:30")]
    [InlineData("0,5 кг")]
    [InlineData("справка о болезни")]
    [InlineData("дом 12")]
    public void Other_figures_are_left(string text) => Expect.Finds(new ContextNumberRecognizer(), text);
}
