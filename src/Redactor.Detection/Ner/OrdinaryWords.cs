using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;
using Redactor.Detection.Names.Han;
using Redactor.Detection.Organizations;
using Redactor.Documents;

namespace Redactor.Detection.Ner;

/// <summary>
/// How sure the tagger has to be of a span of ordinary words: common words without a capital that tells, a quotation, a figure or a word that
/// organisations are named by. The thresholds lose no person and no place of the development parts.
/// </summary>
internal static class OrdinaryWords
{
    private const double Person = 0.7, Place = 0.6, Organization = 0.8, Heading = 0.95, BehindArticle = 0.97, Never = 2;
    private const int LongestAbbreviation = 5;

    // Kazakh words of manner: "Сәлеммен, ...", "Құрметпен, ...".
    private static readonly string[] Manner = ["мен", "бен", "пен"];

    private static readonly Language[] Unlearnt = [Language.Spanish, Language.Bosnian];

    /// <summary>Probability below which the span is no name; 0 where its words are not ordinary.</summary>
    public static double SureFrom(PiecedText text, TaggedSpan span)
    {
        if (text.Pieces[span.First].Kind == PieceKind.Han) return IsBareHead(text, span) ? Never : 0;
        Token? first = null, last = null;
        var (head, upper, heading, capitals, personal, uncased, listedName, longest) = (false, true, true, false, false, true, false, 0);
        for (var i = span.First; i < span.End; i++)
        {
            if (text.Pieces[i].Kind == PieceKind.Sign && text.Value[text.Pieces[i].Start] is '-' or ',') continue;
            if (text.Pieces[i].Kind != PieceKind.Word) return 0;
            var token = text.Words.Tokens[text.Pieces[i].Token];
            if (token.Commonness < (token.Casing == Casing.None ? Commonness.ByStem : Commonness.Listed)) return 0;
            (first, last) = (first ?? token, token);
            head |= OrganizationWords.IsHead(token.WordKey);
            upper &= token.Casing == Casing.Upper;
            longest = Math.Max(longest, token.Length);
            uncased &= token.Casing == Casing.None && (token.Commonness >= Commonness.Listed || WordShapes.IsNoName(token.WordKey, token.Script, WordClasses.None));
            heading &= token.InHeading;
            capitals |= token.HasTellingCapital;
            listedName |= token.Commonness < Commonness.Core && token.Exact.Has(WordClasses.Personal | WordClasses.World);
            personal |= (token.Exact | token.ByStem).Has(WordClasses.Personal) || token.Language == Language.KazakhArabic;
        }

        if (first is null || last is null || capitals || IsSetApart(text, first, last)) return 0;
        var single = first == last;
        // The tagger has learnt neither language: what their lexicons hold is no name, whatever it says.
        if (!listedName && !head && Unlearnt.Contains(first.Language)) return Never;
        if (single && first.AfterArticle && span.Kind != TagKind.Place) return head && span.Kind == TagKind.Organization ? Never : BehindArticle;
        // An abbreviation is known as a word of small letters often.
        if (upper && !heading && longest <= LongestAbbreviation) return 0;
        return span.Kind switch
        {
            TagKind.Organization when head || (single && first.SentenceStart && personal) => 0,
            TagKind.Organization => heading ? Heading : Organization,
            TagKind.Person when personal => 0,
            TagKind.Person when uncased => Person,
            TagKind.Person => first.Casing != Casing.None && ((single && first.SentenceStart) || heading) ? Person : 0,
            _ => first.Casing != Casing.None && !first.IsPlace && ((single && first.SentenceStart) || heading) ? Place : 0,
        };
    }

    /// <summary>A word of manner that opens a sentence before a comma, of a word that is no name.</summary>
    public static bool IsManner(PiecedText text, TaggedSpan span) =>
        span.End == span.First + 1 && text.Pieces[span.First].Kind == PieceKind.Word
        && text.Words.Tokens[text.Pieces[span.First].Token] is { Casing: Casing.Capital, SentenceStart: true, IsCommon: true, Script: Script.Cyrillic, Length: >= 7, IsExactlyPersonal: false } token
        && !token.ByStem.Has(WordClasses.Personal) && Array.Exists(Manner, m => token.WordKey.EndsWith(m, StringComparison.Ordinal)) && text.Words.At(token.Index + 1) is { Gap: Gap.Comma };

    // In quotation marks or brackets, behind an abbreviation or an initial ("ул. Мира", "А. Кан"), or the value of a label or entry of a list.
    private static bool IsSetApart(PiecedText text, Token first, Token last)
    {
        var (value, start, end) = (text.Value, first.Start, last.End);
        while (start > 0 && value[start - 1] == ' ') start--;
        while (end < value.Length && value[end] == ' ') end++;
        return (first.Start > 0 && TextFolding.IsHan(value[first.Start - 1])) || (last.End < value.Length && TextFolding.IsHan(value[last.End])) || (start > 0 && (first.IsCapital || first.Casing == Casing.None ? "«“\"„‘(" : "«“\"„‘").Contains(value[start - 1], StringComparison.Ordinal)) || (end < value.Length && "»”\"“’№".Contains(value[end], StringComparison.Ordinal))
            || (first.Gap == Gap.Dot && text.Words.At(first.Index - 1) is { Length: <= 3 } before && !(before.IsCommon && Unlearnt.Contains(first.Language))) || first.IsInitial || last.IsInitial
            || first.ListEntry || (first.Index > 0 && text.Words.EndsLabel(first.Index));
    }

    // 公司, 居委会: a bare word for an organisation, with no name before it.
    private static bool IsBareHead(PiecedText text, TaggedSpan span)
    {
        if (span.Kind != TagKind.Organization) return false;
        var (start, end) = (text.Pieces[span.First].Start, text.Pieces[span.End - 1].End);
        if (!HanOrganizationRecognizer.IsHead(text.Value[start..end])) return false;
        var before = span.First > 0 && text.Pieces[span.First - 1] is { Kind: PieceKind.Han or PieceKind.Word or PieceKind.Number } piece && piece.End == start ? piece : default;
        return before.End == 0 || (before.Segment >= 0 && text.Chinese.Segments[before.Segment] is { Kind: HanKind.Word, IsFunctionWord: true });
    }
}
