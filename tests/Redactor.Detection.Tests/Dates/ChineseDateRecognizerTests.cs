using Redactor.Detection.Dates;

namespace Redactor.Detection.Tests.Dates;

public sealed class ChineseDateRecognizerTests
{
    [Theory]
    [InlineData("⟦2018年3月15日⟧被带走")]
    [InlineData("⟦二〇一八年三月十五日⟧")]
    [InlineData("⟦2018年3月⟧")]
    [InlineData("⟦2018年3月初⟧")]
    [InlineData("⟦去年9月⟧他们来了")]
    [InlineData("⟦次年三月十日⟧")]
    [InlineData("⟦3月15日⟧上午")]
    [InlineData("⟦3月15号⟧")]
    [InlineData("⟦2018年3月至5月⟧")]
    [InlineData("⟦3月15日⟧⟦到20日⟧")]
    [InlineData("⟦农历八月十五⟧")]
    [InlineData("⟦腊月廿三⟧")]
    [InlineData("⟦9月底⟧回来")]
    [InlineData("⟦17年12月⟧")]
    [InlineData("⟦２０１８年３月１５日⟧")]
    [InlineData("⟦2017年腊月二十三⟧,下着雪")]
    public void Dates_are_found(string text) => Expect.Finds(new ChineseDateRecognizer(), text);

    [Theory]
    [InlineData("⟦2O18年3月l5日⟧")]
    [InlineData("⟦2018 年 3 月 15 日⟧")]
    [InlineData("⟦二○一八年三月十五日⟧")]
    [InlineData("⟦二0一八年三月⟧")]
    [InlineData("⟦2018年3月15號⟧")]
    [InlineData("签字很快。\n⟦年 8 月⟧的一个凌晨")]
    public void Damaged_dates_are_found(string text) => Expect.Finds(new ChineseDateRecognizer(), text);

    [Theory]
    [InlineData("住了3个月")]
    [InlineData("一年没有消息")]
    [InlineData("每月三百元")]
    [InlineData("三年级学生")]
    [InlineData("他20岁")]
    [InlineData("两个月后")]
    [InlineData("2018年")]
    [InlineData("月亮出来")]
    [InlineData("15号楼3单元")]
    [InlineData("十月怀胎")]
    public void Counts_and_lengths_of_time_are_left(string text) => Expect.Finds(new ChineseDateRecognizer(), text);
}
