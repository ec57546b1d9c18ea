using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Redactor.Documents;

namespace Redactor.Verification;

/// <summary>
/// Pages that were found clean in an earlier round of one document's leak check, with what could be read on them. A page counts as the same only when it
/// renders to the same pixels, claims the same boxes and languages, and the same texts must not be found: then it is not read again. All is kept in
/// memory alone.
/// </summary>
public sealed class ExaminedPages
{
    private readonly ConcurrentDictionary<string, ClearedLine[]> clean = new(StringComparer.Ordinal);

    internal ClearedLine[]? Lines(string key) => clean.GetValueOrDefault(key);

    internal void Add(string key, ClearedLine[] lines) => clean[key] = lines;

    /// <summary>SHA-256 over everything that the page's examination depends on.</summary>
    internal static string KeyOf(GrayImage rendered, BurnedPageClaim claim, IReadOnlyList<ApprovedText> approved)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, rendered.Width, rendered.Height, rendered.Dpi, claim.PageNumber, claim.IsBilevel ? 1 : 0, claim.Boxes.Count, claim.Languages.Count, approved.Count);
        hash.AppendData(rendered.Pixels);
        foreach (var burned in claim.Boxes)
        {
            Add(hash, burned.Box.Left, burned.Box.Top, burned.Box.Right, burned.Box.Bottom);
            Add(hash, burned.Label);
            Add(hash, burned.Said ?? "");
        }

        foreach (var language in claim.Languages)
            Add(hash, language.Tag);
        foreach (var text in approved)
        {
            Add(hash, (int)text.Type, text.IsKept ? 1 : 0);
            Add(hash, text.Text.Reveal());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, params ReadOnlySpan<int> numbers)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
            hash.AppendData(bytes);
        }
    }

    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Add(hash, bytes.Length);
        hash.AppendData(bytes);
    }
}
