namespace Redactor.Translation;

/// <summary>Which installed mode of Apertium translates a pair.</summary>
internal static class ApertiumModes
{
    private static readonly Dictionary<string, string[]> Tags = new(StringComparer.Ordinal)
    {
        ["eng"] = ["en"],
        ["spa"] = ["es"],
        ["hbs"] = ["bs", "hr", "sr-Latn"],
        ["hbs_BS"] = ["bs"],
        ["hbs_HR"] = ["hr"],
        ["hbs_SR"] = ["sr-Latn"],
        ["rus"] = ["ru"],
        ["ukr"] = ["uk"],
        ["kaz"] = ["kk-Cyrl"],
        ["kir"] = ["ky"],
        ["tur"] = ["tr"],
        ["uzb"] = ["uz-Latn"],
        ["uig"] = ["ug"],
        ["fra"] = ["fr"],
        ["deu"] = ["de"],
    };

    /// <param name="modes">Names such as <c>spa-eng</c>; one that names a variant wins over one that does not.</param>
    public static Dictionary<LanguagePair, string> Of(IEnumerable<string> modes)
    {
        var pairs = new Dictionary<LanguagePair, string>();
        foreach (var mode in modes.OrderBy(m => m.Contains('_', StringComparison.Ordinal)).ThenBy(m => m, StringComparer.Ordinal))
        {
            if (mode.Split('-') is not [var source, var target] || !Tags.TryGetValue(source, out var sources) || !Tags.TryGetValue(target, out var targets)) continue;
            foreach (var pair in sources.SelectMany(s => targets.Select(t => new LanguagePair(s, t)))) pairs[pair] = mode;
        }

        return pairs;
    }
}
