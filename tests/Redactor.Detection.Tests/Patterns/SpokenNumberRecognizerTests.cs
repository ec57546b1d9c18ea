using Redactor.Detection.Patterns;

namespace Redactor.Detection.Tests.Patterns;

public sealed class SpokenNumberRecognizerTests
{
    [Theory]
    [InlineData("мой телефон ⟦восемь семьсот один двести тридцать четыре пятьдесят шесть семьдесят восемь⟧")]
    [InlineData("my number is ⟦eight seven zero one, two three four, five six, seven eight⟧.")]
    [InlineData("нөмірім ⟦сегіз жеті жүз бір екі жүз отыз төрт елу алты жетпіс сегіз⟧")]
    [InlineData("نومۇرۇم ⟦بىر ئۈچ توققۇز توققۇز بىر ئىككى ئۈچ تۆت بەش ئالتە يەتتە⟧")]
    [InlineData("我的电话是⟦一三九九八七六五四三二⟧。")]
    [InlineData("电话⟦幺三九〇九九一二三七六⟧")]
    public void Dictated_numbers_are_found(string text) => Expect.Finds(new SpokenNumberRecognizer(), text);

    [Theory]
    [InlineData("сто двадцать пять тысяч триста сорок два тенге")]
    [InlineData("One, two, three, four, five, six: the children counted.")]
    [InlineData("две или три недели, может четыре")]
    [InlineData("二〇一八年五月")]
    [InlineData("一二三四五六七")]
    public void Amounts_and_counting_are_left(string text) => Expect.Finds(new SpokenNumberRecognizer(), text);
}
