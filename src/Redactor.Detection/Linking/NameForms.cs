using Redactor.Detection.Lexicon;
using Redactor.Detection.Names;

namespace Redactor.Detection.Linking;

/// <summary>
/// The forms under which a token of a name may meet itself elsewhere: its name key, the key without a case ending, and each of these with the
/// letters merged that scripts and spellings swap (ä and e, d and t).
/// </summary>
internal static class NameForms
{
    private const int ShortestForm = 3;

    /// <summary>Exact forms first: the key, then its stems; loose ones after.</summary>
    public static List<string> Of(Token token)
    {
        var forms = new List<string> { token.Key };
        NameEndings.Stems(token.Key, token.Script, forms);
        forms.RemoveAll(f => f.Length < ShortestForm && !string.Equals(f, token.Key, StringComparison.Ordinal));
        return forms;
    }

    /// <summary>The key with what transcriptions swap made one.</summary>
    public static string Loose(string key) => string.Create(key.Length, key, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] switch
            {
                'e' => 'a',
                'd' => 't',
                'b' => 'p',
                'g' or 'h' => 'k',
                'c' => 'x',
                'z' => 's',
                var c => c,
            };
        }
    });
}
