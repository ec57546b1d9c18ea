using System.Globalization;
using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Detection.Patterns;

/// <summary>
/// One pattern of a recognizer. The group <c>it</c> is what is found, or the whole expression where it has no such group.
/// </summary>
/// <param name="Score">0 to 1, before the recognizer has examined the candidate.</param>
/// <param name="Reason">Why it is found; never quotes text.</param>
public sealed record RecognizerPattern(Regex Expression, double Score, string Reason);

/// <summary>A stretch of folded text that a pattern proposes: <c>[Start, End)</c> in UTF-16 code units.</summary>
public readonly record struct Candidate(DetectionText Text, int Start, int End, RecognizerPattern Pattern)
{
    /// <summary>The proposed text, folded.</summary>
    public ReadOnlySpan<char> Value => Text.Folded.AsSpan(Start, End - Start);

    /// <summary>Up to <paramref name="length"/> code units before it, on the same line.</summary>
    public ReadOnlySpan<char> Before(int length)
    {
        var before = Text.Folded.AsSpan(Math.Max(0, Start - length), Math.Min(length, Start));
        var line = before.LastIndexOfAny('\n', '\f', '\r');
        return before[(line + 1)..];
    }

    /// <summary>Up to <paramref name="length"/> code units after it, on the same line.</summary>
    public ReadOnlySpan<char> After(int length)
    {
        var after = Text.Folded.AsSpan(End, Math.Min(length, Text.Folded.Length - End));
        var line = after.IndexOfAny('\n', '\f', '\r');
        return line < 0 ? after : after[..line];
    }
}

/// <summary>A recognizer made of patterns over the folded text, each candidate of which it may score anew or refuse.</summary>
public abstract class PatternRecognizer : IRecognizer
{
    private readonly EntityType type;
    private readonly RecognizerPattern[] patterns;

    protected PatternRecognizer(string name, EntityType type, params RecognizerPattern[] patterns)
    {
        Name = name;
        this.type = type;
        this.patterns = patterns;
    }

    public string Name { get; }

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = ReadsRepairedFigures ? text.Repaired : text.Folded;
        foreach (var pattern in patterns)
        {
            for (var found = pattern.Expression.Match(source); found.Success; found = found.NextMatch())
            {
                var it = found.Groups["it"] is { Success: true } group ? group : found;
                var candidate = new Candidate(text, it.Index, it.Index + it.Length, pattern);
                var score = Score(candidate);
                if (score > 0 && it.Length > 0)
                    yield return new Finding(candidate.Start, candidate.End, type, Math.Min(1, score), Name, Reason(pattern, score));
            }
        }
    }

    /// <summary>Patterns run over <see cref="DetectionText.Repaired"/> instead of <see cref="DetectionText.Folded"/>.</summary>
    protected virtual bool ReadsRepairedFigures => false;

    private static string Reason(RecognizerPattern pattern, double score) => score == pattern.Score
        ? pattern.Reason
        : string.Create(CultureInfo.InvariantCulture, $"{pattern.Reason}; {(score > pattern.Score ? "raised" : "lowered")} from {pattern.Score:0.00} by its check digits, form or context");

    /// <summary>The score of a candidate from 0 to 1; 0 refuses it.</summary>
    protected virtual double Score(Candidate candidate) => candidate.Pattern.Score;
}
