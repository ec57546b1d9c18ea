using Redactor.Detection.Patterns;

namespace Redactor.Detection.Tests.Patterns;

public sealed class EmailRecognizerTests
{
    [Theory]
    [InlineData("at ⟦t.lindqvist@harrowlegal.org⟧.")]
    [InlineData("Почта ⟦b.zhunusov82@mail.ru⟧")]
    [InlineData("ئېلخەت: ⟦rizwan.emet@mail.kz⟧، كەسپى")]
    [InlineData("邮箱⟦aydos777.backup@163.com⟧，密码")]
    [InlineData("⟦user＠example．com⟧")]
    [InlineData("⟦first+tag@sub.domain.co.uk⟧")]
    public void Addresses_are_found(string text) => Expect.Finds(new EmailRecognizer(), text);

    [Theory]
    [InlineData("⟦yerzhan_abil @inbox. ru⟧")]
    [InlineData("⟦yerzhan_abil@inbox,ru⟧")]
    [InlineData("⟦yerzhan_abil©inbox.ru⟧")]
    [InlineData("⟦b.zhunusov82 mail.ru⟧")]
    [InlineData("⟦b.zhunusov82Qmail.ru⟧")]
    [InlineData("⟦name(at)example.org⟧")]
    [InlineData("⟦sabit.maulen71@gmail⟧")]
    public void Damaged_addresses_are_found(string text) => Expect.Finds(new EmailRecognizer(), text);

    [Theory]
    [InlineData("пишите на mail.ru")]
    [InlineData("we met @ noon")]
    [InlineData("The end. com")]
    [InlineData("Почта закрыта")]
    public void Other_text_is_left(string text) => Expect.Finds(new EmailRecognizer(), text);
}
