using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;
using Redactor.Detection.Names.Han;
using Redactor.Documents;

namespace Redactor.Detection.Linking;

/// <summary>
/// A name found once is found everywhere: each word of a found name is looked for in the whole document, through case endings, other scripts
/// and OCR damage. Words that are also common words count where they carry a capital, or where the script has none.
/// </summary>
public static class NamePropagation
{
    private const string Recognizer = "linking/propagation/1";
    private const int ShortestKey = 3;
    private const int ShortestFuzzy = 6;

    /// <summary>Findings that follow from those already made; time linear in the text.</summary>
    public static IEnumerable<Finding> Spread(DetectionText text, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(findings);
        return SpreadTokens(text, findings).Concat(HanPropagation.Spread(text, findings));
    }

    private static IEnumerable<Finding> SpreadTokens(DetectionText text, IReadOnlyList<Finding> findings)
    {
        var tokens = TokenizedText.Of(text).Tokens;
        var verdicts = NameAnalysis.Of(text).Verdicts;
        var covered = new EntityType?[tokens.Count];
        var names = new Dictionary<string, EntityType>(StringComparer.Ordinal);
        var damaged = new OcrNeighbours();
        var next = 0;
        foreach (var finding in findings.Where(f => f.Type is EntityType.Person or EntityType.Location).OrderBy(f => f.Start))
        {
            while (next < tokens.Count && tokens[next].End <= finding.Start)
                next++;
            for (var i = next; i < tokens.Count && tokens[i].Start < finding.End; i++)
            {
                covered[i] = finding.Type;
                if (Carries(tokens[i], verdicts[i], finding.Type))
                    Learn(tokens[i], finding.Type, names, damaged);
            }
        }

        foreach (var token in tokens)
        {
            if (covered[token.Index] is null && verdicts[token.Index] != Verdict.Kept && Meets(token, names, damaged) is { } type)
                yield return new Finding(token.Start, token.End, type, 0.7, Recognizer, "the same name is found elsewhere in the document");
        }
    }

    // The word beside a name (county, aunt, a patronymic particle) is no name by itself.
    private static bool Carries(Token token, Verdict verdict, EntityType type) =>
        token.Key.Length >= ShortestKey
        && (verdict == Verdict.Person || (verdict == Verdict.Place && type == EntityType.Location))
        && !(token.Commonness == Commonness.Core && token.Casing is Casing.None or Casing.Lower)
        && !CueWords.Institutions.Contains(token.WordKey) && !CueWords.Patronymics.Contains(token.WordKey) && !CueWords.Kin.Contains(token.WordKey) && !CueWords.IsPlaceAfter(token);

    private static void Learn(Token token, EntityType type, Dictionary<string, EntityType> names, OcrNeighbours damaged)
    {
        names.TryAdd(token.Key, type);
        damaged.Add(token.Key);
        foreach (var form in NameForms.Of(token))
        {
            // Without its ending a word may be another: only a listed name or a long stem carries on.
            if (form.Length >= 5 || (form.Length >= ShortestKey && Gazetteers.Shipped.Name(form).Has(WordClasses.Personal | WordClasses.Place)))
                names.TryAdd(form, type);
        }
    }

    private static EntityType? Meets(Token token, Dictionary<string, EntityType> names, OcrNeighbours damaged)
    {
        if (token.Key.Length < ShortestKey || (token.Casing == Casing.Lower && (token.IsCommon || (token.Script == Script.Latin && !token.IsPersonal))))
            return null;
        var shy = token.Commonness == Commonness.Core;
        if (names.TryGetValue(token.Key, out var type) && (!shy || token.IsCapital || token.Key.Length >= 4))
            return type;
        if (shy)
            return null;
        foreach (var form in NameForms.Of(token))
        {
            if (form.Length >= (token.IsCommon ? 4 : ShortestKey) && names.TryGetValue(form, out type))
                return type;
        }

        return !token.IsCommon && token.Key.Length >= ShortestFuzzy && damaged.Near(token.Key) ? EntityType.Person : null;
    }
}
