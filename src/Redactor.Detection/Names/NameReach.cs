using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>
/// Widens a found person by what belongs to the name and was not found with it: a particle or degree before it ("фон дер", "Dr."), the same name in Latin
/// letters in brackets behind a Chinese one, the second name of a relative in Arabic script.
/// </summary>
internal static partial class NameReach
{
    private const int LongestParticle = 12;

    private static readonly FrozenSet<string> Relatives = CueWords.Keys(
        "күйеуі әйелі баласы әкесі шешесі анасы апасы ағасы інісі сіңлісі қарындасы жолдасы келіні күйеубаласы немересі жиені көршісі құрдасы досы қайнағасы қайынағасы қайнысы балдызы жездесі жеңгесі бажасы нағашысы");

    /// <summary>The findings, persons widened within their line.</summary>
    public static IEnumerable<Finding> Widen(DetectionText text, IEnumerable<Finding> findings) =>
        findings.Select(f => f.Type == EntityType.Person && f.End > f.Start ? Widen(text, f) : f);

    private static Finding Widen(DetectionText text, Finding person)
    {
        var value = text.Folded;
        if (TextFolding.IsHan(value[person.End - 1]))
            return Spelled().Match(value, person.End) is { Success: true } spelled ? person with { End = spelled.Index + spelled.Length } : person;
        if (value[person.Start] is >= '\u0600' and <= '\u06FF')
            return SecondName(TokenizedText.Of(text), person);
        if (!char.IsUpper(value[person.Start]))
            return person;
        var from = Math.Max(0, person.Start - LongestParticle);
        return Particle().Match(value, from, person.Start - from) is { Success: true } particle ? person with { Start = particle.Groups["it"].Index } : person;
    }

    // "كۇيەۋى مەيرامبەك كاكىم": behind a word for a relative two words in a row, the second no common one and last in its phrase.
    private static Finding SecondName(TokenizedText text, Finding person)
    {
        var first = text.TokenAt(person.Start);
        if (text.At(first) is not { } token || token.End < person.End || token.PreviousAdjacent is not { } before || !IsCue(before))
            return person;
        return token.NextAdjacent is { } second && (second.IsPersonal || second.Commonness < Commonness.Core) && text.At(second.Index + 1) is null or { Gap: not Gap.Space } && !IsCue(second)
            ? person with { End = second.End }
            : person;
    }

    private static bool IsCue(Token token) => Relatives.Contains(token.WordKey) || CueWords.Kin.Contains(token.WordKey) || CueWords.BeforeName.Contains(token.WordKey);

    [GeneratedRegex(@"(?<![\p{L}-])(?<it>(?:фон дер|фон дем|фон|ван дер|ван ден|ван|де ла|дель|ибн|бинт|von der|von|van der|van den|van|de la|ibn|bint|Dr\.|Prof\.)[ ])$")]
    private static partial Regex Particle();

    [GeneratedRegex(@"\G[ ]?\([ ]?[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ.' \-]{2,40}\)")]
    private static partial Regex Spelled();
}
