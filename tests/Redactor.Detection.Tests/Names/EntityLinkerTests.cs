using Redactor.Documents;

namespace Redactor.Detection.Tests.Names;

public sealed class EntityLinkerTests
{
    [Theory]
    [InlineData("ru", "Мой муж, Смагулов Ерлан Турсынович, пропал. Ерлана видели зимой. Подпись: Смагулов Е. Т.", 1)]
    [InlineData("kk", "Мен Қалиман Тоқтарқызы едім. Сәлеммен, Қалиман апаларыңыз.", 1)]
    [InlineData("ru", "Здесь Гүлбахар жила. Сюда Gulbahar вернулась.", 1)]
    [InlineData("en", "Here Turdibek Sabir lived. Then Shohret Turdibek came.", 2)]
    [InlineData("zh-Hans", "叫古丽巴哈尔·托乎提。后来古丽巴哈尔回来了。", 1)]
    public void Forms_of_one_name_are_one_person(string language, string text, int people) =>
        Found.In(text, language).Entities.Count(e => e.Type == EntityType.Person).ShouldBe(people);

    [Fact]
    public void People_are_numbered_by_first_appearance() =>
        Found.In("My son Shohret and my wife Nurbiye left. Later Shohret wrote.", "en").Entities
            .Where(e => e.Type == EntityType.Person).Select(e => (e.Number, e.Findings.Count)).ShouldBe([(1, 2), (2, 1)]);
}
