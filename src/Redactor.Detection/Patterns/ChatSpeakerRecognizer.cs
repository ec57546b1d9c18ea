using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Detection.Patterns;

/// <summary>
/// Names of people who write in a message log: what stands between a clock time and a colon at the start of a line. A name found
/// there is found everywhere in the document.
/// </summary>
public sealed partial class ChatSpeakerRecognizer : IRecognizer
{
    private const int LeastSpeakers = 2;

    public string Name => "handle/chat/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lines = 0;
        for (var found = Speaker().Match(text.Folded); found.Success; found = found.NextMatch())
        {
            lines++;
            var name = found.Groups["it"].Value.Trim();
            if (!OwnVoice().IsMatch(name))
                names.Add(name);
        }

        // One such line may be a time and a remark; a log has several.
        return lines < LeastSpeakers ? [] : names.SelectMany(n => Occurrences(text, n));
    }

    private IEnumerable<Finding> Occurrences(DetectionText text, string name)
    {
        for (var at = text.Folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.Folded.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if (IsWhole(text.Folded, at, at + name.Length))
                yield return new Finding(at, at + name.Length, EntityType.Handle, 0.8, Name, "writes in a message log");
        }
    }

    private static bool IsWhole(string text, int start, int end) =>
        TextFolding.IsHan(text[start]) ||
        ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])));

    [GeneratedRegex(@"(?<=^|[\n\f\r])[ ]{0,4}\[?(?:[0-9]{1,4}[./\-][0-9]{1,2}(?:[./\-][0-9]{1,4})?,?[ ])?[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?\]?(?:[ ]{1,4}(?:-[ ])?|(?=[\u3400-\u9FFF]))(?<it>(?=[^:\n]{0,23}[\p{L}])[\w@][\w@.\- ]{0,23}?)[ ]?:")]
    private static partial Regex Speaker();

    [GeneratedRegex(@"^(?:me|i|you|system|admin|я|мы|вы|он|она|система|мен|сен|жүйе\w*|жауап|сұрақ|我|你|他|她|系统.{0,4}|مەن|سىز|ئۇ|سىستېما|ben|men|mən|q|a|ответ|вопрос|问|答)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnVoice();
}
