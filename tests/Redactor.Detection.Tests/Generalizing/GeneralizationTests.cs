using Redactor.Detection.Generalizing;
using Redactor.Documents;

namespace Redactor.Detection.Tests.Generalizing;

public sealed class GeneralizationTests
{
    [Theory]
    [InlineData("14 March 2019", "[2019]")]
    [InlineData("14.03.2019", "[2019]")]
    [InlineData("2019-03-14", "[2019]")]
    [InlineData("March 2019", "[2019]")]
    [InlineData("14 марта 2019 года", "[2019]")]
    [InlineData("2017 жылдың қазан айында", "[2017]")]
    [InlineData("in the middle of June 2017", "[2017]")]
    [InlineData("2019-يىلى 14-مارت", "[2019]")]
    [InlineData("٢٠١٩-يىلى ١٤-مارت", "[2019]")]
    [InlineData("2018年3月5日", "[2018]")]
    [InlineData("二〇一八年三月", "[2018]")]
    [InlineData("2018年春节", "[2018]")]
    // No year, two years, or one that could be read otherwise.
    [InlineData("14 March", null)]
    [InlineData("14.03.19", null)]
    [InlineData("20190314", null)]
    [InlineData("14 March 2O19", null)]
    [InlineData("去年三月五日", null)]
    [InlineData("from December 2017 to March 2018", null)]
    // A year alone says all of itself.
    [InlineData("2019", "[2010s]")]
    [InlineData("1976", "[1970s]")]
    [InlineData("1976 года", "[1970s]")]
    [InlineData("2015 жылы", "[2010s]")]
    // Long before what testimonies tell of: mostly births.
    [InlineData("5 May 1976", "[1970s]")]
    public void Of_a_date_at_most_the_year_is_left(string date, string? expected) => Of(EntityType.Date, "On ⟦" + date + "⟧ it was.").ShouldBe(expected);

    [Theory]
    [InlineData("My son was born on ⟦14 March 2012⟧ in the village.")]
    [InlineData("⟦14.03.2012⟧ г.р., без документов")]
    [InlineData("Ол ⟦2012 жылы 14 наурызда⟧ дүниеге келген.")]
    [InlineData("孩子⟦2012年3月5日⟧出生。")]
    [InlineData("生于⟦2012年3月5日⟧。")]
    public void Of_a_date_of_birth_the_decade_is_left(string marked) => Of(EntityType.Date, marked).ShouldBe("[2010s]");

    [Theory]
    [InlineData("41", "[40s]")]
    [InlineData("41 years old", "[40s]")]
    [InlineData("41 год", "[40s]")]
    [InlineData("٤١ ياش", "[40s]")]
    [InlineData("forty-one", "[40s]")]
    [InlineData("сорок один год", "[40s]")]
    [InlineData("пятидесяти лет", "[50s]")]
    [InlineData("қырық бір жаста", "[40s]")]
    [InlineData("四十一岁", "[40s]")]
    [InlineData("十六岁", "[10s]")]
    [InlineData("thirteen", "[10s]")]
    [InlineData("двенадцать лет", "[10s]")]
    [InlineData("in her forties", "[40s]")]
    [InlineData("7 years old", "[under 10]")]
    [InlineData("94", "[90 or older]")]
    [InlineData("103 years", "[90 or older]")]
    [InlineData("8 months old", null)]
    [InlineData("41 and 43", null)]
    [InlineData("twenty or thirty", null)]
    [InlineData("1976", null)]
    [InlineData("old", null)]
    public void Of_an_age_the_decade_is_left(string age, string? expected) => Of(EntityType.Age, "She was ⟦" + age + "⟧ then.").ShouldBe(expected);

    [Theory]
    [InlineData("Narynkol", "[Almaty Region]")]
    [InlineData("Нарынқолда", "[Almaty Region]")]
    [InlineData("село Кеген", "[Almaty Region]")]
    [InlineData("Ghulja County", "[Xinjiang]")]
    [InlineData("伊宁县", "[Xinjiang]")]
    [InlineData("Талдыкоргана", "[Zhetysu Region]")]
    // Unknown, in two regions, or of one name in two countries.
    [InlineData("Dolan", null)]
    [InlineData("Talgar and Ridder", null)]
    [InlineData("Aksu", null)]
    [InlineData("Khorgos", null)]
    [InlineData("Shonzhy", null)]
    [InlineData("Istanbul", null)]
    public void Of_a_place_the_region_is_left_where_it_is_known(string place, string? expected) => Of(EntityType.Location, "I lived in ⟦" + place + "⟧.").ShouldBe(expected);

    [Theory]
    [InlineData(EntityType.Person)]
    [InlineData(EntityType.Phone)]
    [InlineData(EntityType.Address)]
    [InlineData(EntityType.Id)]
    public void Of_what_points_at_a_person_nothing_is_left(EntityType type) => Of(type, "It is ⟦14 March 2019⟧.").ShouldBeNull();

    private static string? Of(EntityType type, string marked)
    {
        var start = marked.IndexOf('⟦', StringComparison.Ordinal);
        var text = marked.Replace("⟦", "", StringComparison.Ordinal);
        var end = text.IndexOf('⟧', StringComparison.Ordinal);
        return Generalization.Of(DetectionTextBuilder.FromPlain(text.Replace("⟧", "", StringComparison.Ordinal)), new Finding(start, end, type, 1, "test/1", "made up"));
    }
}
