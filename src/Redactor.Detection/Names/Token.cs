using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>How the letters of a token are cased.</summary>
internal enum Casing
{
    /// <summary>A script without capitals.</summary>
    None,
    Lower,
    Capital,
    Upper,
}

/// <summary>What stands between a token and the one before it.</summary>
internal enum Gap
{
    /// <summary>Start of the text, line feed or form feed.</summary>
    Break,
    Space,

    /// <summary>A full stop and spaces: an initial, an abbreviation or the end of a sentence.</summary>
    Dot,
    Comma,
    Other,
}

/// <summary>How well a token is known as a common word.</summary>
internal enum Commonness
{
    Unknown,

    /// <summary>A form that no list holds, of a stem that one does.</summary>
    ByStem,
    Listed,

    /// <summary>Seen often in running text.</summary>
    Core,
}

/// <summary>One word of an alphabetic script in the examined text: span <c>[Start, End)</c> in UTF-16 code units, with what the lists know of it.</summary>
internal sealed class Token
{
    public required int Index { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Text { get; init; }

    public required Script Script { get; init; }

    public required Language Language { get; init; }

    public required Casing Casing { get; init; }

    public required Gap Gap { get; init; }

    /// <summary>A capital here says nothing: start of a sentence, a line, a quotation or after a colon.</summary>
    public required bool SentenceStart { get; init; }

    public required bool LineStart { get; init; }

    /// <summary>The line opens with a number, dash or bullet before this token.</summary>
    public required bool ListEntry { get; init; }

    /// <summary>A name key: see <see cref="Folding.NameKey"/>.</summary>
    public required string Key { get; init; }

    /// <summary>A word key: see <see cref="Folding.WordKey"/>; Kazakh is Cyrillic here whatever it is written in.</summary>
    public required string WordKey { get; init; }

    /// <summary>A full stop follows at once.</summary>
    public required bool Dotted { get; init; }

    /// <summary>Classes of the key itself.</summary>
    public required WordClasses Exact { get; init; }

    /// <summary>Classes of the key without a case ending.</summary>
    public required WordClasses ByStem { get; init; }

    public required Commonness Commonness { get; init; }

    /// <summary>Part of a heading: its capital says nothing. The tagger is not told.</summary>
    public bool InHeading { get; set; }

    /// <summary>An English common noun behind "the": its capital is an allegory's or an office's.</summary>
    public bool AfterArticle { get; set; }

    /// <summary>A capital inside a sentence that no heading or article explains.</summary>
    public bool HasTellingCapital => Casing == Casing.Capital && !SentenceStart && !InHeading && !AfterArticle;

    public int Length => End - Start;

    /// <summary>One letter; in Uyghur a vowel stands on its hamza (ئا).</summary>
    public bool IsInitial => Casing != Casing.Lower && (Text.Length == 1 || (Text.Length == 2 && Text[0] == '\u0626'));

    public bool IsCapital => Casing is Casing.Capital or Casing.Upper;

    public bool IsCommon => Commonness != Commonness.Unknown;

    /// <summary>Some list has it as a name of a person, with or without a case ending.</summary>
    public bool IsPersonal => (Exact | ByStem).Has(Personal);

    /// <summary>The key itself is in a list of names of people.</summary>
    public bool IsExactlyPersonal => Exact.Has(Personal);

    public bool IsPlace => (Exact | ByStem).Has(WordClasses.Place);

    // Without capitals the names of the rest of the world would drown the text.
    private WordClasses Personal => Casing == Casing.None ? WordClasses.Personal : WordClasses.Personal | WordClasses.World;

    /// <summary>The next token when only spaces stand between.</summary>
    public Token? NextAdjacent { get; set; }

    /// <summary>The token before when only spaces stand between.</summary>
    public Token? PreviousAdjacent { get; set; }
}
