using Redactor.Detection.Tests.Names;

namespace Redactor.Detection.Tests.Organizations;

public sealed class HanOrganizationRecognizerTests
{
    private const string Recognizer = "organization/han/1";

    [Theory]
    [InlineData("zh-Hans", "原是玛纳斯县供电所的职工。", "玛纳斯县供电所")]
    [InlineData("zh-Hans", "现羁押于县看守所。", "县看守所")]
    [InlineData("zh-Hans", "由新源县人民检察院起诉。", "新源县人民检察院")]
    [InlineData("zh-Hans", "在第三中学教书。", "第三中学")]
    [InlineData("zh-Hans", "他在额敏县第一小学上学。", "额敏县第一小学")]
    [InlineData("zh-Hans", "送到乌鲁木齐监狱。", "乌鲁木齐监狱")]
    [InlineData("zh-Hans", "在乡派出所等着。", "乡派出所")]
    [InlineData("zh-Hans", "关在新源县职业技能教育培训中心。", "新源县职业技能教育培训中心")]
    [InlineData("zh-Hans", "他在第5中学教书。", "第5中学")]
    public void Organisations_tied_down_are_found(string language, string text, params string[] found) => Found.By(Recognizer, text, language).ShouldBe(found);

    [Theory]
    [InlineData("zh-Hans", "在 额敏县第一小学 上学。", "额敏县第一小学")]
    [InlineData("zh-Hans", "在第５中学教书。", "第５中学")]
    public void Damaged_names_are_found(string language, string text, params string[] found) => Found.By(Recognizer, text, language).ShouldBe(found);

    [Theory]
    [InlineData("zh-Hans", "曾在医院见过他。")]
    [InlineData("zh-Hans", "孩子们去学校了。")]
    [InlineData("zh-Hans", "他在一家工厂干活。")]
    [InlineData("zh-Hans", "政府来人了。")]
    [InlineData("zh-Hans", "从公司回来。")]
    [InlineData("zh-Hans", "两个学校都关了。")]
    [InlineData("zh-Hans", "开了两家工厂。")]
    [InlineData("zh-Hans", "中心思想是什么。")]
    public void Bare_schools_and_hospitals_are_left(string language, string text) => Found.By(Recognizer, text, language).ShouldBeEmpty();
}
