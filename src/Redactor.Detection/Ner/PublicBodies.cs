using System.Buffers;
using System.Collections.Frozen;
using Redactor.Detection.Names;
using Redactor.Detection.Names.Han;
using Redactor.Detection.Organizations;

namespace Redactor.Detection.Ner;

/// <summary>
/// Tells states, ministries, parties and world organisations, which identify nobody, from organisations that do. What is of a place, of a
/// level of administration, of a person or with a number is never one: "the village government" is known by those who live there.
/// </summary>
internal static class PublicBodies
{
    // In Cyrillic and Arabic script with every case ending; whole words of Latin script: "un" shall not be a university.
    private static readonly string[] Inflected = CueWords.Prefixes(
        "министерств министрліг министрлік үкімет парламент мәжіліс сенат правительств госдум кремл совбез конгресс еуроодақ евросоюз",
        "مىنىستىرلىك ھۆكۈمەت پارلامېنت");

    private static readonly FrozenSet<string> Exact = CueWords.Keys(
        "оон бұұ нато ес дума думы думе думу думой", "", "ministry ministries government parliament senate nato un eu kremlin pentagon");

    // Bodies only beside a word that makes them the state's or the world's.
    private static readonly FrozenSet<string> Chambers = CueWords.Keys(
        "партия партии партию партией партиясы партиясының партиясына комиссия комиссии комиссию комитет комитета комитете комитеті кеңес кеңесі совет совета",
        "پارتىيىسى پارتىيە", "commission council committee congress party assembly department union nations court courts convention");

    private static readonly FrozenSet<string> Wide = CueWords.Keys(
        "коммунистік коммунистическая коммунистической коммунистическую халықаралық международный международная международной международного европейский европейская европейской еуропалық безопасности федерации федеральный федеральная",
        "كوممۇنىستىك خەلقئارالىق", "european international united world national security communist democratic republican labour human rights state federal supreme");

    private static readonly string[] Han = ["国务院", "外交部", "公安部", "教育部", "司法部", "联合国", "共产党", "中共中央", "全国人大", "全国政协", "人权理事会", "安理会"];

    private static readonly SearchValues<char> Local = SearchValues.Create("县縣乡鄉镇鎮村市区區州旗盟省街道社厂廠队隊校院店场場站所局");

    public static bool IsOne(PiecedText text, TaggedSpan span, NameAnalysis analysis)
    {
        if (IsCourtOfState(text, span)) return true;
        bool body = false, chamber = false, wide = false;
        for (var i = span.First; i < span.End; i++)
        {
            var piece = text.Pieces[i];
            if (piece.Kind == PieceKind.Number) return false;
            if (piece.Kind == PieceKind.Han && piece.Segment >= 0 && text.Chinese.Segments[piece.Segment].Kind is HanKind.Person or HanKind.Place or HanKind.Surname) return false;
            if (piece.Kind != PieceKind.Word) continue;
            var (token, verdict) = (text.Words.Tokens[piece.Token], analysis.Verdicts[piece.Token]);
            if (verdict is Verdict.Place or Verdict.Person || token.IsPlace || OrganizationWords.Levels.Contains(token.WordKey) || token.WordKey == "people") return false;
            body |= Exact.Contains(token.WordKey) || Array.Exists(Inflected, w => token.WordKey.StartsWith(w, StringComparison.Ordinal));
            chamber |= Chambers.Contains(token.WordKey);
            wide |= Wide.Contains(token.WordKey) || verdict == Verdict.Kept;
        }

        return body || (chamber && wide) || IsHan(text, span);
    }

    // "the District Court", "the 5th Chamber of the Supreme Administrative Court": of no told place. Camps and schools have numbers, chambers of courts too.
    private static bool IsCourtOfState(PiecedText text, TaggedSpan span)
    {
        int first = -1, last = -1;
        for (var i = span.First; i < span.End; i++)
        {
            if (text.Pieces[i].Kind == PieceKind.Han) return false;
            if (text.Pieces[i].Kind == PieceKind.Word) (first, last) = (first < 0 ? text.Pieces[i].Token : first, text.Pieces[i].Token);
        }

        return first >= 0 && OrganizationRecognizer.IsCourtOfState(text.Words, first, last);
    }

    private static bool IsHan(PiecedText text, TaggedSpan span)
    {
        var (start, end) = (text.Pieces[span.First].Start, text.Pieces[span.End - 1].End);
        var value = text.Value[start..end];
        return value.AsSpan().IndexOfAny(Local) < 0 && Array.Exists(Han, h => value.Contains(h, StringComparison.Ordinal));
    }
}
