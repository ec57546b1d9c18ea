using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Traits;

/// <summary>English names of peoples and nationals that no list of groups holds, with "national" or "origin" beside them.</summary>
internal sealed class NationalityRecognizer() : TraitRecognizer("group/nationality/1", EntityType.Group, 0.6, "a people or nationality", Peoples, Chinese)
{
    private static readonly PhraseTable Peoples = new(
        """
        austrian austrians cypriot cypriots greek-cypriot greek-cypriots turkish-cypriot turkish-cypriots tajik tajiks norwegian norwegians swede swedes swedish danish finnish finns belgian belgians swiss dutch greek greeks portuguese spaniard spaniards italian italians hungarian hungarians romanian romanians
        bulgarian bulgarians czech czechs slovak slovaks slovenian slovenians croatian croatians croats serb serbs serbian serbians bosnian bosnians albanian albanians macedonian macedonians montenegrin ukrainian ukrainians belarusian belarusians lithuanian lithuanians latvian latvians estonian estonians moldovan moldovans
        georgian georgians armenian armenians azerbaijani azerbaijanis azeri azeris syrian syrians iraqi iraqis iranian iranians lebanese israeli israelis palestinian palestinians egyptian egyptians libyan libyans tunisian tunisians algerian algerians moroccan moroccans nigerian nigerians ghanaian kenyan kenyans somali somalis
        ethiopian ethiopians eritrean eritreans sudanese congolese rwandan rwandans afghan afghans pakistani pakistanis indian indians bangladeshi bangladeshis sri+lankan sri+lankans nepali nepalis burmese thai vietnamese filipino filipinos indonesian indonesians malaysian malaysians mongolian mongolians mongol mongols
        korean koreans japanese taiwanese tibetan tibetans canadian canadians american americans australian australians mexican mexicans brazilian brazilians argentinian colombian colombians peruvian cuban cubans bavarian bavarians kurdish kurd kurds basque basques catalan catalans scottish welsh irish romani
        uzbek uzbeks kyrgyz turkmen turkmens dungan dungans tatar tatars european europeans
        """);

    private static readonly HanPhrases Chinese = new("哈萨克族人 维吾尔族人 回族人 汉族人 蒙古族人 柯尔克孜族人 少数民族");

    private static readonly PhraseTable After = new("national nationals citizen citizens origin descent nationality citizenship");

    /// <summary>The token alone is the name of a people.</summary>
    public static bool IsPeople(Token token) => Peoples.Find(token) == token;

    // Without their capital these words are others' (polish, turkey) or nobody's.
    protected override bool Fits(Token first, Token last) => first.IsCapital;

    protected override Token Extend(Token last) => last.NextAdjacent is { } next && After.Find(next) is not null ? next : last;
}
