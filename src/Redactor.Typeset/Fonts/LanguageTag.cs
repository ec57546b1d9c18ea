using System.Globalization;

namespace Redactor.Typeset.Fonts;

/// <summary>What a BCP 47 tag says about writing: language, script and region, where it says them.</summary>
internal sealed record LanguageTag
{
    private const int LongestTag = 35;
    private static readonly string[] ArabicLanguages = ["ar", "fa", "ur", "ug", "ps", "sd", "ckb", "he", "yi", "prs", "pnb", "arz"];
    private static readonly string[] RightToLeftScripts = ["Arab", "Aran", "Hebr", "Syrc", "Thaa"];
    private static readonly string[] ScriptsInUse = ["kk", "ky", "uz", "az", "tk", "tt", "ku", "pa", "tg"];

    private LanguageTag(string tag, string language, string? script, string? region)
    {
        Tag = tag;
        Language = language;
        Script = script;
        Region = region;
    }

    public static LanguageTag Undetermined { get; } = new("und", "und", null, null);

    /// <summary>As it is given to Pango.</summary>
    public string Tag { get; }

    public string Language { get; }

    /// <summary>Four letters such as <c>Arab</c>, or null.</summary>
    public string? Script { get; }

    public string? Region { get; }

    /// <summary>Whether the tag says that its text runs right to left.</summary>
    public bool WritesRightToLeft => Script is null ? ArabicLanguages.Contains(Language) : RightToLeftScripts.Contains(Script);

    /// <summary>Whether the language is written in both directions and the tag does not say in which: the letters tell.</summary>
    public bool DirectionUnknown => Script is null && (Language == "und" || ScriptsInUse.Contains(Language));

    /// <summary>Reads a tag; one that is no tag is taken as undetermined.</summary>
    public static LanguageTag Parse(string? text)
    {
        if (text is null || text.Length is < 2 or > LongestTag || !text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return Undetermined;
        var parts = text.Split('-');
        if (parts[0].Length is < 2 or > 3)
            return Undetermined;
        var language = parts[0].ToLowerInvariant();
        var rest = parts.Skip(1).TakeWhile(p => p.Length > 1).ToList();
        var script = rest.FirstOrDefault(p => p.Length == 4 && p.All(char.IsAsciiLetter));
        var region = rest.FirstOrDefault(p => p.Length == 2)?.ToUpperInvariant();
        if (script is not null)
            script = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(script.ToLowerInvariant());
        var tag = string.Join('-', new[] { language, script, region }.Where(p => p is not null));
        return new LanguageTag(tag, language, script, region);
    }
}
