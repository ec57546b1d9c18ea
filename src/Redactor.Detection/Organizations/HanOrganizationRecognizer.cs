using Redactor.Detection.Names.Han;
using Redactor.Documents;

namespace Redactor.Detection.Organizations;

/// <summary>Workplaces, schools, clinics, mosques, courts, police posts and prisons in Chinese that a place, a name, a number or a level of administration ties down.</summary>
internal sealed class HanOrganizationRecognizer : IRecognizer
{
    private const int LongestName = 18;

    // 广 is how 厂 is often read.
    private static readonly string[] Heads =
    [
        "人民法院", "中级人民法院", "人民检察院", "教育转化培训中心", "教育培训中心", "职业技能教育培训中心", "技能教育培训中心", "培训中心", "教培中心", "转化中心", "集中培训中心", "清真寺", "派出所", "公安局", "公安分局",
        "看守所", "拘留所", "监狱", "检察院", "法院", "劳教所", "供电所", "供电局", "电力公司", "兽医站", "水利局", "教育局", "林业局", "畜牧局", "农业局", "卫生局", "民政局", "司法局", "财政局", "税务局", "工商局", "交通局", "国安局",
        "居委会", "村委会", "街道办", "办事处", "乡政府", "县政府", "镇政府", "政府", "中学", "小学", "学校", "大学", "学院", "职业学校", "技校", "幼儿园", "医院", "卫生院", "卫生所", "诊所", "药店", "工厂", "纺织厂", "服装厂", "手套厂", "棉花厂", "棉纺厂", "砖厂",
        "食品厂", "加工厂", "水泥厂", "制衣厂", "面粉厂", "鞋厂", "糖厂", "公司", "有限公司", "合作社", "商店", "超市", "餐厅", "饭馆", "饭店", "宾馆", "银行", "信用社", "邮局", "电视台", "广播站", "报社", "出版社", "牧场", "农场", "林场", "煤矿", "矿业", "研究所", "工作站",
        "文化馆", "图书馆", "博物馆", "歌舞团", "车站", "汽车站", "检查站", "警务站", "便民警务站", "收费站", "养老院", "孤儿院", "制衣广", "服装广", "纺织广", "棉纺广", "手套广", "加工广", "食品广", "福利院", "寺", "中心", "厂", "局", "所", "站", "团",
    ];

    private static readonly System.Collections.Frozen.FrozenSet<string> HeadSet =
        System.Collections.Frozen.FrozenSet.ToFrozenSet(Heads, StringComparer.Ordinal);

    // What joins two organisations, or an organisation and what is done to it.
    private static readonly System.Collections.Frozen.FrozenSet<string> Joints =
        System.Collections.Frozen.FrozenSet.ToFrozenSet(["和", "与", "及", "或", "或者", "以及", "还是", "由", "被", "向", "到", "去", "在", "从"], StringComparer.Ordinal);

    public string Name => "organization/han/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        var analysis = HanAnalysis.Of(text);
        for (var i = 0; i < analysis.Segments.Count; i++)
        {
            if (Head(analysis, i) is { } last && Start(analysis, i) is { } start)
            {
                yield return new Finding(start, analysis.Segments[last].End, EntityType.Organization, 0.85, Name, "an organisation tied to a place, name, number or level");
                i = last;
            }
        }
    }

    /// <summary>The words are one for an organisation, and nothing else.</summary>
    internal static bool IsHead(string words) => HeadSet.Contains(words);

    // A head may be cut in two or three segments.
    private static int? Head(HanAnalysis analysis, int i)
    {
        int? found = null;
        for (var last = i; last < Math.Min(analysis.Segments.Count, i + 4) && (last == i || analysis.Segments[last].Start == analysis.Segments[last - 1].End); last++)
        {
            if (HeadSet.Contains(analysis.Value[analysis.Segments[i].Start..analysis.Segments[last].End]))
                found = last;
        }

        return found;
    }

    private static int? Start(HanAnalysis analysis, int head)
    {
        var end = analysis.Segments[head].Start;
        var start = end;
        var tied = false;
        var place = false;
        for (var j = head - 1; j >= 0; j--)
        {
            var before = analysis.Segments[j];
            if (before.End != start || end - before.Start > LongestName)
                break;
            var level = before.Length <= 2 && analysis.TextOf(before) is "县" or "乡" or "市" or "镇" or "村" or "区" or "州" or "地区" or "东" or "西" or "南" or "北";
            var figures = before.Length <= 3 && "第一二三四五六七八九十百两几".Contains(analysis.Value[before.Start], StringComparison.Ordinal);
            var counted = figures && analysis.Value[before.End - 1] is '个' or '所' or '家' or '间' or '天' or '次';
            var number = figures && !counted && analysis.Value[before.Start] is not ('两' or '几');
            // 一家工厂: so many of them, not one by name.
            // 夏牧场: the pasture of a season.
            if (counted || (before.Length == 1 && "春夏秋冬".Contains(analysis.Value[before.Start], StringComparison.Ordinal)) || Joints.Contains(analysis.Value[before.Start..before.End]))
                break;
            if (!level && !number && (before.IsFunctionWord || before.Kind is HanKind.Country))
                break;
            // 送到 + 乌鲁木齐 + 监狱: no common word stands before the place in a name.
            if (place && before.Kind is HanKind.Word && !level && !number)
                break;
            place = before.Kind is HanKind.Place or HanKind.Region;
            start = before.Start;
            tied |= level || number || before.Kind is not HanKind.Word || before.Cost >= 13;
        }

        var digits = start;
        while (digits > 0 && (char.IsDigit(analysis.Value[digits - 1]) || analysis.Value[digits - 1] == '第'))
            digits--;
        if (digits < start)
            return digits;
        return tied ? start : null;
    }
}
