using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Redactor.Documents;

namespace Redactor.Verification.Probes;

/// <summary>
/// The objects a released file may hold, down to the byte: those that are the same in every file by hash, those of a page by grammar.
/// </summary>
internal static partial class KnownObjects
{
    public const int PageTree = 2;

    /// <summary>First object that belongs to a page; each page has three: page, content, image.</summary>
    public const int FirstPage = 11;

    public const int PerPage = 3;

    /// <summary>SHA-256 of the objects that never change: catalog, metadata, profile and the six of the font.</summary>
    private static readonly FrozenDictionary<int, string> Fixed = new Dictionary<int, string>
    {
        [1] = "5aa0e8f81553ac7fda7c992fdb6f8d525f2fd4f29c4a5b1d91f60e5fd2292c17",
        [3] = "99650c339b371a1440dbb591f20e389e74472df99395cc7b75c121befc56db47",
        [4] = "17b3ded2230779bb0a6018af028fbf67f534f39cc8f39e75b43b9bc438170d79",
        [5] = "79303dd9178caee159c606cfcfcacfc31af3f64128ea08ee2e93eaeee3a67225",
        [6] = "c855ea7b0be13b4a44150ec950538df1138c91da8d723fa689b1319ce2ceabef",
        [7] = "79cd54efec5e0ea16829e15b28f5bd39aecbec02c94e99c4d45318732c4d2c30",
        [8] = "0edaafa57e438aa09f517f6fdd7642dca62c6313d34d68e11ff617846675e67f",
        [9] = "d4d4a4e38f1a314c4c6e823d4f4391c17f1e23e2614b97c035bb8dba17e55271",
        [10] = "c6769078149d20fce22eedb50409f8293eebb65c74d9e5ba96cc66a5ded4471f",
    }.ToFrozenDictionary();

    public static bool IsFixed(FileObject one) =>
        Fixed.TryGetValue(one.Number, out var hash) && string.Equals(ContentHash.Of(one.Whole.Span).Hex, hash, StringComparison.Ordinal);

    public static bool IsPageTree(FileObject one, int pages)
    {
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(p => $"{FirstPage + (p * PerPage)} 0 R"));
        return one.Stream.IsEmpty && Is(one, $"<</Type/Pages/Count {pages}/Kids[{kids}]>>");
    }

    public static bool IsPage(FileObject one, BurnedPageClaim claim) =>
        one.Stream.IsEmpty && Is(
            one,
            $"<</Type/Page/Parent {PageTree} 0 R/MediaBox[0 0 {Points(claim.Width, claim.Dpi)} {Points(claim.Height, claim.Dpi)}]/Contents {one.Number + 1} 0 R" +
            $"/Resources<</XObject<</Im0 {one.Number + 2} 0 R>>/Font<</F0 5 0 R>>>>>>");

    public static bool IsImage(FileObject one, BurnedPageClaim claim)
    {
        var size = $"<</Type/XObject/Subtype/Image/Width {claim.Width}/Height {claim.Height}/ColorSpace/DeviceGray/BitsPerComponent ";
        var form = claim.IsBilevel
            ? $"1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns {claim.Width}/Rows {claim.Height}>>"
            : "4/Filter/FlateDecode";
        return !one.Stream.IsEmpty && Is(one, $"{size}{form}/Length {one.Stream.Length}>>");
    }

    /// <summary>The image over the whole page, then lines of text that is never painted, on the grid, and nothing else.</summary>
    public static bool IsContent(FileObject one, BurnedPageClaim claim)
    {
        if (!Is(one, $"<</Length {one.Stream.Length}>>"))
            return false;
        var head = $"q {Points(claim.Width, claim.Dpi)} 0 0 {Points(claim.Height, claim.Dpi)} 0 0 cm /Im0 Do Q\nBT\n3 Tr /F0 8 Tf 50 Tz\n";
        var content = Encoding.Latin1.GetString(one.Stream.Span);
        return content.StartsWith(head, StringComparison.Ordinal) && TextLines.IsMatch(content[head.Length..]);
    }

    /// <summary>The strings a content stream shows.</summary>
    public static IEnumerable<string> Strings(ReadOnlyMemory<byte> content)
    {
        foreach (Match match in ShownString.Matches(Encoding.Latin1.GetString(content.Span)))
        {
            var bytes = Encoding.Latin1.GetBytes(Escape.Replace(match.Groups[1].Value, e => e.Value switch { @"\r" => "\r", @"\n" => "\n", _ => e.Value[1..] }));
            yield return Encoding.BigEndianUnicode.GetString(bytes);
        }
    }

    [GeneratedRegex(@"^(?:1 0 0 1 (?:[0-9]{1,5}) (?:[0-9]{1,5}) Tm \((?:[^()\\\r\n]|\\[()\\rn])*\)Tj\n)*ET$", RegexOptions.Singleline)]
    private static partial Regex TextLines { get; }

    [GeneratedRegex(@" Tm \(((?:[^()\\\r\n]|\\[()\\rn])*)\)Tj\n", RegexOptions.Singleline)]
    private static partial Regex ShownString { get; }

    [GeneratedRegex(@"\\[()\\rn]")]
    private static partial Regex Escape { get; }

    private static bool Is(FileObject one, string value) => one.Value.Span.SequenceEqual(Encoding.ASCII.GetBytes(value));

    private static string Points(int pixels, int dpi) =>
        decimal.Round((pixels - 0.01m) * 72m / dpi, 4).ToString("0.####", CultureInfo.InvariantCulture);
}
