using Redactor.Detection.Ages;

namespace Redactor.Detection.Tests.Ages;

public sealed class RussianAgeRecognizerTests
{
    [Theory]
    [InlineData("ей ⟦45 лет⟧")]
    [InlineData("Возраст: ⟦45⟧")]
    [InlineData("возраст ⟦45 лет⟧")]
    [InlineData("мне уже ⟦63 года⟧.")]
    [InlineData("сыну ⟦12⟧, он")]
    [InlineData("детям, ⟦8 лет⟧, плохо")]
    [InlineData("мужчина ⟦35 лет⟧ лежал")]
    [InlineData("Асель, ⟦34 года⟧, учитель")]
    [InlineData("в ⟦17 лет⟧ он ушёл")]
    [InlineData("⟦70-летняя⟧ мать")]
    [InlineData("⟦семидесятилетний⟧ старик")]
    [InlineData("на ⟦73 году⟧ жизни")]
    [InlineData("мне ⟦шестьдесят три года⟧")]
    [InlineData("исполнилось ⟦18 лет⟧")]
    [InlineData("ему около ⟦50⟧.")]
    [InlineData("сейчас ⟦45 лет⟧")]
    [InlineData("Иляс, ⟦лет 20⟧, учится")]
    [InlineData("Человеку ⟦под семьдесят⟧, читать умеет")]
    [InlineData("Мне ⟦пятьдесят шестой⟧ год.")]
    [InlineData("пенсионер ⟦шестидесяти девяти лет⟧")]
    [InlineData("Сыну ⟦три с половиной⟧.")]
    public void Ages_are_found(string text) => Expect.Finds(new RussianAgeRecognizer(), text);

    [Theory]
    [InlineData("ей ⟦4З года⟧")]
    [InlineData("возраст: ⟦l7 лет⟧")]
    [InlineData("⟦7О-летняя⟧ мать")]
    [InlineData("ему ⟦1З лет⟧")]
    public void Damaged_ages_are_found(string text) => Expect.Finds(new RussianAgeRecognizer(), text);

    [Theory]
    [InlineData("приговорён к 15 годам")]
    [InlineData("получил срок 15 лет.")]
    [InlineData("работал 20 лет")]
    [InlineData("прожил 30 лет в селе")]
    [InlineData("5 лет назад")]
    [InlineData("10-летний срок")]
    [InlineData("через 3 года вернулся")]
    [InlineData("в 2017 году")]
    [InlineData("15 лет лишения свободы")]
    [InlineData("дали 7 лет, он сидит")]
    [InlineData("стаж — 12 лет.")]
    [InlineData("сто человек")]
    [InlineData("Ему второй год не пишут.")]
    [InlineData("Учитель, двадцать пятый кабинет.")]
    [InlineData("Нам три с половиной километра.")]
    public void Terms_and_lengths_of_time_are_left(string text) => Expect.Finds(new RussianAgeRecognizer(), text);
}
