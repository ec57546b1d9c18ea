using System.Globalization;
using Redactor.Documents;

namespace Redactor.Detection.Tests;

/// <summary>Text made to be slow must not be: a guard against work that grows with the square of the text. The limit catches hangs, it measures nothing.</summary>
public sealed class DetectorWorkTests
{
    private const int Length = 200_000;
    private const string Phone = "+7 705 233 9047";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly Detector Detector = Detector.Create();

    [Theory]
    [InlineData("7")]
    [InlineData("0")]
    [InlineData("а ")]
    [InlineData("А ")]
    [InlineData("1-")]
    [InlineData("1 ")]
    [InlineData("1.")]
    [InlineData("(")]
    [InlineData("@.")]
    [InlineData("a@")]
    [InlineData("+1(")]
    [InlineData("«")]
    [InlineData("\n")]
    [InlineData("l1O0")]
    [InlineData("a.b-c_1@")]
    [InlineData("№ 1/")]
    [InlineData("[2018] ")]
    [InlineData("http://")]
    [InlineData("www.")]
    [InlineData("\f")]
    [InlineData("0 0 ")]
    [InlineData("1-(@.а 7@(+")]
    [InlineData("«1» (2) а@.买·")]
    public Task Runs_of_one_sign_or_figure_are_passed(string unit) => PhoneBehind(unit);

    [Theory]
    [InlineData("Иван ")]
    [InlineData("Иван\n")]
    [InlineData("Иван, ")]
    [InlineData("И. ")]
    [InlineData("1. Иван\n")]
    [InlineData("Name: ")]
    [InlineData("«Береке» ")]
    [InlineData("ناھىيە ")]
    [InlineData("ئەركىن ")]
    [InlineData("School ")]
    [InlineData("№ 2 School of ")]
    [InlineData("School OF ")]
    [InlineData("И. Иванов ")]
    [InlineData("[12.03.18 19:04] ab: ")]
    [InlineData("Синьцзян ")]
    [InlineData("село ")]
    [InlineData("прозвище ")]
    public Task Runs_of_names_and_the_words_beside_them_are_passed(string unit) => PhoneBehind(unit);

    [Theory]
    [InlineData("кв ")]
    [InlineData("кв. 5, ")]
    [InlineData("ул. ")]
    [InlineData("St ")]
    [InlineData("No ")]
    [InlineData("обл, ")]
    [InlineData("дом, А, ")]
    [InlineData("ул, 5 5 ")]
    [InlineData("адрес: ")]
    [InlineData("май ")]
    [InlineData("май-")]
    [InlineData("5май")]
    [InlineData("в 5 лет ")]
    [InlineData("жасы ")]
    [InlineData("born ")]
    [InlineData("ياش ")]
    [InlineData("ул. Абая ")]
    [InlineData("д. 5 ")]
    [InlineData("12 04 ")]
    public Task Runs_of_addresses_dates_and_ages_are_passed(string unit) => PhoneBehind(unit);

    [Theory]
    [InlineData("telegram")]
    [InlineData("телеграм")]
    [InlineData("паспорт")]
    [InlineData("телефон ")]
    [InlineData("تېلېفون")]
    [InlineData("كىملىك")]
    [InlineData("نومۇر")]
    [InlineData("ئېلخەت")]
    [InlineData("номер номер-")]
    [InlineData("e-mail ")]
    public Task Runs_of_words_that_announce_a_number_are_passed(string unit) => PhoneBehind(unit);

    [Theory]
    [InlineData("买")]
    [InlineData("买·")]
    [InlineData("阿·买")]
    [InlineData("县")]
    [InlineData("第一小学")]
    [InlineData("小学1")]
    [InlineData("一")]
    [InlineData("年1月")]
    [InlineData("号")]
    [InlineData("1号楼")]
    [InlineData("住在")]
    [InlineData("新疆")]
    [InlineData("路一号")]
    [InlineData("小李")]
    [InlineData("三月")]
    public Task Runs_of_Chinese_are_passed(string unit) => PhoneBehind(unit);

    [Fact]
    public Task A_long_list_of_people_with_one_given_name_is_passed() =>
        PhoneBehindText(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"Ерлан {Surname(i)}ев\n")));

    [Fact]
    public Task A_log_of_many_speakers_is_passed() =>
        PhoneBehindText(string.Concat(Enumerable.Range(0, 8_000).Select(i => $"19:04 speaker{i}: yes\n")));

    private static string Surname(int number)
    {
        string[] syllables = ["Ба", "ку", "ре", "ту", "мы", "сә", "жо", "ды", "ға", "ни"];
        return string.Concat(number.ToString("D4", CultureInfo.InvariantCulture).Select(figure => syllables[figure - '0']));
    }

    private static Task PhoneBehind(string unit) => PhoneBehindText(string.Concat(Enumerable.Repeat(unit, Length / unit.Length)));

    private static async Task PhoneBehindText(string front)
    {
        var text = $"{front}\nтел. {Phone}\n";
        var result = await Task.Run(() => Detector.Detect(DetectionTextBuilder.FromPlain(text))).WaitAsync(Limit);
        result.Findings.Where(f => f.Type == EntityType.Phone).Select(f => text[f.Start..f.End]).ShouldContain(p => p.EndsWith(Phone, StringComparison.Ordinal));
    }
}
