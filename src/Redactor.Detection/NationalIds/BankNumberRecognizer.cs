using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.NationalIds;

/// <summary>Bank accounts (IBAN, remainder of 97) and payment cards (Luhn's check).</summary>
public sealed partial class BankNumberRecognizer() : PatternRecognizer(
    "id/bank/1",
    EntityType.Id,
    new RecognizerPattern(Iban(), 0.6, "shape of an international bank account"),
    new RecognizerPattern(AfterCue(), AnnouncedAccount, "groups of figures after a word for an account"),
    new RecognizerPattern(Card(), 0.5, "sixteen to nineteen figures, as on a payment card"))
{
    private const double AnnouncedAccount = 0.8;

    protected override double Score(Candidate candidate)
    {
        if (candidate.Pattern.Score == AnnouncedAccount)
            return AnnouncedAccount;
        if (!char.IsAsciiLetter(candidate.Value[0]))
            return Checksums.IsLuhn(DigitRepair.Figures(candidate.Value)) ? 0.9 : candidate.Pattern.Score;
        Span<char> compact = stackalloc char[candidate.Value.Length];
        var length = 0;
        foreach (var c in candidate.Value)
        {
            if (char.IsAsciiLetterOrDigit(c))
                compact[length++] = c;
        }

        return Checksums.IsIban(compact[..length]) ? 0.99 : candidate.Value.Length >= 20 ? candidate.Pattern.Score : 0;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:KZ|RU|KG|UZ|TR|DE|GB|FR|ES|IT|NL|CH|AT|PL|LT|EE|LV|GE|AE|SA|[A-Z]{2}(?=[0-9]))[ ]?[0-9OI]{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?(?![A-Za-z0-9])")]
    private static partial Regex Iban();

    [GeneratedRegex(@"(?<![\w+-[\u3007\u3400-\u9FFF]]|[0-9][ \-/.])[2-6][0-9]{3}(?:[ \-]?[0-9]{4}){3}(?:[ \-]?[0-9]{1,3})?(?![0-9\w-[\u3007\u3400-\u9FFF]])")]
    private static partial Regex Card();

    // Damaged letters of the country, or groups in the wrong order as reading from right to left gives them.
    [GeneratedRegex(@"(?<!\w)(?:IBAN|account|сч[её]т\w{0,3}|шот\w{0,4}|есепшот\w{0,4}|hesap\w{0,6}|hisob\w{0,6}|ھېساب\w{0,4}|ەسەپ\w{0,6}|شوت\w{0,4})(?:[ ]\p{L}{2,10}){0,2}[ :№]{1,4}(?<it>(?-i:[A-ZА-Я]{0,2})[0-9OОI]{2,7}(?:[ ][0-9A-Z]{2,7}){3,8})(?![0-9A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterCue();
}
