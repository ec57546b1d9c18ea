namespace Redactor.Detection.Tests.Names;

public sealed class HanRecognizerTests
{
    [Theory]
    [InlineData("我丈夫叶尔肯·哈力克原是职工。", "叶尔肯·哈力克")]
    [InlineData("所长赵国强通知他去开会。", "赵国强")]
    [InlineData("同事小李说曾见过他。", "小李")]
    [InlineData("村里的陈书记带着两个人进来。", "陈")]
    [InlineData("儿媳妇帕提古丽给他装了一件毛衣。", "帕提古丽")]
    [InlineData("我姓邓。", "邓")]
    [InlineData("登记人签名：木拉提　经办人：许静　编号", "许静")]
    [InlineData("审判长　郭振华", "郭振华")]
    public void A_Chinese_or_transcribed_name_is_found(string text, string name) => Found.By("person/han/1", text, "zh-Hans").ShouldContain(name, StringComparer.Ordinal);

    [Theory]
    [InlineData("家里的地没有人种，棉花烂在地里。")]
    [InlineData("白天背规定，背不出来不许吃饭。")]
    [InlineData("性别：男　民族：哈萨克族")]
    [InlineData("老师问她爸爸做什么工作，她说在学习。")]
    public void Ordinary_Chinese_is_no_name(string text) => Found.By("person/han/1", text, "zh-Hans").ShouldBeEmpty();

    [Theory]
    [InlineData("他去了石河子开会。", "石河子")]
    [InlineData("住在阿克苏市郊区。", "阿克苏市")]
    [InlineData("地点：奇台县五马场乡", "奇台县")]
    public void A_place_is_found(string text, string place) =>
        Found.By("place/han/1", text, "zh-Hans").ShouldContain(p => p.StartsWith(place, StringComparison.Ordinal) || place.StartsWith(p, StringComparison.Ordinal));

    [Theory]
    [InlineData("原是玛纳斯县供电所的职工。", "玛纳斯县供电所")]
    [InlineData("现羁押于县看守所。", "县看守所")]
    [InlineData("新源县人民检察院", "新源县人民检察院")]
    public void An_organisation_tied_down_is_found(string text, string organization) =>
        Found.By("organization/han/1", text, "zh-Hans").ShouldContain(organization, StringComparer.Ordinal);

    [Theory]
    [InlineData("曾在医院见过他。")]
    [InlineData("孩子们去学校了。")]
    public void A_bare_school_or_hospital_is_none(string text) => Found.By("organization/han/1", text, "zh-Hans").ShouldBeEmpty();
}
