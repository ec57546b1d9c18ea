using Redactor.Detection.Traits;
using Redactor.Documents;

namespace Redactor.Detection.Amounts;

/// <summary>Amounts of money, lengths of time, measures and counts in Chinese: figures of either kind before a unit. Years and days of a date are no lengths.</summary>
internal sealed class ChineseQuantityRecognizer : IRecognizer
{
    private const string Figures = "0123456789.,一二两三四五六七八九十百千万亿几半多〇零";

    private static readonly HanPhrases Units = new(
        "元 块 块钱 万元 人民币 美元 坚戈 坚戈的 卢布 欧元 毛 年 年半 年多 个月 个多月 个半月 个星期 星期 周 天 多天 小时 个小时 分钟 公里 里 里地 米 厘米 公斤 斤 克 吨 升 亩 公顷 平方米 度 % 人 个人 名 位 个 口人 头 只 匹 峰 次 遍 封 间 户 家 岁多");

    public string Name => "quantity/han/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var value = text.Folded;
        for (var i = 0; i < value.Length; i++)
        {
            if (!Figures.Contains(value[i], StringComparison.Ordinal))
                continue;
            var end = i;
            while (end < value.Length && Figures.Contains(value[end], StringComparison.Ordinal))
                end++;
            var unit = end;
            while (unit < value.Length && unit - end < 2 && value[unit] == ' ')
                unit++;
            var length = unit < value.Length && value[i] is not ('.' or ',') ? Units.LengthAt(value, unit) : 0;
            if (length > 0 && !IsArticle(value, i, end, unit, length) && !IsDate(value, i, end, unit, length))
                yield return new Finding(i, unit + length, EntityType.Quantity, 0.55, Name, "figures before a unit");
            i = end;
        }
    }

    // 一个 is hardly more than an article.
    private static bool IsArticle(string value, int start, int end, int unit, int length) =>
        end - start == 1 && value[start] is '一' or '几' or '半' or '多' && length == 1 && value[unit] is not ('年' or '天' or '元');

    // 2018年, 一八年5月, 3周 of a date: a year or what a month follows.
    private static bool IsDate(string value, int start, int end, int unit, int length)
    {
        if (value[unit] != '年')
            return start > 0 && value[start - 1] is '第' or '月' or '号';
        return length == 1 && (end - start >= 4 || (unit + 1 < value.Length && (char.IsAsciiDigit(value[unit + 1]) || "一二三四五六七八九十".Contains(value[unit + 1], StringComparison.Ordinal))));
    }
}
