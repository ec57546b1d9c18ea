using Redactor.Detection.Patterns;

namespace Redactor.Detection.Tests.Patterns;

public sealed class HandleRecognizerTests
{
    [Theory]
    [InlineData("телеграмда ⟦@qsaduaqas_kz⟧.")]
    [InlineData("ماڭا ⟦@meli_tohti⟧ ئارقىلىق")]
    [InlineData("Телефонымдағы аты ⟦zhuldyz_kz⟧ болатын")]
    [InlineData("微信号：⟦murat_janat75⟧")]
    [InlineData("WeChat: ⟦wx_almagul88⟧ және")]
    [InlineData("WeChat ID: ⟦almagul88⟧")]
    [InlineData("аккаунт ⟦qarlygash-6⟧")]
    [InlineData("قاتناشقۇچىلار: ⟦Dilkar_0998⟧ ۋە ⟦gulsanem.x⟧")]
    [InlineData("she is ⟦aygul1985⟧ there")]
    [InlineData("微信名叫⟦雪莲花⟧。")]
    [InlineData("QQ号⟦123456789⟧")]
    [InlineData("Админге жазыңыз: ⟦@17060-7⟧")]
    public void Names_on_networks_are_found(string text) => Expect.Finds(new HandleRecognizer(), text);

    [Theory]
    [InlineData("covid-19 and mp3 files")]
    [InlineData("WeChat messages exported by the witness")]
    [InlineData("Telegram, распечатано владельцем")]
    [InlineData("微信聊天记录")]
    [InlineData("room12 and page3")]
    [InlineData("три пары @ 50 юаней, встреча @12")]
    [InlineData("the year2018")]
    [InlineData("пишите на mail.ru")]
    public void Ordinary_words_are_left(string text) => Expect.Finds(new HandleRecognizer(), text);
}
