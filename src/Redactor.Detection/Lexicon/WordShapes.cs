using Redactor.Documents;

namespace Redactor.Detection.Lexicon;

/// <summary>Endings of verbs and derived nouns that no name takes, on word keys: a word of unknown stem that has one is no name.</summary>
internal static class WordShapes
{
    private const int Shortest = 6;

    private static readonly string[] Uyghur =
    [
        .. Folded("""
        ىمەن ىمىز اتتى ەتتى اتتىم ەتتىم اتتۇق ەتتۇق تتىم تتۇق ىدۇ يدۇ ىپتۇ ۇپتۇ ۈپتۇ مىدى مىدىم مىدۇق الدى ىلدى ۇلدى ۈلدى دىڭىز تىڭىز سىڭىز سىڭىزلار ڭىزلار ڭلار ىۋاتقان ۇۋاتقان ۋاتىدۇ ۋاتىمەن ۋاتاتتى
        غانلىق گەنلىك قانلىق كەنلىك غانلىقى گەنلىكى قانلىقى كەنلىكى غانلىقىنى گەنلىكىنى قانلىقىنى كەنلىكىنى مەكچى ماقچى دىغان مىغان مىگەن مايمەن مەيمەن مايدۇ مەيدۇ مايتتى مەيتتى چىلىك چىلىق لىكىنى لىقىنى لىقىدىن لىكىدىن
        الماي ەلمەي يالماي يەلمەي المىدى ەلمىدى ىشىڭىز ىشىمىز ىشىمگە ىشقا ىشكە ۇشقا ۈشكە ىشنى ۇشنى ىسەم ىسام سەڭلار ساڭلار سىلەر ىدىكەن ىدىغانلىقى دۇرۇپ تۇرۇپ لىشىپ لاشقان لەشكەن لاندى لەندى لىنىپ لانغان لەنگەن مىسىمۇ ىسىمۇ
        لىگەن لىغان دىگەن دىغان ىۋېتىپ ۇرۇپ ۈرۈپ ىرىپ ىلىپ ۇلۇپ ۈلۈپ ىشىپ ڭغۇ ىپلا ۇپلا ىگەندە ىغاندا
        لىرىمىز لىرىنى لىرىغا لىرىگە لىرىنىڭ لىرىدا لىرىدە لىرىدىن لىرىم لارنى لەرنى لارنىڭ لەرنىڭ لارغا لەرگە لاردىن لەردىن لاردا لەردە
        """),
    ];

    private static readonly string[] Kazakh =
    [
        .. Folded("""
        адымын едімін аймын еймін аймыз ейміз маймын меймін маймыз мейміз атын етін айтын ейтін ады еді айды ейді майды мейді бады
        ғаннан геннен қаннан кеннен ғандай гендей ғандықтан гендіктен ғанын генін қанын кенін ғаны гені
        дыңыз діңіз тыңыз тіңіз ыңыз іңіз ыңыздар іңіздер сыздар сіздер мадым медім мадық медік бадым падым маған меген баған беген паған пеген
        лығын лігін лығына лігіне лықтан ліктен дығын дігін дықтан діктен тығын тігін шылық шілік шылығы шілігі ушылар ушілер ысып ісіп ылып іліп ынып ініп
        ларын лерін дарын дерін тарын терін ларына леріне ларынан лерінен ларымыз леріміз дарымыз деріміз тарымыз теріміз ларым лерім дарым дерім тарым терім
        лардың лердің дардың дердің тардың тердің ларға лерге дарға дерге тарға терге
        """),
    ];

    public static bool IsNoName(string key, Script script, WordClasses languages)
    {
        if (key.Length < Shortest)
            return false;
        var endings = script == Script.Arabic ? Uyghur : languages.Has(WordClasses.CommonKazakh) ? Kazakh : [];
        foreach (var ending in endings)
        {
            if (key.Length > ending.Length + 1 && key.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static IEnumerable<string> Folded(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(e => Folding.WordKey(e)).Distinct(StringComparer.Ordinal);
}
