using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Redactor.TestKit.Archives;

/// <summary>A small package of invented contents, made from the description of the format alone, to be spoiled in tests.</summary>
public sealed class SampleBag
{
    private const string Declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    /// <summary>Below <c>data/</c>.</summary>
    public Dictionary<string, byte[]> Payload { get; } = new(StringComparer.Ordinal)
    {
        ["redacted.pdf"] = [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(20_000)],
        ["transcript.txt"] = [.. "My [PERSON-1] was taken from the house.\n"u8],
        ["metadata/rights.json"] = [.. "{}"u8],
    };

    public string DocumentId { get; init; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>What <c>bag-info.txt</c> shall say instead of the truth.</summary>
    public string? Oxum { get; set; }

    /// <summary>The header of its signature, if not the right one.</summary>
    public string? SignatureHeader { get; set; }

    /// <summary>The key file that archives pin.</summary>
    public static string KeyFile(params ECDsa[] keys) =>
        $$"""{"keys":[{{string.Join(',', keys.Select(k => Jwk(k).Insert(1, $"\"kid\":\"{KeyId(k)}\",\"alg\":\"ES256\",\"use\":\"sig\",")))}}]}""";

    /// <summary>RFC 7638.</summary>
    public static string KeyId(ECDsa key) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Jwk(key))));

    /// <summary>All files in their order, signed.</summary>
    public List<ForgedEntry> Sign(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var payload = Payload.OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => "data/" + p.Key, p => p.Value, StringComparer.Ordinal);
        var oxum = Oxum ?? string.Create(CultureInfo.InvariantCulture, $"{payload.Values.Sum(b => b.Length)}.{payload.Count}");
        var tags = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["bagit.txt"] = Encoding.UTF8.GetBytes(Declaration),
            ["bag-info.txt"] = Encoding.UTF8.GetBytes($"Bag-Software-Agent: Redactor 0.1.0\nBagging-Date: 2026-11-22\nExternal-Identifier: {DocumentId}\nPayload-Oxum: {oxum}\nRedactor-Profile: 1\n"),
            ["manifest-sha512.txt"] = Manifest(payload),
        };
        var tagManifest = Manifest(tags);
        tags["tagmanifest-sha512.txt"] = tagManifest;
        tags["signature.jws"] = Encoding.ASCII.GetBytes(Signature(key, tagManifest));
        return [.. tags.Concat(payload).Select(f => new ForgedEntry($"{DocumentId}/{f.Key}", f.Value))];
    }

    public byte[] ToZip(ECDsa key) => ZipForge.Write(Sign(key));

    public static byte[] Manifest(IReadOnlyDictionary<string, byte[]> files) =>
        Encoding.ASCII.GetBytes(string.Concat(files.Select(f => $"{Convert.ToHexStringLower(SHA512.HashData(f.Value))}  {f.Key}\n")));

    private string Signature(ECDsa key, byte[] payload)
    {
        var header = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(SignatureHeader ?? $$"""{"alg":"ES256","kid":"{{KeyId(key)}}","typ":"redactor-package+jws"}"""));
        var signed = Encoding.ASCII.GetBytes($"{header}.{Base64Url.EncodeToString(payload)}");
        return $"{header}..{Base64Url.EncodeToString(key.SignData(signed, HashAlgorithmName.SHA256))}";
    }

    private static string Jwk(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}""";
    }
}
