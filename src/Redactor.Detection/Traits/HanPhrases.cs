using System.Collections.Frozen;

namespace Redactor.Detection.Traits;

/// <summary>A list of Chinese phrases, looked for character by character, the longest first.</summary>
internal sealed class HanPhrases
{
    private readonly FrozenSet<string> phrases;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly FrozenSet<char> first;
    private readonly int longest;

    public HanPhrases(string list)
    {
        phrases = list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
        lookup = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        first = phrases.Select(p => p[0]).ToFrozenSet();
        longest = phrases.Max(p => p.Length);
    }

    /// <summary>The length of the longest phrase that begins at <paramref name="start"/>, or 0.</summary>
    public int LengthAt(string text, int start)
    {
        if (!first.Contains(text[start]))
            return 0;
        for (var length = Math.Min(longest, text.Length - start); length > 0; length--)
        {
            if (lookup.Contains(text.AsSpan(start, length)))
                return length;
        }

        return 0;
    }
}
