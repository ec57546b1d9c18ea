namespace Redactor.Detection.Linking;

/// <summary>
/// The consonants of a name in eight classes, by which a name in Chinese syllables meets itself in an alphabet (努尔别克, Nurbek: N R P K).
/// What Chinese cannot tell apart is one class: b and p, d and t, g, k and h, l and r. A vowel counts at the beginning only.
/// </summary>
internal static class NameSounds
{
    private const int Shortest = 3;

    private static readonly Dictionary<char, string> Syllables = Build(
        ("", "依伊阿艾吾乌奥欧亚雅耶叶娅牙于尤玉约优伍武吴瓦维威韦沃爱埃厄额鄂俄义易也一意卫伟魏雨宇余月悦衣"),
        ("N", "音因恩安昂英万文温王汪燕炎雁元云杨扬阳洋永勇翁努尼娜那纳内乃泥涅聂诺奴瑙奈耐妮女尹银印"),
        ("R", "尔二儿而耳丽力拉里列勒来莱劳鲁卢路露洛罗娄律吕利礼莉黎立历烈热惹日如茹肉柔若璐腊雷蕾"),
        ("RN", "兰郎朗林琳玲灵令岭伦仑龙隆廉连莲良亮梁仁任然让荣容戎润冉岚"),
        ("K", "克哈合古卡库科可柯喀格戈哥各葛嘎盖海胡呼乎护户虎赫河贺何黑华花化霍火活阔扩瓜果国郭豪浩考高苦丘"),
        ("KN", "汗罕肯坎坤昆康冈刚干甘根恒亨翰含宽关官观广光黄皇欢洪宏红弘鸿贡公空孔坑"),
        ("P", "巴布帕别比不卜波博柏白百贝佩培皮普菩坡蒲甫夫弗福付富佛伯包宝保备毕必碧菲费飞法发朴拔"),
        ("PN", "班潘盘本奔彭邦冰兵平苹宾斌滨品朋方芳范凡丰冯封芬滂"),
        ("T", "提吐塔德托特图达迪多都太泰台铁大代戴岱道陶涛土徒途杜度地底弟第帝蒂题体"),
        ("TN", "丹旦坦谭唐堂汤田天甜顿东冬董登邓丁定廷亭婷汀通同童腾敦端段团"),
        ("M", "木买马米麦莫穆姆玛迈慕美梅妹密牧目墨默毛茂冒"),
        ("MN", "曼满芒蒙孟梦门明民敏闵面"),
        ("NN", "南楠男宁凝能农年"),
        ("S", "斯萨赛苏素塞色沙西夏希谢什施史石士舍设社少绍肖萧晓小洒撒思司丝索莎书舒叔许徐雪学席锡喜霞瑟"),
        ("SN", "孙逊荪森桑散松宋山善珊尚上申深沈生圣胜升顺舜先仙贤显辛欣新信星兴邢杏熊祥向香雄训旬"),
        ("Z", "孜扎加居吉杰哲祖则兹子资自泽左佐卓朱珠竹主祝支芝志治智知直之者基及季纪济贾家佳嘉甲姐捷节界九久巨举菊其奇齐旗起琪恰切且茄曲渠查察策彻车池赤出初楚吾"),
        ("ZN", "江姜将坚建健剑简金今锦进晋津京静精景晶敬军君俊均娟真珍振镇贞正政郑章张长掌钟忠中宗曾增赞陈晨成程诚承城春纯昌常畅川传乾千前钱强秦琴勤青清庆泉全权群"));

    /// <summary>The sounds of a Chinese transcription, or null where a character has none told or there are too few.</summary>
    public static string? OfHan(ReadOnlySpan<char> name)
    {
        Span<char> sounds = stackalloc char[(2 * name.Length) + 1];
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (!Syllables.TryGetValue(name[i], out var sound))
                return null;
            if (i == 0 && (sound.Length == 0 || IsVowelFirst(name[0])))
                sounds[length++] = 'A';
            sound.CopyTo(sounds[length..]);
            length += sound.Length;
        }

        return length < Shortest ? null : sounds[..length].ToString();
    }

    /// <summary>The sounds of a name key, or null where there are too few.</summary>
    public static string? OfKey(string key)
    {
        Span<char> sounds = stackalloc char[key.Length];
        var length = 0;
        for (var i = 0; i < key.Length; i++)
        {
            var sound = key[i] switch
            {
                'b' or 'p' or 'f' => 'P',
                'd' or 't' => 'T',
                'g' or 'k' or 'h' => 'K',
                's' or 'x' => 'S',
                'z' or 'j' or 'c' => 'Z',
                'r' or 'l' => 'R',
                'm' => 'M',
                'n' => 'N',
                _ => i == 0 ? 'A' : '\0',
            };
            if (sound != '\0')
                sounds[length++] = sound;
        }

        return length < Shortest ? null : sounds[..length].ToString();
    }

    // 因 and 艾: a syllable without a consonant before its vowel; 努 has one.
    private static bool IsVowelFirst(char c) => "音因恩安昂英万文温王汪燕炎雁元云杨扬阳洋永勇翁尔二儿而耳尹银印".Contains(c, StringComparison.Ordinal);

    private static Dictionary<char, string> Build(params (string Sound, string Characters)[] rows)
    {
        var all = new Dictionary<char, string>();
        foreach (var (sound, characters) in rows)
        {
            foreach (var character in characters)
                all.TryAdd(character, sound);
        }

        return all;
    }
}
