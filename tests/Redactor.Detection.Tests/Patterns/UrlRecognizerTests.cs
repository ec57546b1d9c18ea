using Redactor.Detection.Patterns;

namespace Redactor.Detection.Tests.Patterns;

public sealed class UrlRecognizerTests
{
    [Theory]
    [InlineData("see ⟦https://drive.example.org/s/kQ7-aygul⟧ now")]
    [InlineData("видео: ⟦https://t.me/kg_jardam_tizme/482⟧")]
    [InlineData("⟦www.example.com⟧")]
    [InlineData("⟦t.me/kg_jardam⟧")]
    [InlineData("⟦vk.com/id12345⟧")]
    [InlineData("链接⟦http://t.cn/ezkphbe⟧，请看")]
    [InlineData("⟦azattyq.org⟧")]
    [InlineData("⟦htps://example.org/a⟧")]
    public void Links_are_found(string text) => Expect.Finds(new UrlRecognizer(), text);

    [Theory]
    [InlineData("he said.Come in")]
    [InlineData("ст. 15.2 УК")]
    [InlineData("и т.д. и т.п.")]
    [InlineData("mail us: a@example.org")]
    public void Other_text_is_left(string text) => Expect.Finds(new UrlRecognizer(), text);
}
