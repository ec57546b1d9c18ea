namespace Redactor.Typeset.Fonts;

/// <summary>Which fonts a language is set in: the first of the list that has the letter.</summary>
internal static class Families
{
    private const string Latin = "Noto Serif";
    private const string Arabic = "Noto Naskh Arabic";
    private const string Others =
        "Noto Serif Armenian,Noto Serif Georgian,Noto Serif Hebrew,Noto Serif Tibetan,Noto Sans Symbols,Noto Sans Symbols2,Noto Sans Math";

    public static string For(LanguageTag language)
    {
        var han = language switch
        {
            { Language: "ja" } => "Noto Serif CJK JP",
            { Language: "ko" } => "Noto Serif CJK KR",
            { Script: "Hant" } or { Language: "zh", Region: "TW" or "HK" or "MO" } => "Noto Serif CJK TC",
            _ => "Noto Serif CJK SC",
        };
        return language switch
        {
            { Language: "zh" or "ja" or "ko" or "yue" } => $"{han},{Latin},{Arabic},{Others}",
            { WritesRightToLeft: true } => $"{Arabic},{Latin},{Others},{han}",
            _ => $"{Latin},{Arabic},{Others},{han}",
        };
    }

    /// <summary>What a placeholder is set in, whatever the language around it.</summary>
    public static string ForPlaceholders { get; } = $"{Latin},{Arabic},Noto Serif CJK SC,{Others}";
}
