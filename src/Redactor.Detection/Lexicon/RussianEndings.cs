namespace Redactor.Detection.Lexicon;

/// <summary>Knows a Russian form that no list holds by another form of the same word, on word keys.</summary>
internal static class RussianEndings
{
    private const int ShortestStem = 5;

    private static readonly string[] Forms =
    [
        "ого", "ему", "ому", "ими", "ими", "ами", "иами", "ем", "ом", "им", "ии", "ии", "аиа", "ое", "ее", "ие", "уиу", "иуиу", "ои", "еи", "их", "ах", "ам", "ую",
        "но", "на", "ни", "н", "ено", "ена", "ени", "ен", "ано", "ана", "ани", "ан", "то", "та", "ти", "л", "ла", "ло", "ли", "лс", "лас", "лос", "лис", "лса", "лас",
        "ет", "ит", "ут", "иут", "ат", "иат", "ешь", "иш", "еш", "ем", "ете", "ите", "т", "тса", "етса", "итса", "утса", "в", "вши", "а", "о", "у", "е", "и", "иа", "иу", "ии",
        "шии", "шаиа", "шее", "шие", "шего", "вшии", "вшаиа", "вшие", "вших", "нии", "наиа", "ное", "ние", "ного", "нои", "них", "ним", "ному",
    ];

    private static readonly string[] Known = ["", "а", "о", "и", "е", "у", "иа", "ат", "ит", "ет", "т", "ии", "нии", "нит", "ен", "ани", "ение", "ание", "от", "ут", "ал", "ил", "ел", "л", "но"];

    public static bool HasKnownForm(string key, Func<string, bool> known)
    {
        foreach (var ending in Forms)
        {
            if (key.Length - ending.Length < ShortestStem || !key.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = key[..^ending.Length];
            foreach (var other in Known)
            {
                if (!string.Equals(other, ending, StringComparison.Ordinal) && known(stem + other))
                    return true;
            }
        }

        return false;
    }
}
