using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;

namespace Redactor.Detection.Linking;

/// <summary>One word of a found name with every form under which it may meet itself elsewhere.</summary>
/// <param name="Key">The name key, or the Chinese characters.</param>
/// <param name="Length">Letters; 1 is an initial.</param>
/// <param name="Forms">Key, stems, loose forms; an initial as <c>.x</c>, the father's name in a patronymic as <c>^x</c>.</param>
/// <param name="Sounds">See <see cref="NameSounds"/>.</param>
internal sealed record NameWord(string Key, int Length, bool IsHan, string[] Forms, string[] Sounds)
{
    private const string Initial = ".";
    private const string Father = "^";

    private static readonly string[] PatronymicEndings =
        ["ulinin", "kizinin", "ulina", "kizina", "ulini", "kizini", "uli", "kizi", "ugli", "uglu", "uuicu", "uuica", "euica", "uuic", "euic", "iuic", "uuna", "euna", "uunu", "eunu"];

    public static NameWord OfToken(Token token)
    {
        if (token.IsInitial)
            return new NameWord(token.Key, 1, false, [Initial + token.Key], []);
        var forms = NameForms.Of(token);
        var fathers = new List<string>();
        var all = new List<string>(forms);
        all.AddRange(forms.Select(NameForms.Loose));
        all.Add(Initial + token.Key[..Math.Min(1, token.Key.Length)]);
        foreach (var ending in PatronymicEndings)
        {
            if (token.Key.Length < ending.Length + 3 || !token.Key.EndsWith(ending, StringComparison.Ordinal))
                continue;
            fathers.Add(token.Key[..^ending.Length]);
            all.Add(Father + NameForms.Loose(token.Key[..^ending.Length]));
            break;
        }

        all.Add(Father + NameForms.Loose(token.Key));
        return new NameWord(token.Key, token.Length, false, [.. all.Distinct(StringComparer.Ordinal)], [.. forms.Concat(fathers).Select(NameSounds.OfKey).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    public static NameWord OfHan(string part)
    {
        string[] forms = part.Length == 3 && Gazetteers.Shipped.Han.Surname(part.AsSpan(0, 1)) != HanLexicon.Unknown ? [part, part[1..]] : [part];
        return new NameWord(part, part.Length + 1, true, forms, NameSounds.OfHan(part) is { } sounds ? [sounds] : []);
    }

    /// <summary>How this word meets another: 0 letter by letter, 1 through an ending or spelling, 2 through its sounds, 3 as father and patronymic; null not at all.</summary>
    public int? Meets(NameWord other)
    {
        if (string.Equals(Key, other.Key, StringComparison.Ordinal) && IsHan == other.IsHan && Length > 1 && other.Length > 1)
            return 0;
        var initial = Length == 1 || other.Length == 1;
        var father = false;
        foreach (var form in Forms)
        {
            if ((form[0] == '.' && !initial) || !other.Forms.Contains(form, StringComparer.Ordinal))
                continue;
            if (form[0] != '^')
                return 1;
            father = true;
        }

        if (IsHan != other.IsHan && Sounds.Any(s => other.Sounds.Contains(s, StringComparer.Ordinal)))
            return 2;
        return father ? 3 : null;
    }
}
