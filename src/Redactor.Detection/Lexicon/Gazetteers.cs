using Redactor.Documents;

namespace Redactor.Detection.Lexicon;

/// <summary>The compiled lists, each loaded on first use: names by name key, and common words of one script by word key.</summary>
internal sealed class Gazetteers
{
    private readonly Lazy<WordList> names;
    private readonly Lazy<WordList> cyrillic;
    private readonly Lazy<WordList> latin;
    private readonly Lazy<WordList> arabic;
    private readonly Lazy<HanLexicon> han;

    public Gazetteers(ModelFiles files)
    {
        names = new(() => Load("names"));
        cyrillic = new(() => Load("words.cyrillic"));
        latin = new(() => Load("words.latin"));
        arabic = new(() => Load("words.arabic"));
        han = new(() => new HanLexicon(files));

        WordList Load(string name) => new(files.ReadText($"gazetteers/{name}.txt"), ClassesOf);
    }

    public static Gazetteers Shipped { get; } = new(ModelFiles.Shipped);

    public HanLexicon Han => han.Value;

    /// <summary>Classes of a name key; entries of several words are keyed with single spaces.</summary>
    public WordClasses Name(ReadOnlySpan<char> nameKey) => names.Value[nameKey];

    /// <summary>Classes of a word key of an alphabetic script: <see cref="WordClasses.Common"/> languages and <see cref="WordClasses.Core"/>.</summary>
    public WordClasses Word(Script script, ReadOnlySpan<char> wordKey) => script switch
    {
        Script.Cyrillic => cyrillic.Value[wordKey],
        Script.Latin => latin.Value[wordKey],
        Script.Arabic => arabic.Value[wordKey],
        _ => WordClasses.None,
    };

    /// <summary>The class that a section of a names file stands for.</summary>
    public static WordClasses ClassesOf(string section) => section switch
    {
        "given" => WordClasses.Given,
        "surname" => WordClasses.Surname,
        "world" => WordClasses.World,
        "patronymic" => WordClasses.Patronymic,
        "place" => WordClasses.Place,
        "region" => WordClasses.Region,
        "country" => WordClasses.Country,
        "group" => WordClasses.Group,
        "public" => WordClasses.PublicBody,
        "harmless" => WordClasses.Harmless,
        "kk" => WordClasses.CommonKazakh,
        "ky" => WordClasses.CommonKyrgyz,
        "ru" => WordClasses.CommonRussian,
        "en" => WordClasses.CommonEnglish,
        "tr" => WordClasses.CommonTurkish,
        "uz" => WordClasses.CommonUzbek,
        "es" => WordClasses.CommonSpanish,
        "bs" => WordClasses.CommonBosnian,
        "ug" => WordClasses.CommonUyghur,
        _ when section.StartsWith("core.", StringComparison.Ordinal) => ClassesOf(section[5..]) | WordClasses.Core,
        _ => WordClasses.None,
    };
}
