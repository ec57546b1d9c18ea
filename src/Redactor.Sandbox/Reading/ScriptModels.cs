using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>Which models read a script, and how sure each is of text that it reads well.</summary>
internal static class ScriptModels
{
    /// <summary>Scripts in the order in which they are tried on an unknown line.</summary>
    public static readonly IReadOnlyList<Script> All = [Script.Cyrillic, Script.Han, Script.Arabic];

    private static readonly Language[] Dialects =
        [Language.Kyrgyz, Language.UzbekCyrillic, Language.Turkish, Language.KazakhLatin, Language.Spanish, Language.UzbekLatin, Language.Bosnian];

    /// <summary>
    /// The models of a script. One set reads Kazakh, Russian and Latin letters alike at little cost; Kyrgyz, Uzbek, Turkish, Spanish and Bosnian have
    /// models of their own, taken when <paramref name="dialect"/> is one of these.
    /// </summary>
    public static string For(Script script, Language? dialect = null) => script switch
    {
        Script.Han => "chi_sim",
        Script.Arabic => "uig",
        Script.Latin => Latin(dialect),
        _ when dialect == Language.Kyrgyz => "kir+rus+eng",
        _ when dialect == Language.UzbekCyrillic => "uzb_cyrl+rus+eng",
        _ => "kaz+rus+eng",
    };

    /// <summary>The language itself when it has models that the script's usual ones do not include, otherwise null.</summary>
    public static Language? DialectOf(Language language) => Dialects.Contains(language) ? language : null;

    /// <summary>The confidence of a script's models on clean print.</summary>
    public static double TypicalConfidence(Script script) => script switch
    {
        Script.Han => 0.90,
        Script.Arabic => 0.87,
        _ => 0.95,
    };

    private static string Latin(Language? dialect) =>
        dialect == Language.Turkish || dialect == Language.KazakhLatin ? "tur+eng"
        : dialect == Language.Spanish ? "spa+eng"
        : dialect == Language.UzbekLatin ? "uzb+eng"
        : dialect == Language.Bosnian ? "bos+eng"
        : "eng";
}
