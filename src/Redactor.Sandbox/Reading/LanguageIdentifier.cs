using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>Names the language of a piece of text among those written in its script.</summary>
internal static class LanguageIdentifier
{
    private static readonly System.Buffers.SearchValues<char> KazakhLetters = System.Buffers.SearchValues.Create("әғқңөұүһіӘҒҚҢӨҰҮҺІ");

    /// <summary>The language of <paramref name="text"/>, or undetermined when it has no letters.</summary>
    /// <param name="allowed">Languages that may occur; empty means any.</param>
    public static Language Identify(string text, IReadOnlyList<Language> allowed)
    {
        var language = Letters.Dominant(text) switch
        {
            Script.Cyrillic => text.AsSpan().ContainsAny(KazakhLetters) ? Language.KazakhCyrillic : Language.Russian,
            Script.Arabic => Language.Uyghur,
            Script.Han => Language.Chinese,
            Script.Latin => Language.English,
            _ => Language.Undetermined,
        };
        return allowed.Count == 0 || allowed.Contains(language) ? language : allowed.FirstOrDefault(a => a.Script == language.Script) ?? language;
    }
}
