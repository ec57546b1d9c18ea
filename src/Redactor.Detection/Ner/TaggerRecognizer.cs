using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;
using Redactor.Detection.Names.Han;
using Redactor.Detection.Organizations;
using Redactor.Documents;

namespace Redactor.Detection.Ner;

/// <summary>Persons, places and organisations that the trained tagger marks; the score is its probability that they are names.</summary>
internal sealed class TaggerRecognizer : IRecognizer
{
    // Chosen on the development parts for recall: models/ner/README.md has what each costs.
    private const double PersonFrom = 0.2, PlaceFrom = 0.25, OrganizationFrom = 0.3, Floor = 0.2, SureOfOpening = 0.99;

    public string Name => "name/tagger/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        var tagged = TaggedText.Of(text);
        foreach (var sentence in tagged.Text.Sentences)
        {
            foreach (var span in TaggedSpan.In(tagged, sentence, Floor))
            {
                if (Trim(tagged.Text, span) is { } trimmed && Type(tagged.Text, trimmed, text) is { } type && trimmed.Score >= Math.Max(From(type), OrdinaryWords.SureFrom(tagged.Text, trimmed)))
                {
                    var pieces = tagged.Text.Pieces;
                    yield return new Finding(pieces[trimmed.First].Start, pieces[trimmed.End - 1].End, type, Math.Round(trimmed.Score, 3), Name, "the trained tagger takes it for a name");
                }
            }
        }
    }

    private static double From(EntityType type) => type switch { EntityType.Person => PersonFrom, EntityType.Location => PlaceFrom, _ => OrganizationFrom };

    // Marks at the ends are no part of a name, but for the stop of an initial; nor are titles, kinship and ordinary words in small letters.
    private static TaggedSpan? Trim(PiecedText text, TaggedSpan span)
    {
        var (first, end) = (span.First, span.End);
        while (first < end && (text.Pieces[first].Kind == PieceKind.Sign || IsBeside(text, first, span.Kind))) first++;
        while (first < end && ((text.Pieces[end - 1].Kind == PieceKind.Sign && !EndsInitial(text, end - 1, first)) || IsBeside(text, end - 1, span.Kind) || (end - first > 1 && IsNextLabel(text, end - 1, span.Kind)))) end--;
        for (var i = first; i < end; i++)
        {
            if (text.Pieces[i].Kind is PieceKind.Word or PieceKind.Han) return span with { First = first, End = end };
        }

        return null;
    }

    private static bool IsBeside(PiecedText text, int piece, TagKind kind)
    {
        if (text.Pieces[piece].Kind != PieceKind.Word) return false;
        var word = text.Words.Tokens[text.Pieces[piece].Token];
        if (kind == TagKind.Organization) return word is { Casing: Casing.Lower, Commonness: Commonness.Core } && !OrganizationWords.IsHead(word.WordKey);
        if (kind == TagKind.Person && word.Casing != Casing.Upper && (CueWords.Titles.Contains(word.WordKey) || CueWords.Kin.Contains(word.WordKey)) && !CueWords.KinInName.Contains(word.WordKey)) return true;
        return word is { Casing: Casing.Lower, Commonness: >= Commonness.Listed } && !CueWords.Patronymics.Contains(word.WordKey);
    }

    // "Client: Mr Samat B. File: 17": the next label of the form on the same line.
    private static bool IsNextLabel(PiecedText text, int piece, TagKind kind) =>
        kind == TagKind.Person && text.Pieces[piece].Kind == PieceKind.Word && text.Words.IsNextLabel(text.Words.Tokens[text.Pieces[piece].Token]);

    private static bool EndsInitial(PiecedText text, int sign, int first) =>
        sign > first && text.Value[text.Pieces[sign].Start] == '.' && text.Pieces[sign - 1] is { Kind: PieceKind.Word } word && word.End == text.Pieces[sign].Start && text.Words.Tokens[word.Token].IsInitial;

    /// <summary>Null where the lists know all of it as a name that identifies nobody.</summary>
    private static EntityType? Type(PiecedText text, TaggedSpan span, DetectionText source)
    {
        if (IsKept(text, span, source) || OrdinaryWords.IsManner(text, span)) return null;
        if (KeptNames.TypeOf(text, span, NameAnalysis.Of(source)) is { } kept) return kept;
        return span.Kind switch
        {
            TagKind.Person => EntityType.Person,
            TagKind.Place => EntityType.Location,
            _ => PublicBodies.IsOne(text, span, NameAnalysis.Of(source)) ? EntityType.PublicBody : EntityType.Organization,
        };
    }

    private static bool IsKept(PiecedText text, TaggedSpan span, DetectionText source)
    {
        var value = text.Value.AsSpan(text.Pieces[span.First].Start, text.Pieces[span.End - 1].End - text.Pieces[span.First].Start);
        if (KeptNames.IsCountry(value) || IsOpeningWord(text, span) || IsFormLabel(text, span)) return true;
        if (text.Pieces[span.First].Kind == PieceKind.Han && Gazetteers.Shipped.Han.Name(value) is var classes && classes.Has(WordClasses.Kept) && !classes.Has(WordClasses.Place)) return true;
        var verdicts = NameAnalysis.Of(source).Verdicts;
        for (var i = span.First; i < span.End; i++)
        {
            var piece = text.Pieces[i];
            if (piece.Kind == PieceKind.Word && verdicts[piece.Token] != Verdict.Kept) return false;
            if (piece.Kind == PieceKind.Han && !KeptNames.IsPartOfKept(text, span, piece)) return false;
        }

        return true;
    }

    private static bool IsFormLabel(PiecedText text, TaggedSpan span) =>
        text.Pieces[span.First].Kind == PieceKind.Word && Initials.FormLabel(text.Words, text.Pieces[span.First].Token) is > 0 and var tokens
        && text.Words.At(text.Pieces[span.First].Token + tokens) is var next && (next is null || next.Start >= text.Pieces[span.End - 1].End);

    // "Сәлеммен, ...": a greeting that opens the sentence, and in no list of names.
    private static bool IsOpeningWord(PiecedText text, TaggedSpan span) =>
        span is { Score: < SureOfOpening } && span.End == span.First + 1 && text.Pieces[span.First].Kind == PieceKind.Word
        && text.Words.Tokens[text.Pieces[span.First].Token] is { Casing: Casing.Capital, SentenceStart: true, IsExactlyPersonal: false, IsPlace: false, Index: var index }
        && text.Words.At(index + 1) is { Gap: Gap.Comma };
}
