using System.Text;
using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>Letters that look alike in the Latin and the Cyrillic alphabet. A model that knows both takes one for the other.</summary>
internal static class Homoglyphs
{
    private const string Latin = "ABCEHKMOPTXYaceopxyiïë";
    private const string Cyrillic = "АВСЕНКМОРТХУасеорхуіїё";

    private const string CyrillicOnly = "АВСЕНКМОРТХУасеорхуіп";
    private const string LatinFor = "ABCEHKMOPTXYaceopxyin";

    /// <summary>The word with its letters in one script, or null when a letter has no twin there.</summary>
    public static string? Convert(string word, Script target)
    {
        var (from, to) = target == Script.Cyrillic ? (Latin, Cyrillic) : (CyrillicOnly, LatinFor);
        var converted = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            var script = Letters.ScriptOf(c);
            if (script == target || script == Script.Unknown)
            {
                converted.Append(c);
                continue;
            }

            var at = from.IndexOf(c, StringComparison.Ordinal);
            if (at < 0)
                return null;
            converted.Append(to[at]);
        }

        return converted.ToString();
    }
}
