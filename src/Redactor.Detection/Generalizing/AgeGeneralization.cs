using System.Globalization;
using System.Text.RegularExpressions;

namespace Redactor.Detection.Generalizing;

/// <summary>The decade of one age, in figures or by its word for the tens; none for several ages, and for those told in months.</summary>
internal static partial class AgeGeneralization
{
    private const int Oldest = 90;

    public static string? Of(ReadOnlySpan<char> folded)
    {
        var said = folded.ToString().ToLowerInvariant();
        if (Shorter().IsMatch(said))
            return null;
        var figures = Figures().Matches(said);
        if (figures.Count > 1)
            return null;
        var decade = figures.Count == 1 ? DecadeOf(figures[0].ValueSpan) : NumberWordDecades.Of(said);
        return decade switch
        {
            null => null,
            0 => "under 10",
            >= Oldest => "90 or older",
            var tens => string.Create(CultureInfo.InvariantCulture, $"{tens}s"),
        };
    }

    private static int? DecadeOf(ReadOnlySpan<char> figures) =>
        figures.Length <= 3 && int.Parse(figures, NumberStyles.None, CultureInfo.InvariantCulture) is var age and < 130 ? age / 10 * 10 : null;

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Figures();

    /// <summary>Ages below a year; and halves, which are told of small children.</summary>
    [GeneratedRegex(@"month|week|day|месяц|мес\b|недел|ай(?:лық|да|ға)|апта|айлык|month|mese|meses|ay[ ]?l[ıi]k|oylik|hafta|ئاي|اي|[月周天][大]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shorter();
}
