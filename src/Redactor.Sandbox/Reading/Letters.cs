using Redactor.Documents;

namespace Redactor.Sandbox.Reading;

/// <summary>What kind of character a code unit is.</summary>
internal static class Letters
{
    /// <summary>The script of a letter; unknown for digits, punctuation and everything else.</summary>
    public static Script ScriptOf(char c) => c switch
    {
        >= '\u0400' and <= '\u052f' => Script.Cyrillic,
        >= '\u0620' and <= '\u065f' or >= '\u066e' and <= '\u06d3' or '\u06d5' => Script.Arabic,
        >= '\u3400' and <= '\u9fff' or '\u3007' => Script.Han,
        _ when char.IsLetter(c) && c < '\u0250' => Script.Latin,
        _ => Script.Unknown,
    };

    /// <summary>The script that most letters of a text have; unknown when it has none.</summary>
    public static Script Dominant(string text)
    {
        Span<int> counts = stackalloc int[5];
        foreach (var c in text)
            counts[(int)ScriptOf(c)]++;
        var best = Script.Unknown;
        for (var script = Script.Latin; script <= Script.Han; script++)
        {
            if (counts[(int)script] > (best == Script.Unknown ? 0 : counts[(int)best]))
                best = script;
        }

        return best;
    }
}
