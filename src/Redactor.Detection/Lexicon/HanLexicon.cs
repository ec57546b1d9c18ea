namespace Redactor.Detection.Lexicon;

/// <summary>What the Chinese lists say of a string of characters: costs are rounded -log2 shares, lower is likelier.</summary>
internal sealed class HanLexicon
{
    public const int LongestWord = 6;
    public const int LongestName = 15;

    /// <summary>The cost of what no list holds.</summary>
    public const int Unknown = 99;

    private const int CostShift = 24;

    private readonly WordTable words = new(150_000);
    private readonly WordTable names = new(20_000);
    private readonly WordTable surnames = new(500);
    private readonly Dictionary<char, int> given = [];
    private readonly Dictionary<char, int> sounds = [];

    public HanLexicon(ModelFiles files)
    {
        GazetteerReader.Read(files.ReadText("gazetteers/words.han.txt"), section =>
        {
            var cost = int.Parse(section.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
            return entry => words.Add(entry, (WordClasses)((uint)(cost + 1) << CostShift));
        });
        GazetteerReader.Read(files.ReadText("gazetteers/names.han.txt"), Section);
    }

    /// <summary>Cost of a common word.</summary>
    public int Word(ReadOnlySpan<char> word) => Cost(words[word]);

    /// <summary>Cost of a surname of one or two characters.</summary>
    public int Surname(ReadOnlySpan<char> name) => Cost(surnames[name]);

    /// <summary>Cost of a character in a Chinese given name.</summary>
    public int GivenCharacter(char c) => given.GetValueOrDefault(c, Unknown);

    /// <summary>Cost of a character in the transcription of a foreign name.</summary>
    public int Sound(char c) => sounds.GetValueOrDefault(c, Unknown);

    /// <summary>Given, Place, Region, Country, Group, PublicBody, Harmless.</summary>
    public WordClasses Name(ReadOnlySpan<char> name) => names[name];

    private static int Cost(WordClasses value) => value == WordClasses.None ? Unknown : (int)((uint)value >> CostShift) - 1;

    private GazetteerReader.EntryAction? Section(string section)
    {
        if (Weight(section, "surname") is { } surname)
            return entry => surnames.Add(entry, (WordClasses)((uint)(surname + 1) << CostShift));
        if (Weight(section, "char") is { } character)
            return entry => given[entry[0]] = character;
        if (Weight(section, "sound") is { } sound)
            return entry => sounds[entry[0]] = sound;
        var classes = Gazetteers.ClassesOf(section);
        return entry => names.Add(entry, classes);
    }

    private static int? Weight(string section, string kind) =>
        section.StartsWith(kind, StringComparison.Ordinal)
        && int.TryParse(section.AsSpan(kind.Length), System.Globalization.CultureInfo.InvariantCulture, out var weight) ? weight : null;
}
