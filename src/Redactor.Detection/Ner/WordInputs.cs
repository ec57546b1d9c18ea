using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;
using Redactor.Detection.Organizations;
using Redactor.Documents;

namespace Redactor.Detection.Ner;

/// <summary>What the alphabetic tagger is told: the word in three foldings, its beginnings and endings, its letters, and what the lists know.</summary>
internal static class WordInputs
{
    public const int HashCount = 9;
    public const int LetterCount = 16;

    /// <summary>Rows of the table of letters; 0 is no letter.</summary>
    public const int LetterKinds = 200;

    private const int ExactShift = 21, StemShift = 30;

    public static PieceInput Of(PiecedText text, int index)
    {
        var piece = text.Pieces[index];
        return piece.Kind switch
        {
            PieceKind.Word => Word(text.Words.Tokens[piece.Token]),
            PieceKind.Number => Other(PieceFlags.Number, NumberShape(piece.Length)),
            PieceKind.Han => Other(PieceFlags.Han, "字"),
            _ => Other(PieceFlags.Sign, text.Value.AsSpan(piece.Start, 1)),
        };
    }

    /// <summary>What a number looks like, without telling it.</summary>
    internal static ReadOnlySpan<char> NumberShape(int length) => "000000000".AsSpan(0, Math.Min(length, 9));

    private static PieceInput Other(PieceFlags flags, ReadOnlySpan<char> shape)
    {
        var hashes = new uint[HashCount];
        for (var i = 0; i < HashCount; i++) hashes[i] = PieceHash.Of(i, shape);
        return new PieceInput(flags, hashes, new byte[LetterCount]);
    }

    private static PieceInput Word(Token token)
    {
        var lower = token.Text.ToLowerInvariant();
        var (key, word) = (token.Key, token.WordKey);
        uint[] hashes =
        [
            PieceHash.Of(0, lower),
            PieceHash.Of(1, key),
            PieceHash.Of(2, word),
            PieceHash.Of(3, First(key, 3)),
            PieceHash.Of(4, First(word, 5)),
            PieceHash.Of(5, Last(word, 2)),
            PieceHash.Of(6, Last(word, 3)),
            PieceHash.Of(7, Last(key, 4)),
            PieceHash.Of(8, Shape(token.Text)),
        ];
        var letters = new byte[LetterCount];
        for (var i = 0; i < Math.Min(LetterCount, key.Length); i++) letters[i] = Letter(key[i]);
        return new PieceInput(Flags(token), hashes, letters);
    }

    private static PieceFlags Flags(Token token)
    {
        var flags = PieceFlags.Word;
        flags |= token.Casing switch { Casing.None => PieceFlags.NoCase, Casing.Lower => PieceFlags.Lower, Casing.Capital => PieceFlags.Capital, _ => PieceFlags.Upper };
        flags |= token.Script switch { Script.Latin => PieceFlags.Latin, Script.Cyrillic => PieceFlags.Cyrillic, Script.Arabic => PieceFlags.Arabic, _ => PieceFlags.None };
        flags |= token.Gap switch { Gap.Break => PieceFlags.GapBreak, Gap.Space => PieceFlags.GapSpace, Gap.Dot => PieceFlags.GapDot, Gap.Comma => PieceFlags.GapComma, _ => PieceFlags.GapOther };
        flags |= token.Commonness switch { Commonness.ByStem => PieceFlags.CommonByStem, Commonness.Listed => PieceFlags.CommonListed, Commonness.Core => PieceFlags.CommonCore, _ => PieceFlags.None };
        flags |= (PieceFlags)(((ulong)token.Exact & 0x1FF) << ExactShift) | (PieceFlags)(((ulong)token.ByStem & 0x7F) << StemShift);
        flags |= When(token.IsInitial, PieceFlags.Initial) | When(token.SentenceStart, PieceFlags.SentenceStart) | When(token.LineStart, PieceFlags.LineStart)
            | When(token.ListEntry, PieceFlags.ListEntry) | When(token.Dotted, PieceFlags.Dotted)
            | When((token.Exact | token.ByStem).Has(WordClasses.World), PieceFlags.World) | When(token.Exact.Has(WordClasses.DoubleName), PieceFlags.DoubleName);
        var word = token.WordKey;
        return flags | When(CueWords.Kin.Contains(word), PieceFlags.Kin) | When(CueWords.Titles.Contains(word), PieceFlags.Title)
            | When(CueWords.AfterName.Contains(word), PieceFlags.AfterName) | When(CueWords.Patronymics.Contains(word), PieceFlags.Patronymic)
            | When(CueWords.IsPlaceAfter(token), PieceFlags.PlaceAfter) | When(CueWords.BeforeName.Contains(word), PieceFlags.BeforeName)
            | When(CueWords.PlaceBefore.Contains(word), PieceFlags.PlaceBefore)
            | When(OrganizationWords.IsHead(word), PieceFlags.OrganizationHead);
    }

    private static PieceFlags When(bool yes, PieceFlags flag) => yes ? flag : PieceFlags.None;

    private static ReadOnlySpan<char> First(string text, int count) => text.AsSpan(0, Math.Min(count, text.Length));

    private static ReadOnlySpan<char> Last(string text, int count) => text.AsSpan(Math.Max(0, text.Length - count));

    // "Абай-хан" is Xx-x.
    private static string Shape(string text)
    {
        var shape = new List<char>();
        foreach (var c in text)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : c;
            if (shape.Count == 0 || shape[^1] != kind) shape.Add(kind);
        }

        return new string([.. shape]);
    }

    // A name key is Latin nearly always.
    private static byte Letter(char c) => c < 128 ? (byte)c : (byte)(128 + (c % (LetterKinds - 128)));
}
