using Redactor.Documents;

namespace Redactor.Detection.Names;

/// <summary>Beginnings and endings that names of people have in the languages of the region, on name keys (see Folding).</summary>
internal static class NameShapes
{
    // Patronymics and surnames, then elements of given names. Name keys: -ov is ou or u, -gül is gul, -kyzy is kizi.
    private static readonly string[] StrongEndings =
    [
        "uli", "ulina", "ulinin", "ulini", "ulinan", "ulimen", "kizi", "kizinin", "kizina", "kizini", "kizinan", "kizimen",
        "uic", "uica", "uicu", "uicem", "uice", "una", "uni", "unui", "unu", "iena", "tegin",
        "gul", "guldi", "gulge", "gulden", "gulmen", "gulnin", "guldin", "gulni", "jan", "janga", "jannan", "janmen", "jannin", "jandi", "janni",
        "bek", "bekti", "bekke", "bekten", "bekpen", "bektin", "hanim", "nisa", "niaz", "ahun", "ahunnin", "gali", "mamet", "muhamed", "mamat", "ula", "olla", "din",
    ];


    /// <summary>The token has a patronymic, or an element that names end in.</summary>
    public static bool IsNameLike(Token token) =>
        token.Key.Length >= 6 && Array.Exists(StrongEndings, e => token.Key.EndsWith(e, StringComparison.Ordinal) && token.Key.Length > e.Length + 1);

    /// <summary>A patronymic written in one word with its father's name: -ұлы, -қызы.</summary>
    public static bool IsPatronymic(Token token) =>
        token.Key.Length >= 7 && Array.Exists(Patronymics, e => token.Key.EndsWith(e, StringComparison.Ordinal) && token.Key.Length > e.Length + 2);

    /// <summary>A Russian-style surname (-ов, -ева, -ин, -ский) in any case.</summary>
    public static bool IsSurname(Token token)
    {
        if (token.Script == Script.Arabic)
            return token.Language == Language.KazakhArabic && Array.Exists(KeyEndings, e => token.WordKey.Length > e.Length + 2 && token.WordKey.EndsWith(e, StringComparison.Ordinal));
        if (token.Script is not (Script.Cyrillic or Script.Latin))
            return false;
        var text = token.Text.AsSpan();
        foreach (var ending in Endings)
        {
            if (text.Length > ending.Length + 2 && text.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // On Cyrillic word keys, for Kazakh in Arabic script.
    private static readonly string[] KeyEndings =
    [
        "ов", "ев", "ова", "ева", "овтин", "евтин", "овка", "евке", "овти", "евти", "овтан", "евтен", "ованин", "еванин", "овага", "евага", "овани", "евани", "овпен", "евпен", "овамен", "евамен", "ович", "евич",
    ];

    /// <summary>Two capitals joined by a hyphen, as in double given names.</summary>
    public static bool IsDouble(Token token)
    {
        var hyphen = token.Text.IndexOf('-', StringComparison.Ordinal);
        return token.Casing == Casing.Capital && hyphen > 1 && hyphen + 2 < token.Text.Length && char.IsUpper(token.Text[hyphen + 1]) && char.IsLower(token.Text[hyphen + 2]);
    }

    private static readonly string[] Patronymics =
        ["uli", "ulina", "ulinin", "ulini", "ulinan", "ulimen", "kizi", "kizinin", "kizina", "kizini", "kizinan", "kizimen"];

    private static readonly string[] Endings =
    [
        "ов", "ев", "ёв", "ова", "ева", "ёва", "ову", "еву", "овой", "евой", "овым", "евым", "овы", "евы", "овых", "евых", "овна", "евна", "овны", "евны", "овне", "евне", "овной", "евной",
        "ович", "евич", "овича", "евича", "овичу", "евичу", "овичем", "евичем", "ский", "ская", "ского", "скую", "цкий", "цкая", "енко", "чук",
        "овтың", "овқа", "овты", "евтің", "евке", "евті", "ованың", "оваға", "ованы", "еваның", "еваға", "еваны",
        "ov", "ev", "ova", "eva", "ovna", "evna", "ovich", "evich", "ović", "ević", "agić", "ić", "ovića", "evića", "ića", "oviću", "eviću", "iću", "ovićem", "evićem", "ićem", "ovići", "evići", "ovič", "evič", "ovic", "evic", "agic", "sky", "skaya", "enko", "uly", "kyzy", "qyzy",
    ];
}
