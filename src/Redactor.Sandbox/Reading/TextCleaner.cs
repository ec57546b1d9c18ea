using System.Text;
using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>Takes out of read text what the models put in and no author wrote: direction marks, look-alike letters of other alphabets.</summary>
internal static class TextCleaner
{
    public static string Clean(string text, Script script)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\u200e' or '\u200f' or '\u202a' or '\u202b' or '\u202c' or '\ufeff' || char.IsControl(c) || char.IsWhiteSpace(c))
                continue;
            clean.Append(script is Script.Cyrillic or Script.Unknown ? Cyrillic(c) : script == Script.Arabic ? Arabic(c) : c);
        }

        return clean.ToString();
    }

    // The Kazakh model was trained on texts with Latin and Bashkir look-alikes.
    private static char Cyrillic(char c) => c switch
    {
        '\u0259' => 'ә',
        '\u018f' => 'Ә',
        'ҡ' => 'қ',
        'Ҡ' => 'Қ',
        _ => c,
    };

    private static char Arabic(char c) => c switch
    {
        '\u06a9' => 'ك',
        '\u06cc' => 'ي',
        '\u06c1' => 'ە',
        '\u06c5' => 'ۋ',
        '›' or '‹' => '،',
        _ => c,
    };
}
