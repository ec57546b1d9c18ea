namespace Redactor.Detection.Dates;

/// <summary>Tells a month that says when something was ("in November", "желтоқсанда") from one that is only spoken of.</summary>
internal static class LoneMonths
{
    private static readonly string[] Before = ["since", "by", "until", "till", "from", "during", "before", "after", "с", "со", "до", "к", "после", "перед", "около", "od", "iz", "poslije", "nakon", "prije", "pocetkom"];

    private static readonly string[] Endings =
        ["да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен", "دا", "دە", "تا", "تە", "دان", "دەن", "نان", "نەن", "دىن", "تىن", "da", "de", "ta", "te", "dan", "den"];

    // The first is also a pot; Russian months of the others end alike in other cases.
    private static readonly string[] Unsure = ["қазан", "казан", "қазан", "قازان", "qazan", "март", "август", "mart"];

    public static bool TellsWhen(string text, List<DateToken> tokens, int month, int last)
    {
        if (last > month || (month > 0 && (tokens[month - 1].Kind is DateTokenKind.In || IsBefore(text, tokens[month - 1]))))
            return true;
        var word = text.AsSpan(tokens[month].Start, tokens[month].End - tokens[month].Start);
        foreach (var unsure in Unsure)
        {
            if (word.StartsWith(unsure, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsBefore(string text, DateToken token)
    {
        foreach (var word in Before)
        {
            if (text.AsSpan(token.Start, token.End - token.Start).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
