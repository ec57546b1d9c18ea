using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;
using Redactor.Detection.Names.Han;
using Redactor.Detection.Organizations;
using Redactor.Detection.Traits;
using Redactor.Documents;

namespace Redactor.Detection.Ner;

/// <summary>Names of countries, regions and peoples with the ordinary words beside them that the tagger takes in: "the Republic of Turkey", "Old Mongol", 乌孜别克人.</summary>
internal static class KeptNames
{
    // Words of a state's name: behind them an organisation's name is none of a club or a school.
    private static readonly string[] OfStates = CueWords.Prefixes(
        "республик федераци федератив королевств султанат эмират жұмһурият", "جۇمھۇرىيىت", "republic federal federation kingdom islamic socialist emirate sultanate");

    // Words for countries in general, and China.
    private static readonly string[] Countries = ["中国", "我国", "全国", "中华人民共和国", "外国", "本国", "该国", "各国"];

    public static bool IsCountry(ReadOnlySpan<char> name)
    {
        foreach (var country in Countries)
        {
            if (name.SequenceEqual(country)) return true;
        }

        return false;
    }

    /// <summary>Whether the Chinese character belongs to a name that stays readable, or to 人 behind a people.</summary>
    public static bool IsPartOfKept(PiecedText text, TaggedSpan span, Piece piece)
    {
        if (piece.Segment < 0) return false;
        var segment = text.Chinese.Segments[piece.Segment];
        if (segment.Kind is HanKind.Region or HanKind.Country or HanKind.Group or HanKind.PublicBody or HanKind.Harmless) return true;
        return segment.Kind == HanKind.Word && text.Chinese.TextOf(segment) is "人" or "族" or "语" or "族人" && segment.Start > text.Pieces[span.First].Start
            && piece.Segment > 0 && text.Chinese.Segments[piece.Segment - 1].Kind == HanKind.Group;
    }

    /// <summary>Country, region or group where the span is of kept names and ordinary words alone; otherwise null.</summary>
    public static EntityType? TypeOf(PiecedText text, TaggedSpan span, NameAnalysis analysis)
    {
        EntityType? type = null;
        var capital = false;
        for (var i = span.First; i < span.End; i++)
        {
            var piece = text.Pieces[i];
            if (piece.Kind == PieceKind.Sign && text.Value[piece.Start] == '-') continue;
            if (piece.Kind != PieceKind.Word) return null;
            var token = text.Words.Tokens[piece.Token];
            if (analysis.Verdicts[token.Index] == Verdict.Kept) type ??= KeptType(token, analysis);
            else if (token.IsCapital && NationalityRecognizer.IsPeople(token)) type ??= EntityType.Group;
            else if (IsOfState(token) || token is { Casing: Casing.Lower, WordKey: "of" or "the" or "and" }) continue;
            else if (!IsOrdinary(token)) return null;
            else if (!token.HasTellingCapital) continue;
            else if (span.Kind == TagKind.Place && type is null) capital = true;
            else return null;
        }

        return capital && type == EntityType.Group ? null : type;
    }

    private static EntityType? KeptType(Token token, NameAnalysis analysis)
    {
        int low = 0, high = analysis.Phrases.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (analysis.Phrases[middle].Last < token.Index) low = middle + 1;
            else high = middle;
        }

        return low == analysis.Phrases.Count || analysis.Phrases[low].First > token.Index ? null : analysis.Phrases[low].Class switch
        {
            WordClasses.Country => EntityType.Country,
            WordClasses.Region => EntityType.Region,
            WordClasses.Group => EntityType.Group,
            _ => null,
        };
    }

    // No village, school or bank, and nothing that may be a name by itself.
    private static bool IsOrdinary(Token token) =>
        token is { Commonness: >= Commonness.Listed, Casing: not Casing.None } && !CueWords.IsPlaceAfter(token) && !CueWords.PlaceBefore.Contains(token.WordKey) && !OrganizationWords.IsHead(token.WordKey)
        && !OrganizationWords.Levels.Contains(token.WordKey) && !token.Exact.Has(WordClasses.Personal | WordClasses.Place);

    private static bool IsOfState(Token token) => Array.Exists(OfStates, w => token.WordKey.StartsWith(w, StringComparison.Ordinal));
}
