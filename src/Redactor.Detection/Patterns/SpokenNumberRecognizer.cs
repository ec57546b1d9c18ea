using Redactor.Detection.Amounts;
using Redactor.Detection.Names;
using Redactor.Detection.Traits;
using Redactor.Documents;

namespace Redactor.Detection.Patterns;

/// <summary>Numbers told figure by figure or group by group in words, as telephone numbers are dictated: six words for numbers in a row, or seven Chinese figures.</summary>
internal sealed class SpokenNumberRecognizer : IRecognizer
{
    private const int LeastWords = 6;
    private const int LeastHan = 7;
    private const string HanFigures = "〇零○一二三四五六七八九幺";

    // Zero belongs to dictated numbers alone; thousands and counting belong to amounts.
    private static readonly PhraseTable Zeros = new("zero oh double triple plus ноль ноля нуль нуля плюс нөл плюс нолдик нөлі نۆل قوشۇ sıfır nol");
    private static readonly PhraseTable Amounts = new("thousand thousands million millions billion half dozen тысяч* миллион* миллиард* полтора полторы пол мың миллион жарты бірнеше مىڭ مىليون يېرىم bin milyon");

    private static readonly string[][] Counting = [["one", "two", "three"], ["один", "два", "три"], ["бир", "еки", "уш"], ["بىر", "ىككى", "ۈچ"]];

    public string Name => "phone/spoken/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Words(text).Concat(Han(text.Value));
    }

    private IEnumerable<Finding> Words(DetectionText text)
    {
        var tokens = TokenizedText.Of(text).Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var last = i;
            while (last < tokens.Count && IsFigure(tokens[last]) && (last == i || IsLink(text.Folded.AsSpan(tokens[last - 1].End, tokens[last].Start - tokens[last - 1].End))))
                last++;
            if (last - i >= LeastWords && !IsCounting(tokens, i))
                yield return new Finding(tokens[i].Start, tokens[last - 1].End, EntityType.Phone, 0.7, Name, "a number told in words");
            i = Math.Max(i, last - 1);
        }
    }

    private static bool IsFigure(Token token) => Zeros.Find(token) is not null || (QuantityWords.Numbers.Find(token) is not null && Amounts.Find(token) is null);

    // "one, two, three": people count so.
    private static bool IsCounting(IReadOnlyList<Token> tokens, int first) =>
        Array.Exists(Counting, c => tokens[first].WordKey == c[0] && tokens[first + 1].WordKey == c[1] && tokens[first + 2].WordKey == c[2]);

    private static bool IsLink(ReadOnlySpan<char> gap) => gap.Length <= 3 && gap.IndexOfAnyExcept(' ', ',', '-') < 0;

    private IEnumerable<Finding> Han(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var end = i;
            while (end < value.Length && HanFigures.Contains(value[end], StringComparison.Ordinal))
                end++;
            if (end - i >= LeastHan && value.AsSpan(i, end - i).IndexOf("一二三四五") < 0)
                yield return new Finding(i, end, EntityType.Phone, 0.75, Name, "a number told in Chinese figures");
            i = Math.Max(i, end - 1);
        }
    }
}
