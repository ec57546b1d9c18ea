using System.Text;

namespace Redactor.Detection.Listed;

/// <summary>Phrases of a case's list, one a line; blank lines and those that begin with <c>#</c> say nothing.</summary>
public sealed class PhraseList
{
    /// <summary>Bytes.</summary>
    public const int MaxLength = 1 << 20;

    private const int MostPhrases = 10_000, LongestPhrase = 200, LeastLetters = 2;

    private PhraseList(IReadOnlyList<string> phrases) => Phrases = phrases;

    public static PhraseList Empty { get; } = new([]);

    public IReadOnlyList<string> Phrases { get; }

    /// <param name="utf8">The file.</param>
    /// <param name="source">What messages call it.</param>
    /// <exception cref="PhraseListException">It cannot be used. The message names lines and quotes none.</exception>
    public static PhraseList Read(ReadOnlySpan<byte> utf8, string source)
    {
        if (utf8.Length > MaxLength) throw new PhraseListException(source, $"It is longer than {MaxLength} bytes: keep to the words that matter.");
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(utf8).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new PhraseListException(source, "It is not UTF-8: save it as UTF-8 text.");
        }

        var phrases = new List<string>();
        var number = 0;
        foreach (var line in text.EnumerateLines())
        {
            number++;
            var phrase = line.Trim().ToString().Normalize();
            if (phrase.Length == 0 || phrase[0] == '#') continue;
            if (phrase.Length > LongestPhrase) throw new PhraseListException(source, $"Line {number} is longer than {LongestPhrase} characters: one phrase stands on a line.");
            if (phrase.Count(char.IsLetterOrDigit) < LeastLetters) throw new PhraseListException(source, $"Line {number} has fewer than {LeastLetters} letters or figures: it would be found everywhere.");
            phrases.Add(phrase);
        }

        if (phrases.Count > MostPhrases) throw new PhraseListException(source, $"It has more than {MostPhrases} phrases: keep to the words that matter.");
        return new PhraseList([.. phrases.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The list with more phrases, as far as a list can hold them; null if that changes nothing.</summary>
    public PhraseList? With(IReadOnlyList<string> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var fresh = more.Select(p => p.Trim().Normalize())
            .Where(p => p.Length <= LongestPhrase && p.Length > 0 && p[0] != '#' && p.Count(char.IsLetterOrDigit) >= LeastLetters)
            .Except(Phrases, StringComparer.Ordinal).Take(MostPhrases - Phrases.Count).ToList();
        return fresh.Count == 0 ? null : new PhraseList([.. Phrases, .. fresh]);
    }

    /// <summary>Phrases that were read before.</summary>
    public static PhraseList Of(IReadOnlyList<string> phrases) => phrases.Count == 0 ? Empty : new PhraseList(phrases);
}

/// <summary>A case's list that cannot be used. The message names the file and what to do, and quotes nothing.</summary>
public sealed class PhraseListException(string source, string advice) : Exception($"The list {source} cannot be used. {advice}");
