namespace Redactor.Detection.Lexicon;

/// <summary>What the compiled lists know about a key.</summary>
[Flags]
internal enum WordClasses : uint
{
    None = 0,
    Given = 1 << 0,
    Surname = 1 << 1,
    Patronymic = 1 << 2,

    /// <summary>A place below the region.</summary>
    Place = 1 << 3,
    Region = 1 << 4,
    Country = 1 << 5,
    Group = 1 << 6,
    PublicBody = 1 << 7,

    /// <summary>A proper name that identifies nobody: a messenger, a holiday, a title.</summary>
    Harmless = 1 << 8,

    /// <summary>The first words of a longer entry.</summary>
    PhraseStart = 1 << 9,

    CommonKazakh = 1 << 10,
    CommonKyrgyz = 1 << 11,
    CommonRussian = 1 << 12,
    CommonEnglish = 1 << 13,
    CommonTurkish = 1 << 14,
    CommonUzbek = 1 << 15,
    CommonSpanish = 1 << 16,
    CommonUyghur = 1 << 17,

    /// <summary>Bosnian, Croatian and Serbian in Latin letters.</summary>
    CommonBosnian = 1 << 18,

    /// <summary>Seen often: a word that is hardly ever a name.</summary>
    Core = 1 << 20,

    /// <summary>Names of people from the rest of the world: of weight only where a capital stands.</summary>
    World = 1 << 21,

    /// <summary>Two given names joined by a hyphen.</summary>
    DoubleName = 1 << 22,

    /// <summary>Names of people.</summary>
    Personal = Given | Surname | Patronymic,

    /// <summary>Names that stay readable.</summary>
    Kept = Region | Country | Group | PublicBody | Harmless,

    CommonCyrillic = CommonKazakh | CommonKyrgyz | CommonRussian,
    CommonLatin = CommonEnglish | CommonTurkish | CommonUzbek | CommonSpanish | CommonBosnian,
    Common = CommonCyrillic | CommonLatin | CommonUyghur,
}

/// <summary>Reading of <see cref="WordClasses"/>.</summary>
internal static class WordClassesExtensions
{
    /// <summary>True where any of <paramref name="some"/> is set.</summary>
    public static bool Has(this WordClasses classes, WordClasses some) => (classes & some) != WordClasses.None;
}
