using Redactor.Detection.Names;
using Redactor.Detection.Names.Han;
using Redactor.Documents;

namespace Redactor.Detection.Ner;

/// <summary>Persons, places and organisations that the trained tagger marks; the score is its probability that they are names.</summary>
internal sealed class TaggerRecognizer : IRecognizer
{
    // Chosen on the development parts for recall: models/ner/README.md has what each costs.
    private const double PersonFrom = 0.2, PlaceFrom = 0.25, OrganizationFrom = 0.3, Floor = 0.2;

    public string Name => "name/tagger/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        var tagged = TaggedText.Of(text);
        foreach (var sentence in tagged.Text.Sentences)
        {
            foreach (var span in TaggedSpan.In(tagged, sentence, Floor))
            {
                if (Trim(tagged.Text, span) is { } trimmed && Type(tagged.Text, trimmed, text) is { } type && trimmed.Score >= From(type))
                {
                    var pieces = tagged.Text.Pieces;
                    yield return new Finding(pieces[trimmed.First].Start, pieces[trimmed.End - 1].End, type, Math.Round(trimmed.Score, 3), Name, "the trained tagger takes it for a name");
                }
            }
        }
    }

    private static double From(EntityType type) => type switch { EntityType.Person => PersonFrom, EntityType.Location => PlaceFrom, _ => OrganizationFrom };

    // Marks at the ends are no part of a name, but for the stop of an initial.
    private static TaggedSpan? Trim(PiecedText text, TaggedSpan span)
    {
        var (first, end) = (span.First, span.End);
        while (first < end && text.Pieces[first].Kind == PieceKind.Sign) first++;
        while (first < end && text.Pieces[end - 1].Kind == PieceKind.Sign && !EndsInitial(text, end - 1, first)) end--;
        for (var i = first; i < end; i++)
        {
            if (text.Pieces[i].Kind is PieceKind.Word or PieceKind.Han) return span with { First = first, End = end };
        }

        return null;
    }

    private static bool EndsInitial(PiecedText text, int sign, int first) =>
        sign > first && text.Value[text.Pieces[sign].Start] == '.' && text.Pieces[sign - 1] is { Kind: PieceKind.Word } word && word.End == text.Pieces[sign].Start && text.Words.Tokens[word.Token].IsInitial;

    /// <summary>Null where the lists know all of it as a name that identifies nobody.</summary>
    private static EntityType? Type(PiecedText text, TaggedSpan span, DetectionText source)
    {
        if (IsKept(text, span, source)) return null;
        return span.Kind switch
        {
            TagKind.Person => EntityType.Person,
            TagKind.Place => EntityType.Location,
            _ => PublicBodies.IsOne(text, span) ? EntityType.PublicBody : EntityType.Organization,
        };
    }

    private static bool IsKept(PiecedText text, TaggedSpan span, DetectionText source)
    {
        var verdicts = NameAnalysis.Of(source).Verdicts;
        for (var i = span.First; i < span.End; i++)
        {
            var piece = text.Pieces[i];
            if (piece.Kind == PieceKind.Word && verdicts[piece.Token] != Verdict.Kept) return false;
            if (piece.Kind == PieceKind.Han && (piece.Segment < 0 || text.Chinese.Segments[piece.Segment].Kind is HanKind.Word or HanKind.Unknown or HanKind.Person or HanKind.Surname or HanKind.Place)) return false;
        }

        return true;
    }
}
