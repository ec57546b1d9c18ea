namespace Redactor.Documents;

/// <summary>The script a word is written in.</summary>
public enum Script
{
    Unknown,
    Latin,
    Cyrillic,
    Arabic,
    Han,
}

/// <summary>
/// A language with its script, as a BCP 47 tag: <c>kk-Cyrl</c>, <c>kk-Arab</c>, <c>kk-Latn</c>, <c>ru</c>, <c>ug</c>,
/// <c>zh-Hans</c>, <c>en</c>, <c>ky</c>, <c>uz-Latn</c>, <c>uz-Cyrl</c>, <c>tr</c>, <c>es</c>, <c>bs</c>, or <c>und</c>.
/// Bosnian, Croatian and Serbian in Latin letters are read, and told apart from others, as one: <c>bs</c>.
/// </summary>
public sealed record Language
{
    public static readonly Language KazakhCyrillic = new("kk-Cyrl", Script.Cyrillic);
    public static readonly Language KazakhArabic = new("kk-Arab", Script.Arabic);
    public static readonly Language KazakhLatin = new("kk-Latn", Script.Latin);
    public static readonly Language Russian = new("ru", Script.Cyrillic);
    public static readonly Language Uyghur = new("ug", Script.Arabic);
    public static readonly Language Chinese = new("zh-Hans", Script.Han);
    public static readonly Language English = new("en", Script.Latin);
    public static readonly Language Kyrgyz = new("ky", Script.Cyrillic);
    public static readonly Language UzbekLatin = new("uz-Latn", Script.Latin);
    public static readonly Language UzbekCyrillic = new("uz-Cyrl", Script.Cyrillic);
    public static readonly Language Turkish = new("tr", Script.Latin);
    public static readonly Language Spanish = new("es", Script.Latin);
    public static readonly Language Bosnian = new("bs", Script.Latin);
    public static readonly Language Undetermined = new("und", Script.Unknown);

    private static readonly Language[] Known =
    [
        KazakhCyrillic, KazakhArabic, KazakhLatin, Russian, Uyghur, Chinese, English, Kyrgyz, UzbekLatin, UzbekCyrillic, Turkish, Spanish,
        Bosnian, Undetermined,
    ];

    private static readonly Dictionary<string, Language> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kk"] = KazakhCyrillic,
        ["zh"] = Chinese,
        ["zh-CN"] = Chinese,
        ["uz"] = UzbekLatin,
        ["ka"] = KazakhArabic,
        ["hr"] = Bosnian,
        ["sr-Latn"] = Bosnian,
    };

    private Language(string tag, Script script)
    {
        Tag = tag;
        Script = script;
    }

    public static IReadOnlyList<Language> All => Known;

    /// <summary>The BCP 47 tag.</summary>
    public string Tag { get; }

    public Script Script { get; }

    /// <summary>Finds a language by tag or short code (<c>kk</c>, <c>zh</c>, <c>uz</c>, <c>ka</c>, <c>hr</c>, <c>sr-Latn</c>), ignoring case.</summary>
    public static bool TryParse(string? tag, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Language? language)
    {
        language = tag is null
            ? null
            : Known.FirstOrDefault(l => string.Equals(l.Tag, tag, StringComparison.OrdinalIgnoreCase)) ?? Aliases.GetValueOrDefault(tag);
        return language is not null;
    }

    public override string ToString() => Tag;
}
