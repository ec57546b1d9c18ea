using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Redactor.Detection.Linking;
using Redactor.Documents;
using Redactor.TestKit.Leaks;
using Redactor.TestKit.Web;

namespace Redactor.Verification.Tests.Traffic;

/// <summary>
/// Says what of a document may be sent, and what in sent bytes is more: each word must be one that was read again on the burned pages, everything around the
/// words one of a few constants, and nothing sealed may stand in it in any alphabet or encoding. Says where and in which form, never what.
/// </summary>
internal sealed partial class SentText
{
    private const int ShortestSearched = 5;

    private static readonly HashSet<string> Headers =
        new(["Host", "Content-Type", "Content-Length", "Transfer-Encoding", "Accept", "User-Agent", "Ocp-Apim-Subscription-Key", "X-ClientTraceId", "x-ms-client-request-id", "x-ms-return-client-request-id", "traceparent", "Expect"], StringComparer.OrdinalIgnoreCase);

    private readonly ApprovedTextSearch approved;
    private readonly NamesAcrossScripts names;
    private readonly TestimonySearch encodings;
    private readonly string cleared;

    /// <param name="approvedTexts">What was burned.</param>
    /// <param name="sealedWords">All words of the document before it was burned.</param>
    /// <param name="text">What was read on the burned pages.</param>
    public SentText(IReadOnlyList<ApprovedText> approvedTexts, IEnumerable<string> sealedWords, ClearedText text)
    {
        cleared = Letters(string.Concat(text.Layout.SelectMany(l => l.Words).Select(w => w.Text)));
        approved = new ApprovedTextSearch(approvedTexts);
        names = new NamesAcrossScripts(approvedTexts.Where(a => a.Type == EntityType.Person).Select(a => a.Text.Reveal()));
        var words = approvedTexts.SelectMany(a => a.Text.Reveal().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Concat(sealedWords).Select(Trimmed);
        SealedOnly = [.. words.Where(w => w.Length >= ShortestSearched && !cleared.Contains(Letters(w), StringComparison.Ordinal) && !Constants().IsMatch(w)).Distinct(StringComparer.Ordinal)];
        encodings = new TestimonySearch(SealedOnly);
    }

    /// <summary>Words of the document of which nothing may be sent in any form.</summary>
    public IReadOnlyList<string> SealedOnly { get; }

    /// <param name="bytes">As they came over the wire.</param>
    /// <param name="requests">The same, as the server understood them.</param>
    public IReadOnlyList<string> Problems(byte[] bytes, IReadOnlyList<StubRequest> requests) =>
        [.. encodings.In(WithoutIds(bytes), "the wire"), .. encodings.In(string.Concat(requests.Select(r => r.Path + r.Query + r.Body)), "a request"), .. requests.SelectMany(Problems).Distinct(StringComparer.Ordinal)];

    // A short number with a dash in it stands in one of some thousand random ids by chance.
    private static byte[] WithoutIds(byte[] bytes) => Encoding.Latin1.GetBytes(RandomId().Replace(Encoding.Latin1.GetString(bytes), "$1"));

    private IEnumerable<string> Problems(StubRequest request)
    {
        foreach (var header in request.Headers)
        {
            if (RandomId().IsMatch($"{header.Key}: {header.Value}")) continue;
            if (!Headers.Contains(header.Key)) yield return $"an unknown header {header.Key}";
            if (approved.Shows(header.Value.ToString()) || IsSealed(header.Value.ToString())) yield return $"sealed text in the header {header.Key}";
        }

        if (request.Path is not ("/languages" or "/translate")) yield return "an unknown path";
        if (!Query().IsMatch(request.Query)) yield return "an unknown query";
        foreach (var (name, value) in Values(request.Body).Distinct())
        {
            if (name is "q" or "Text")
            {
                var read = WebUtility.HtmlDecode(Tokens().Replace(Markup().Replace(value, " "), " "));
                if (approved.Shows(read) || IsSealed(value)) yield return "sealed text";
                if (Pieces().Matches(read).Any(p => !cleared.Contains(Letters(p.Value), StringComparison.Ordinal))) yield return "a word that was not read on the burned pages";
                if (!Markup().Matches(value).All(m => Tag().IsMatch(m.Value))) yield return "unknown markup";
            }
            else if (!Constants().IsMatch(value))
            {
                yield return $"an unknown value of {name}";
            }
        }
    }

    /// <summary>Whether another encoding hides an approved text, in any alphabet. Read words need no such look: a common word of one language is a name of another.</summary>
    private bool IsSealed(string text) => Unwrapped(text).Any(t => approved.Shows(t) || names.StandIn(t));

    private static IEnumerable<string> Unwrapped(string text)
    {
        if (text.Contains('%', StringComparison.Ordinal)) yield return Uri.UnescapeDataString(text);
        foreach (var run in Base64().Matches(text).Select(m => m.Value))
        {
            var padded = run.TrimEnd('=').Replace('-', '+').Replace('_', '/');
            var bytes = new byte[run.Length];
            var isBase64 = Convert.TryFromBase64String(padded + new string('=', (4 - (padded.Length % 4)) % 4), bytes, out var length);
            if (isBase64 && Utf8.IsValid(bytes.AsSpan(0, length))) yield return Encoding.UTF8.GetString(bytes, 0, length);
        }
    }

    private static IEnumerable<(string Name, string Value)> Values(string body)
    {
        if (body.Length == 0) return [];
        using var json = JsonDocument.Parse(body);
        return [.. Of("", json.RootElement)];

        static IEnumerable<(string, string)> Of(string name, JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(v => Of(name, v)),
            JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Of(p.Name, p.Value)),
            JsonValueKind.Null => [],
            _ => [(name, value.ToString())],
        };
    }

    private static string Trimmed(string word) => word.Trim([.. word.Where(c => !char.IsLetterOrDigit(c))]);

    private static string Letters(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Pieces();

    // What stands for a placeholder where an engine did not keep its span.
    [GeneratedRegex(@"\b(Zq|Xw|Qj|Vx)[a-t]{3}x\b|\[\[[0-9]+\]\]")]
    private static partial Regex Tokens();

    [GeneratedRegex(@"^((?:X-ClientTraceId|x-ms-client-request-id): )[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\r?$)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex RandomId();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex("""^</?(span|div|p|x|s)( (class|translate|id|data-[a-z]+)="?[a-z0-9-]*"?)*>$""")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[A-Za-z0-9+/_-]{8,}={0,2}")]
    private static partial Regex Base64();

    [GeneratedRegex(@"^(\?(api-version=[0-9.-]+|scope=translation|from=[A-Za-z-]+|to=[A-Za-z-]+|textType=[a-z]+|&)*)?$")]
    private static partial Regex Query();

    [GeneratedRegex("^(html|text|[a-z]{2,3}(-[A-Z][a-z]{3})?)$")]
    private static partial Regex Constants();
}
