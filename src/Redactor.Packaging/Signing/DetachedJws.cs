using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Redactor.Packaging.Signing;

/// <summary>
/// A JWS with its payload left out (RFC 7515, appendix F), ES256 alone: <c>header..signature</c>. Nothing in the header is trusted but its key id, and that
/// only to look a known key up.
/// </summary>
internal static class DetachedJws
{
    private const string Type = "redactor-package+jws";
    private const int MostCharacters = 4096;

    public static string Write(PackageSigner signer, ReadOnlySpan<byte> payload)
    {
        var header = StrictBase64Url.Write(Encoding.ASCII.GetBytes(HeaderOf(signer.KeyId)));
        return header + ".." + StrictBase64Url.Write(signer.Sign(Input(header, payload)));
    }

    /// <summary>Null when the file has another form, algorithm or header than ours: there is one way to write it.</summary>
    public static JwsParts? Read(ReadOnlySpan<byte> file, out PackageFaultCode fault)
    {
        fault = PackageFaultCode.SignatureMalformed;
        if (file.Length > MostCharacters || !Ascii.IsValid(file)) return null;
        var text = Encoding.ASCII.GetString(file);
        var parts = text.Split('.');
        if (parts.Length != 3 || parts[1].Length > 0) return null;
        if (!StrictBase64Url.TryRead(parts[0], out var headerBytes) || !StrictBase64Url.TryRead(parts[2], out var signature)) return null;
        try
        {
            var header = JsonSerializer.Deserialize(headerBytes, JwsJson.Default.JwsHeader);
            if (header?.Alg is not "ES256")
            {
                fault = PackageFaultCode.AlgorithmRefused;
                return null;
            }

            if (header.Kid is not { Length: > 0 and < 200 } || !headerBytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(HeaderOf(header.Kid)))) return null;
            return signature.Length == 2 * PackageKey.CoordinateSize ? new JwsParts(header.Kid, parts[0], signature) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static bool Verify(JwsParts parts, PackageKey key, ReadOnlySpan<byte> payload) => key.Verify(Input(parts.Header, payload), parts.Signature);

    private static string HeaderOf(string keyId) => $$"""{"alg":"ES256","kid":"{{keyId}}","typ":"{{Type}}"}""";

    private static byte[] Input(string header, ReadOnlySpan<byte> payload) => Encoding.ASCII.GetBytes(header + "." + StrictBase64Url.Write(payload));
}

/// <summary>A detached JWS, taken apart.</summary>
/// <param name="Header">As it stands in the file, base64url.</param>
internal sealed record JwsParts(string KeyId, string Header, byte[] Signature);

/// <summary>The protected header; whatever else it holds makes its bytes others than ours.</summary>
internal sealed record JwsHeader
{
    public string? Alg { get; init; }

    public string? Kid { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false, MaxDepth = 4)]
[JsonSerializable(typeof(JwsHeader))]
internal sealed partial class JwsJson : JsonSerializerContext;
