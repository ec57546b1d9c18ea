using Redactor.Documents;
using Redactor.Verification.Search;

namespace Redactor.Verification.Tests;

public sealed class EvidenceTests
{
    [Theory]
    [InlineData(EntityType.Person, "Асан Үсенов", "Сол күні Асанның үйіне келді")]
    [InlineData(EntityType.Person, "Асанның", "Кейін Асан қайтпады")]
    [InlineData(EntityType.Person, "Қайрат", "Видели Кайрата у ворот")]
    [InlineData(EntityType.Person, "Иванова Мария", "с Ивановой больше не говорили")]
    [InlineData(EntityType.Person, "Иванова Мария", "ИВАНОВА")]
    [InlineData(EntityType.Person, "Абдрахманов", "Абдра- хманов")]
    [InlineData(EntityType.Person, "Абдрахманов", "АбдрахмановТоқтар")]
    [InlineData(EntityType.Person, "Абдрахманов", "Абдрахмансв")]
    [InlineData(EntityType.Person, "Nurlan Bekov", "saw Bekov's car")]
    [InlineData(EntityType.Person, "Nurlan Bekov", "Нурлан? No, Nurlan.")]
    [InlineData(EntityType.Person, "Али", "сказал Али вчера")]
    [InlineData(EntityType.Person, "ئابدۇراخمان", "مەن ئابدۇراخماننىڭ ئۆيىدە")]
    [InlineData(EntityType.Person, "ئابدۇراخمان", "مەن ئابدۇراخمان بىلەن")]
    [InlineData(EntityType.Person, "باۋىرجان", "ول باۋىرجانعا ايتتى")]
    [InlineData(EntityType.Person, "买买提江", "我看见买买提江在那里")]
    [InlineData(EntityType.Person, "买买提江", "我看见买 买提 江在那里")]
    [InlineData(EntityType.Person, "李伟", "同事李伟说")]
    [InlineData(EntityType.Person, "阿哈提·赛达合买提", "后来赛达合买提说")]
    [InlineData(EntityType.Person, "Ахат 阿哈提", "后来阿哈提说")]
    [InlineData(EntityType.Location, "石河子市", "住在石河子的家")]
    [InlineData(EntityType.Location, "Шәуешек", "ол Шәуешекте тұрады")]
    [InlineData(EntityType.Location, "город Алматы", "в городе; город Алматы")]
    [InlineData(EntityType.Organization, "Алматинская средняя школа № 5", "это Алматинская средняя школа №5 у парка")]
    [InlineData(EntityType.Id, "650121197803170512", "номер 6501 2119 7803 1705 12 записан")]
    [InlineData(EntityType.Id, "N 01234567", "N01234567")]
    [InlineData(EntityType.Phone, "+7 701 234 56 78", "звоните 8-701-234-56-78")]
    [InlineData(EntityType.Phone, "+7 701 234 56 78", "٧ ٧٠١ ٢٣٤ ٥٦ ٧٨")]
    [InlineData(EntityType.Email, "asan.u@mail.kz", "пишите на asan.u@mail.kz")]
    [InlineData(EntityType.Date, "12 марта 2017", "увезли 12 марта 2017 года")]
    [InlineData(EntityType.Date, "2017年3月12日", "在2017年3月12日被带走")]
    public void What_was_approved_is_found(EntityType type, string approved, string text) => Count(type, approved, text).ShouldBeGreaterThan(0);

    [Theory]
    [InlineData(EntityType.Person, "Вера Хан", "вера в добро")]
    [InlineData(EntityType.Person, "Асан Үсенов", "асанбай деген ауыл")]
    [InlineData(EntityType.Person, "Сара", "Сараптама жасалды")]
    [InlineData(EntityType.Person, "Марат", "Март был холодный")]
    [InlineData(EntityType.Person, "李建国", "李建设来了")]
    [InlineData(EntityType.Person, "李伟", "伟大的李子")]
    [InlineData(EntityType.Person, "Omar", "Roma, omarasiz")]
    [InlineData(EntityType.Person, "Ким", "а кимоно")]
    [InlineData(EntityType.Organization, "Алматинская средняя школа № 5", "средняя школа закрыта")]
    [InlineData(EntityType.Address, "ул. Абая, дом 5", "дом стоит на ул. Мира, 5")]
    [InlineData(EntityType.Id, "650121197803170512", "650121197803170513")]
    [InlineData(EntityType.Phone, "+7 701 234 56 78", "+7 701 234 56 79")]
    [InlineData(EntityType.Date, "12 марта 2017", "13 марта 2017 и 12 мая 2017, весь 2017 год")]
    [InlineData(EntityType.Age, "45 лет", "45 лет назад")]
    [InlineData(EntityType.Person, "Ян", "Ян")]
    [InlineData(EntityType.Person, "伟", "伟")]
    public void What_only_looks_like_it_is_not(EntityType type, string approved, string text) => Count(type, approved, text).ShouldBe(0);

    [Fact]
    public void Nothing_is_found_across_a_burned_box()
    {
        var (evidence, _) = Evidence.Of([new ApprovedText(new SensitiveText("Абдрахманов"), EntityType.Person)]);
        List<FoldedToken> tokens = [.. FoldedToken.Of("Абдрах"), FoldedToken.Break, .. FoldedToken.Of("манов")];
        new EvidenceFinder(evidence, KeptWords.None).Find(tokens).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Абдрахм", true)]
    [InlineData("хманов", false)]
    [InlineData("рахманов", true)]
    [InlineData("ов", false)]
    [InlineData("Абдрахманов", false)]
    public void Most_of_a_name_beside_a_box_is_half_of_it(string rest, bool half)
    {
        var (evidence, _) = Evidence.Of([new ApprovedText(new SensitiveText("Абдрахманов"), EntityType.Person)]);
        new EvidenceFinder(evidence, KeptWords.None).IsHalf(Folding.Fold(rest)).ShouldBe(half);
    }

    [Fact]
    public void What_is_too_short_to_prove_anything_is_counted_once()
    {
        ApprovedText[] approved =
        [
            new(new SensitiveText("17"), EntityType.Age), new(new SensitiveText("17"), EntityType.Age),
            new(new SensitiveText("Ян"), EntityType.Person), new(new SensitiveText("Асан"), EntityType.Person),
        ];
        Evidence.Of(approved).TooShort.ShouldBe(2);
    }

    private static int Count(EntityType type, string approved, string text)
    {
        var (evidence, _) = Evidence.Of([new ApprovedText(new SensitiveText(approved), type)]);
        return new EvidenceFinder(evidence, KeptWords.None).Find(FoldedToken.Of(text)).Count();
    }
}
