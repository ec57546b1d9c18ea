namespace Redactor.Detection.NationalIds;

/// <summary>Check digits of the numbers that states and banks give out. All take figures in order and never throw.</summary>
public static class Checksums
{
    private static readonly int[] ResidentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly int[] TaxWeights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

    /// <summary>Individual identification number of Kazakhstan: 12 figures (Government decree 565 of 2003).</summary>
    public static bool IsKazakhIin(ReadOnlySpan<int> figures)
    {
        if (figures.Length != 12)
            return false;
        int first = 0, second = 0;
        for (var i = 0; i < 11; i++)
        {
            first += figures[i] * (i + 1);
            second += figures[i] * (((i + 2) % 11) + 1);
        }

        var control = first % 11 == 10 ? second % 11 : first % 11;
        return control != 10 && control == figures[11];
    }

    /// <summary>The first six figures are a date (yyMMdd) and the seventh a century and sex from 1 to 6.</summary>
    public static bool StartsLikeKazakhIin(ReadOnlySpan<int> figures) =>
        figures.Length == 12 && IsDate(figures[..6]) && figures[6] is >= 0 and <= 6;

    /// <summary>Chinese resident number of 18 places (GB 11643-1999); <paramref name="last"/> is the check digit, 10 for X.</summary>
    public static bool IsChineseResident(ReadOnlySpan<int> first17, int last)
    {
        if (first17.Length != 17 || last is < 0 or > 10)
            return false;
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += first17[i] * ResidentWeights[i];
        return (12 - (sum % 11)) % 11 == last;
    }

    /// <summary>A province (11 to 65) and a date of birth in the years 1900 to 2029 stand where a resident number has them.</summary>
    public static bool StartsLikeChineseResident(ReadOnlySpan<int> figures)
    {
        if (figures.Length < 15)
            return false;
        var province = (figures[0] * 10) + figures[1];
        if (province is < 11 or > 82)
            return false;
        if (figures.Length == 15)
            return IsDate(figures[6..12]);
        var century = (figures[6] * 10) + figures[7];
        return century is 19 or 20 && IsDate(figures[8..14]);
    }

    /// <summary>Turkish identity number: 11 figures.</summary>
    public static bool IsTurkish(ReadOnlySpan<int> f)
    {
        if (f.Length != 11 || f[0] == 0)
            return false;
        var odd = f[0] + f[2] + f[4] + f[6] + f[8];
        var even = f[1] + f[3] + f[5] + f[7];
        var tenth = (((odd * 7) - even) % 10 + 10) % 10;
        return tenth == f[9] && (odd + even + f[9]) % 10 == f[10];
    }

    /// <summary>Russian insurance number (SNILS): 11 figures.</summary>
    public static bool IsSnils(ReadOnlySpan<int> f)
    {
        if (f.Length != 11)
            return false;
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += f[i] * (9 - i);
        return sum % 101 % 100 == (f[9] * 10) + f[10];
    }

    /// <summary>Russian taxpayer number (INN): 12 figures of a person, 10 of a firm (order of the tax service MM-3-09/435, 2004).</summary>
    public static bool IsRussianTaxpayer(ReadOnlySpan<int> f) => f.Length switch
    {
        10 => TaxDigit(f[..9], TaxWeights.AsSpan(2)) == f[9],
        12 => TaxDigit(f[..10], TaxWeights.AsSpan(1)) == f[10] && TaxDigit(f[..11], TaxWeights) == f[11],
        _ => false,
    };

    /// <summary>Personal number of Uzbekistan (PINFL): 14 figures: sex and century, date of birth ddMMyy, district, serial number, check digit by weights 7, 3, 1.</summary>
    public static bool IsUzbek(ReadOnlySpan<int> f)
    {
        if (f.Length != 14 || f[0] is < 1 or > 6 || !IsDayMonth(f[1..5]))
            return false;
        var sum = 0;
        for (var i = 0; i < 13; i++)
            sum += f[i] * (i % 3) switch { 0 => 7, 1 => 3, _ => 1 };
        return sum % 10 == f[13];
    }

    /// <summary>Personal number of Kyrgyzstan: 14 figures: 1 or 2 for the sex, date of birth ddMMyyyy, five more.</summary>
    public static bool StartsLikeKyrgyz(ReadOnlySpan<int> f) =>
        f.Length == 14 && f[0] is 1 or 2 && IsDayMonth(f[1..5]) && ((f[5] * 10) + f[6]) is 19 or 20;

    /// <summary>Identity number of the states of former Yugoslavia (JMBG): 13 figures: date of birth ddMMyyy, region, serial number, check digit by weights 7 to 2, twice.</summary>
    public static bool IsYugoslav(ReadOnlySpan<int> f)
    {
        if (f.Length != 13 || !IsDayMonth(f[..4]) || f[4] is not (0 or 9))
            return false;
        var sum = 0;
        for (var i = 0; i < 12; i++)
            sum += f[i] * (7 - (i % 6));
        return (11 - (sum % 11)) % 11 == f[12];
    }

    /// <summary>Luhn's check (US patent 2,950,048), as on bank cards.</summary>
    public static bool IsLuhn(ReadOnlySpan<int> figures)
    {
        var sum = 0;
        for (var i = 0; i < figures.Length; i++)
        {
            var figure = figures[figures.Length - 1 - i];
            var doubled = i % 2 == 1 ? figure * 2 : figure;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return figures.Length > 1 && sum % 10 == 0;
    }

    /// <summary>International bank account number (ISO 13616): letters and figures without gaps, remainder 1 of 97.</summary>
    public static bool IsIban(ReadOnlySpan<char> text)
    {
        if (text.Length is < 15 or > 34)
            return false;
        var remainder = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = char.ToUpperInvariant(text[(i + 4) % text.Length]);
            if (char.IsAsciiDigit(c))
                remainder = ((remainder * 10) + c - '0') % 97;
            else if (char.IsAsciiLetterUpper(c))
                remainder = ((remainder * 100) + c - 'A' + 10) % 97;
            else
                return false;
        }

        return remainder == 1;
    }

    private static int TaxDigit(ReadOnlySpan<int> figures, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < figures.Length; i++)
            sum += figures[i] * weights[i];
        return sum % 11 % 10;
    }

    // Four figures ddMM.
    private static bool IsDayMonth(ReadOnlySpan<int> f) =>
        ((f[0] * 10) + f[1]) is >= 1 and <= 31 && ((f[2] * 10) + f[3]) is >= 1 and <= 12;

    // Six figures yyMMdd.
    private static bool IsDate(ReadOnlySpan<int> f)
    {
        var month = (f[2] * 10) + f[3];
        var day = (f[4] * 10) + f[5];
        return month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }
}
