using Redactor.Detection.Names;

namespace Redactor.Detection.Ner;

/// <summary>Tells states, ministries, parties and world organisations from those that identify: by their words, beginnings in word keys.</summary>
internal static class PublicBodies
{
    private static readonly string[] Words = CueWords.Prefixes(
        "министр үкімет парламент мәжіліс сенат партия правительств дума думы думе госдум парти оон нато евросоюз кремл совбез бұұ еуроодақ конгресс",
        "مىنىستىر ھۆكۈمەت پارتىي پارلامېنت",
        "ministry ministries government parliament senate congress party nations nato eu un council kremlin pentagon state department republic commission");

    private static readonly string[] Han = ["国务院", "中央", "外交部", "联合国", "党委", "共产党", "委员会", "政府", "人大", "政协", "部"];

    public static bool IsOne(PiecedText text, TaggedSpan span)
    {
        for (var i = span.First; i < span.End; i++)
        {
            var piece = text.Pieces[i];
            if (piece.Kind == PieceKind.Word && Words.Any(w => text.Words.Tokens[piece.Token].WordKey.StartsWith(w, StringComparison.Ordinal))) return true;
        }

        var (start, end) = (text.Pieces[span.First].Start, text.Pieces[span.End - 1].End);
        var value = text.Value.AsSpan(start, end - start);
        foreach (var word in Han)
        {
            if (word.Length == 1 ? value.EndsWith(word) : value.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
