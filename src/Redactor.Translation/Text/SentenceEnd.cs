using System.Text.RegularExpressions;

namespace Redactor.Translation;

/// <summary>Whether text looks ended, gone on with, or begun anew.</summary>
internal static partial class SentenceEnd
{
    public const string Closers = "\"'”’»›)]}」』》〉）】";

    public static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '｡';

    public static bool Ends(string text)
    {
        var end = text.AsSpan().TrimEnd().TrimEnd("\"'”’»›)}」』》〉）】");
        return end.Length > 0 && (IsTerminator(end[^1]) || end[^1] is ':' or '：');
    }

    /// <summary>A line that may carry on the sentence before: it does not begin with a capital, a number or a mark of its own.</summary>
    public static bool MayGoOn(string text)
    {
        var first = text.AsSpan().TrimStart().TrimStart("\"'“„«(");
        return first.Length > 0 && (first[0] == '[' || (char.IsLetter(first[0]) && !char.IsUpper(first[0])) || first[0] is ',' or '，');
    }

    /// <summary>A number of a list, a dash of speech or a bullet.</summary>
    public static bool BeginsEntry(string text) => Entry.IsMatch(text);

    [GeneratedRegex(@"^\s*(?:[0-9]{1,3}[.)]\s|[-–—•●▪*]\s|[(（][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)")]
    private static partial Regex Entry { get; }
}
