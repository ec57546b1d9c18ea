using Redactor.Detection.Traits;
using Redactor.Documents;

namespace Redactor.Detection.Dates;

/// <summary>A day of the week that a word such as "last" ties to a single day.</summary>
internal sealed class RelativeDayRecognizer() : TraitRecognizer("date/relative-day/1", EntityType.Date, 0.6, "a day of the week tied to a single week", Words, Chinese)
{
    // Initialised before the table that is made of it.
    private static readonly string Uyghur = string.Join(' ',
        new[] { "ئۆتكەن", "ئۆتكەن+ھەپتە", "ئۆتكەن+ھەپتىنىڭ", "ئالدىنقى", "ئالدىنقى+ھەپتە", "ئالدىنقى+ھەپتىنىڭ", "بۇ+ھەپتە", "بۇ+ھەپتىنىڭ", "شۇ+ھەپتە", "شۇ+ھەپتىنىڭ", "كېلەر", "كېلەر+ھەپتە", "كېلەركى" }
            .SelectMany(w => "دۈشەنب سەيشەنب چارشەنب پەيشەنب جۈم شەنب يەكشەنب".Split(' ').SelectMany(d => new[] { $"{w}+{d}ە*", $"{w}+{d}ىسى*" })));

    private static readonly PhraseTable Words = new(
        """
        last+monday last+tuesday last+wednesday last+thursday last+friday last+saturday last+sunday this+monday this+tuesday this+wednesday this+thursday this+friday this+saturday this+sunday next+monday next+tuesday next+wednesday next+thursday next+friday next+saturday next+sunday
        that+monday that+tuesday that+wednesday that+thursday that+friday that+saturday that+sunday the+following+monday the+following+tuesday the+following+wednesday the+following+thursday the+following+friday the+following+saturday the+following+sunday
        """,
        """
        прошл*+понедельник* прошл*+вторник* прошл*+сред* прошл*+четверг* прошл*+пятниц* прошл*+суббот* прошл*+воскресень* минувш*+понедельник* минувш*+вторник* минувш*+сред* минувш*+четверг* минувш*+пятниц* минувш*+суббот* минувш*+воскресень*
        эт*+понедельник* эт*+вторник* эту+среду эт*+четверг* эту+пятницу эту+субботу это+воскресенье тот+понедельник тот+вторник ту+среду тот+четверг ту+пятницу ту+субботу следующ*+понедельник* следующ*+вторник* следующ*+сред* следующ*+четверг* следующ*+пятниц* следующ*+суббот* следующ*+воскресень*
        """,
        "өткен+дүйсенбі* өткен+сейсенбі* өткен+сәрсенбі* өткен+бейсенбі* өткен+жұма* өткен+сенбі* өткен+жексенбі* осы+дүйсенбі* осы+сейсенбі* осы+сәрсенбі* осы+бейсенбі* осы+жұма* осы+сенбі* осы+жексенбі* келесі+дүйсенбі* келесі+сейсенбі* келесі+сәрсенбі* келесі+бейсенбі* келесі+жұма* келесі+сенбі* келесі+жексенбі*",
        Uyghur + " وتكەن+دۇيسەنبى* وتكەن+سەيسەنبى* وتكەن+سارسەنبى* وتكەن+بەيسەنبى* وتكەن+جۇما* وتكەن+سەنبى* وتكەن+جەكسەنبى*",
        "geçen+pazartesi geçen+salı geçen+çarşamba geçen+perşembe geçen+cuma geçen+cumartesi geçen+pazar");

    private static readonly HanPhrases Chinese = new(string.Join(' ',
        new[] { "上周", "上星期", "上个星期", "上礼拜", "上个礼拜", "这周", "本周", "这个星期", "下周", "下星期", "下个星期" }.SelectMany(w => "一二三四五六日天".Select(d => w + d))));
}
