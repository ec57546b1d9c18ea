using Redactor.Detection.Traits;

namespace Redactor.Detection.Tests.Traits;

public sealed class ReligionRecognizerTests
{
    [Theory]
    [InlineData("He ⟦prayed⟧ at home and kept a ⟦Quran⟧; she wore a ⟦headscarf⟧.")]
    [InlineData("Он совершал ⟦намаз⟧, отпустил ⟦бороду⟧ и хранил ⟦Коран⟧.")]
    [InlineData("Ол ⟦намаз⟧ оқыды, ⟦ораза⟧ ұстады, ⟦сақалын⟧ қойды.")]
    [InlineData("ئۇ ⟦ناماز⟧ ئوقۇيتتى، ⟦ساقال⟧ قويغان.")]
    [InlineData("他在家⟦做礼拜⟧,⟦留胡须⟧,学过⟦古兰经⟧。")]
    public void Faith_and_its_practice_are_found(string text) => Expect.Finds(new ReligionRecognizer(), text);

    [Theory]
    [InlineData("We walked to the market and bought bread.")]
    [InlineData("Мы пошли на рынок за хлебом.")]
    [InlineData("Базарға барып нан алдық.")]
    [InlineData("بازارغا باردۇق.")]
    [InlineData("我们去市场买面包。")]
    public void Other_words_are_left(string text) => Expect.Finds(new ReligionRecognizer(), text);
}
