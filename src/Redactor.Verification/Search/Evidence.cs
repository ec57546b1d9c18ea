using Redactor.Documents;

namespace Redactor.Verification.Search;

/// <summary>
/// A folded run of letters whose presence proves that an approved text survived. <paramref name="Budget"/> is how far, in
/// <see cref="LetterDistance"/>, what is found may differ.
/// </summary>
/// <param name="NeedsCapital">Only a word with a capital counts: the name, not the common word spelled alike.</param>
/// <param name="TakesEndings">Case endings may follow.</param>
/// <param name="IsWhole">The whole approved text, not one word of it.</param>
internal sealed record Evidence(string Key, double Budget, bool NeedsCapital, bool TakesEndings, bool IsWhole, bool IsHan)
{
    private const int LeastLetters = 4;
    private const int LeastWholeName = 3;
    private const int LeastDigits = 5;
    private const int LeastPhrase = 6;
    private const int LeastPlace = 4;
    private const int LeastHanPart = 3;
    private const int SubscriberDigits = 9;
    private const string PlaceKinds = "市县区镇乡村州";

    /// <summary>All evidence for the approved texts, and how many of them are too short to prove anything.</summary>
    public static (IReadOnlyList<Evidence> All, int TooShort) Of(IEnumerable<ApprovedText> approved)
    {
        var all = new Dictionary<(string, bool), Evidence>();
        var tooShort = 0;
        foreach (var text in approved.Where(a => !a.IsKept).Distinct())
        {
            var found = false;
            foreach (var evidence in Of(text))
            {
                found = true;
                var key = (evidence.Key, evidence.IsWhole);
                if (!all.TryGetValue(key, out var known) || (known.NeedsCapital && !evidence.NeedsCapital))
                    all[key] = evidence;
            }

            tooShort += found ? 0 : 1;
        }

        return ([.. all.Values], tooShort);
    }

    private static IEnumerable<Evidence> Of(ApprovedText approved)
    {
        var tokens = FoldedToken.Of(approved.Text.Reveal());
        var whole = string.Concat(tokens.Select(t => t.Key));
        if (whole.Length == 0)
            return [];
        var han = whole.Count(Folding.IsHan);
        var capital = tokens[0].Capital;
        return approved.Type switch
        {
            EntityType.Age or EntityType.Year or EntityType.Occupation or EntityType.Health or EntityType.Religion or EntityType.Quantity => [],
            EntityType.Phone => Number(whole).Concat(LastDigits(whole)),
            EntityType.Id or EntityType.Plate => Number(whole),
            EntityType.Listed when whole.All(char.IsAsciiDigit) => Number(whole),
            EntityType.Date => whole.Length >= LeastPhrase || han >= 3 ? [Phrase(whole, capital: false, han)] : [],
            EntityType.Person => Person(approved.Text.Reveal(), tokens, whole, capital, han),
            _ => Place(tokens, whole, capital, han),
        };
    }

    /// <summary>A name: as a whole, and each word of it that is long enough to name.</summary>
    private static IEnumerable<Evidence> Person(string text, List<FoldedToken> tokens, string whole, bool capital, int han)
    {
        if (han > 0 ? han >= 2 : whole.Length >= LeastWholeName)
            yield return Name(whole, capital, isWhole: true, han > 0);
        foreach (var token in tokens.Where(t => tokens.Count > 1 && t.Key.Length >= LeastLetters && !t.Key.Any(Folding.IsHan)))
            yield return Name(token.Key, token.Capital, isWhole: false, isHan: false);
        foreach (var part in HanRuns(text).Where(r => r.Length >= LeastHanPart && r.Length < whole.Length))
            yield return Name(part, capital: false, isWhole: false, isHan: true);
        foreach (var token in tokens.Where(t => !t.Key.Any(Folding.IsHan)))
        {
            if (CaseEndings.Stem(token.Key, IsCased(token.Key) && token.Capital ? LeastLetters : LeastLetters + 1) is { } stem)
                yield return Name(stem, token.Capital, isWhole: false, isHan: false) with { Budget = 0 };
        }
    }

    /// <summary>A place or organisation: the phrase; a single word of it only when that is all it has for a name.</summary>
    private static IEnumerable<Evidence> Place(List<FoldedToken> tokens, string whole, bool capital, int han)
    {
        if (han >= 2 || whole.Length >= (tokens.Count == 1 ? LeastPlace : LeastPhrase))
            yield return tokens.Count == 1 ? Name(whole, capital, isWhole: true, han > 0) : Phrase(whole, capital, han);
        // People leave out what kind of place it is: 石河子市 is 石河子.
        if (han == whole.Length && han > LeastHanPart && PlaceKinds.Contains(whole[^1]))
            yield return Name(whole[..^1], capital: false, isWhole: false, isHan: true);
    }

    /// <summary>Runs of Han characters, parted by whatever stands between them: the names within a name.</summary>
    private static IEnumerable<string> HanRuns(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && Folding.IsHan(text[at]))
                at++;
            if (at > start)
                yield return text[start..at];
        }
    }

    /// <summary>The subscriber's digits, without country or trunk code.</summary>
    private static IEnumerable<Evidence> LastDigits(string whole)
    {
        var digits = new string([.. whole.Where(char.IsAsciiDigit)]);
        if (digits.Length > SubscriberDigits)
            yield return new Evidence(digits[^SubscriberDigits..], 0, NeedsCapital: false, TakesEndings: false, IsWhole: false, IsHan: false);
    }

    private static IEnumerable<Evidence> Number(string whole)
    {
        var digits = new string([.. whole.Where(char.IsAsciiDigit)]);
        if (whole.Length >= LeastDigits && digits.Length > 0)
            yield return new Evidence(whole, 0, NeedsCapital: false, TakesEndings: false, IsWhole: true, IsHan: false);
        if (digits.Length >= LeastDigits && digits.Length < whole.Length)
            yield return new Evidence(digits, 0, NeedsCapital: false, TakesEndings: false, IsWhole: false, IsHan: false);
    }

    // Where there are capitals, a short stem without one is a word and not the name.
    private static bool IsCased(string key) => key[0] < '\u0590';

    private static Evidence Name(string key, bool capital, bool isWhole, bool isHan) =>
        new(key, isHan ? 0 : BudgetFor(key.Length), NeedsCapital: capital && !isHan, TakesEndings: !isHan, isWhole, isHan);

    private static Evidence Phrase(string key, bool capital, int han) =>
        new(key, han > 0 ? 0 : BudgetFor(key.Length), NeedsCapital: capital && han == 0, TakesEndings: true, IsWhole: true, han > 0);

    /// <summary>Nothing for short words, one look-alike from five letters, one letter from seven, then about one in eight.</summary>
    private static double BudgetFor(int letters) => letters switch
    {
        < 5 => 0,
        < 7 => 0.5,
        < 10 => 1,
        _ => Math.Min(0.12 * letters, 4),
    };
}
