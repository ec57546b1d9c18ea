using Redactor.Detection.Tests.Names;

namespace Redactor.Detection.Tests.Places;

public sealed class HanPlaceRecognizerTests
{
    private const string Recognizer = "place/han/1";

    [Theory]
    [InlineData("zh-Hans", "他去了石河子开会。", "石河子")]
    [InlineData("zh-Hans", "我从新疆来到哈萨克斯坦。", "新疆", "哈萨克斯坦")]
    [InlineData("zh-Hans", "乌鲁木齐下雪了。", "乌鲁木齐")]
    [InlineData("zh-Hans", "他是哈萨克族。", "哈萨克族")]
    [InlineData("zh-Hans", "后来去了土耳其。", "土耳其")]
    public void Listed_places_and_kept_names_are_found(string language, string text, params string[] found) => Found.By(Recognizer, text, language).ShouldBe(found);

    [Theory]
    [InlineData("zh-Hans", "他在额敏县。", "额敏县")]
    [InlineData("zh-Hans", "住在五马场乡。", "五马场乡")]
    [InlineData("zh-Hans", "住在红旗村。", "红旗村")]
    [InlineData("zh-Hans", "我家在大泉村。", "大泉村")]
    [InlineData("zh-Hans", "地点：新源县则克台镇", "新源县", "则克台镇")]
    public void Names_before_the_word_for_a_county_or_village_are_found(string language, string text, params string[] found) => Found.By(Recognizer, text, language).ShouldBe(found);

    [Theory]
    [InlineData("zh-Hans", "他在 额敏县 。", "额敏县")]
    public void Damaged_places_are_found(string language, string text, params string[] found) => Found.By(Recognizer, text, language).ShouldBe(found);

    [Theory]
    [InlineData("zh-Hans", "县里的人来了。")]
    [InlineData("zh-Hans", "他们村很小。")]
    [InlineData("zh-Hans", "孩子们都去上学了。")]
    [InlineData("zh-Hans", "家里没有钱，冬天很冷。")]
    [InlineData("zh-Hans", "城市里人很多。")]
    [InlineData("zh-Hans", "到市场买菜。")]
    [InlineData("zh-Hans", "全县都知道。")]
    [InlineData("zh-Hans", "我们大村小村都去。")]
    [InlineData("zh-Hans", "是个很大的村。")]
    public void Common_words_are_no_place(string language, string text) => Found.By(Recognizer, text, language).ShouldBeEmpty();
}
