using Redactor.Documents;

namespace Redactor.Detection.Lexicon;

/// <summary>Endings of common words on word keys, so that a Kazakh or Uyghur form that no list holds is known by its stem.</summary>
internal static class WordEndings
{
    private const int ShortestStem = 3;
    private const int MostEndings = 4;

    private static readonly string[] Cyrillic = Split("""
        лар лер дар дер тар тер нин дин тин ни ди ти га ге ка ке на не а е да де та те нда нде дан ден тан тен нан нен мен бен пен
        и си им ин м н имиз иниз миз низ лари лери дари дери тари тери ларин лерин даи деи таи теи даги деги таги теги ндаги ндеги
        лик дик тик лиги диги тиги ша ше сиз ли ди ти нки ники дики тики п ип ган ген кан кен дим тим дик тик син сиз сиздар сиздер
        ади еди иди миз биз пиз ар ер р са се у уга уди удин уинин удан уден и иу ма ме ба бе па пе маган меген баган беген паган пеген
        маиди меиди баиди беиди паиди пеиди маи меи баи беи паи пеи гали гели кали кели гандаи гендеи атин етин итин уши уши ушилар ушилер
        ил ин ис лас лес дас дес лан лен дан ден дир тир гиз киз т низ низдар низдер иниздар иниздер с сак сек маса месе гандар гендер
        гани гени кани кени ганда генде канда кенде ганнан геннен каннан кеннен ган саи дин арди ерди лик рак рек лау леу
        инин нин инда инде инан инен ина ине син сине сина синин синда синде синан синен мин мине мди мда мна м ми
        ап еп ип ула уле лап леп лат лет тат тет ди лди нди дир ди сн сан сен пак пек бак мак мек лер гон гун гон ду до го тон дон лор дор тор
        """);

    private static readonly string[] Arabic = Split("""
        لار لەر نىڭ نى غا گە قا كە دا دە تا تە دىن تىن م ىم وم ڭ ىڭ وڭ ى سى ىمىز وموز ىڭىز ڭىز ىڭلار ڭلار لىرى لىر لىق لىك لوق لوك
        لىقى لىكى دىكى تىكى چە چىلىك چى چىلار سىز دەك تەك كى نىڭكى غان قان گەن كەن پ ىپ وپ دى تى دو تو دىم تىم دوم توم دوق توق دوك توك
        دىڭ تىڭ دىڭىز تىڭىز دىلار تىلار مەن سەن مىز ىدو ىدى ىدىغان ىدىكەن ۋات ىۋات وۋات ۋاتقان ىۋاتقان وۋاتقان ۋاتىدو ىۋاتىدو وۋاتىدو ۋاتىمەن
        غىلى گىلى قىلى كىلى ماق مەك ماي مەي مىغان مىگەن مايدىغان مەيدىغان مىدى مىدىم مايدو مەيدو مايمەن مەيمەن ما مە مىسا مىسە
        ش ىش وش غاچ گەچ قاچ كەچ سا سە سام سەم سىڭىز سەڭ ار ەر ىر مو لا ىپتو وپتو پتو ۋىدى غوچى گوچى قوچى كوچى غوچە گوچە لىرىنى لىرىدىن لىرىگە لىرىغا
        لىرىدا لىرىنىڭ سىدا سىغا سىگە سىنى سىنىڭ سىدىن سىدە ىدا ىدە ىغا ىگە ىنى ىنىڭ ىدىن ىمغا ىمگە ىمنى ىمدا ىمدىن ىمىزنى ىمىزغا ىمىزدا مىز
        ىل ول ىلىش ولوش ىن ون لان لەن لا لە لىن ت ىت دور تور غوز گوز قوز كوز غاندا گەندە قاندا كەندە غانلىق گەنلىك قانلىق كەنلىك غاندىن گەندىن
        غانلار گەنلەر قانلار كەنلەر يالما يەلمە الما ەلمە يالماي يەلمەي الماي ەلمەي يال يەل ماس مەس ماسلىق مەسلىك مەك ماق مەكچى ماقچى مەكتە ماقتا مىدىم مىدۇق ۇش ۇۋات ۇپ
        تۇر دۇر كى كىلەر دىكىلەر تىكىلەر لاش لەش لاشتۇر لەشتۈر دۇر دۈر تۇر تۈر غۇز گۈز ۇۋالدى ىۋالدى ۋالدى ىۋەت ۋەت سۇن سۈن مىسۇن مىسۈن ۇڭ ۈڭ ڭلار ىڭلار ۇڭلار
        غىنى گىنى قىنى كىنى غىنىم دەپ كەن ىكەن ىدىم ىدوق ىتتى ىتتىم ىتتوق اتتى ەتتى اتتىم ەتتىم
        """);

    private static readonly string[] Latin = Split("""
        lar ler larin lerin lari leri in un nin nun i u yi yu si su a e ya ye na ne da de ta te dan den tan ten nda nde ndan nden la le yla yle
        im um m imiz umuz miz n iniz niz ki daki deki taki teki dir tir lik lig luk lug li lu siz suz ca ce di ti du tu dim tim mis mus yor iyor uyor
        acak ecek ar er ir ur maz mez ma me mak mek ip up an en dik tik dig tig arak erek sa se
        ning ni ga ka qa dagi lari miz ngiz imiz man san di gan kan adi idi ib b moq ish sh uvchi lik cha
        """);

    /// <summary>True when <paramref name="known"/> accepts what is left of a word key after taking endings off.</summary>
    /// <param name="key">A word key.</param>
    /// <param name="script">The script of the key.</param>
    /// <param name="known">True for stems that a list holds.</param>
    /// <param name="mostEndings">How many endings may be taken off: fewer where no capital tells names apart.</param>
    public static bool HasKnownStem(string key, Script script, Func<string, bool> known, int mostEndings = MostEndings)
    {
        var endings = script switch { Script.Cyrillic => Cyrillic, Script.Arabic => Arabic, Script.Latin => Latin, _ => [] };
        return endings.Length > 0 && Strip(key, endings, script, known, mostEndings);
    }

    private static bool Strip(string key, string[] endings, Script script, Func<string, bool> known, int left)
    {
        foreach (var ending in endings)
        {
            if (key.Length - ending.Length < ShortestStem || !key.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = key[..^ending.Length];
            if (known(stem) || (script == Script.Arabic && Unraised(stem, known)))
                return true;
            if (left > 1 && stem.Length > ShortestStem && Strip(stem, endings, script, known, left - 1))
                return true;
        }

        return false;
    }

    // Uyghur: bala, baligha; the stem's last a or e was raised to i.
    private static bool Unraised(string stem, Func<string, bool> known) =>
        stem.Length > 2 && stem[^1] == 'ى' && (known(stem[..^1] + "ا") || known(stem[..^1] + "ە"));

    private static string[] Split(string list) =>
        [.. list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(e => Folding.WordKey(e)).Distinct(StringComparer.Ordinal)];
}
