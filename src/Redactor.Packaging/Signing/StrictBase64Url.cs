using System.Buffers.Text;

namespace Redactor.Packaging.Signing;

/// <summary>Base64url without padding, read strictly: only the one way of writing some bytes is taken.</summary>
internal static class StrictBase64Url
{
    public static string Write(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    public static bool TryRead(ReadOnlySpan<char> text, out byte[] bytes)
    {
        bytes = [];
        if (text.Length > 1 << 20 || !Base64Url.IsValid(text)) return false;
        var read = Base64Url.DecodeFromChars(text);
        if (!Base64Url.EncodeToString(read).AsSpan().SequenceEqual(text)) return false;
        bytes = read;
        return true;
    }
}
