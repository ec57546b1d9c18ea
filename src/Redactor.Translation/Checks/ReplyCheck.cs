using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Translation;

/// <summary>
/// Looks at a translation as at something a stranger wrote: is it empty, far too long or short, in another script, the source again, or one thing over and over?
/// </summary>
internal static partial class ReplyCheck
{
    /// <summary>The code of what rules the reply out, or null.</summary>
    public static string? Reject(string source, string reply, string sourceLanguage, string targetLanguage)
    {
        var (from, to) = (Bare(source), Bare(reply));
        if (!Letters.HasLetters(from)) return null;
        if (!Letters.HasLetters(to)) return "reply-empty";
        var (low, high) = Bounds(LanguageTags.ScriptOf(sourceLanguage), LanguageTags.ScriptOf(targetLanguage));
        if (to.Length > (from.Length * high) + 40) return "reply-too-long";
        if (IsLooping(to) && !IsLooping(from)) return "reply-repeats";
        if (to.Length < (from.Length * low) - 10) return "reply-too-short";
        if (!IsInScript(to, LanguageTags.ScriptOf(targetLanguage), from)) return "reply-wrong-script";
        return IsEcho(from, to) ? "reply-not-translated" : null;
    }

    /// <summary>Whether the numbers written in figures are the same.</summary>
    public static bool KeepsNumbers(string source, string reply) => Numbers(source).SequenceEqual(Numbers(reply), StringComparer.Ordinal);

    /// <summary>Shortest and longest a translation may be, as a share of its source; Han text is about three times as dense.</summary>
    private static (double Low, double High) Bounds(Script source, Script target) => (source == Script.Han, target == Script.Han) switch
    {
        (true, false) => (0.8, 12),
        (false, true) => (0.06, 1.5),
        _ => (0.3, 3.5),
    };

    private static bool IsInScript(string reply, Script target, string source)
    {
        if (target == Script.Unknown) return true;
        var counts = Letters.CountByScript(reply);
        var all = counts.Sum();
        if (all < 6) return true;
        // What stood in the target's script already (a name, a Latin abbreviation) says nothing.
        return counts[(int)target] * 2 >= all || (Letters.CountByScript(source)[(int)target] * 2 >= all && counts[(int)target] > 0);
    }

    private static bool IsEcho(string source, string reply) =>
        source.Count(c => c == ' ') >= 4 && string.Equals(source, reply, StringComparison.Ordinal);

    /// <summary>Up to twelve words, or twenty Han characters, at least four times in a row; or one letter ten times.</summary>
    private static bool IsLooping(string text)
    {
        var isHan = Letters.CountByScript(text) is var counts && counts[(int)Script.Han] * 2 > counts.Sum();
        var units = isHan ? [.. text.Where(Letters.IsHan).Select(c => c.ToString())] : text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var size = isHan ? 2 : 1; size <= (isHan ? 20 : 12) && size * 4 <= units.Length; size++)
        {
            var run = 0;
            for (var i = size; i < units.Length; i++)
            {
                run = string.Equals(units[i], units[i - size], StringComparison.OrdinalIgnoreCase) ? run + 1 : 0;
                if (run >= size * 3) return true;
            }
        }

        var same = 0;
        for (var i = 1; i < text.Length; i++)
        {
            same = char.IsLetter(text[i]) && text[i] == text[i - 1] ? same + 1 : 0;
            if (same >= 9) return true;
        }

        return false;
    }

    private static string Bare(string template) => template.Replace(Letters.Slot, ' ').Trim();

    private static IEnumerable<string> Numbers(string text) =>
        Digits.Matches(text).Select(m => string.Concat(m.Value.Where(char.IsDigit).Select(c => (char)('0' + (int)char.GetNumericValue(c))))).Where(n => n.Length > 0).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\p{Nd}+(?:[.,\u00A0\u202F ]\p{Nd}{3}(?!\p{Nd}))*")]
    private static partial Regex Digits { get; }
}
