using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Redactor.Packaging;

/// <summary>
/// The public keys that somebody trusts, as a JWK set. It holds several: a key that no longer signs stays in it, so that older packages can still be verified.
/// </summary>
public sealed class PackageKeys
{
    private const int MostBytes = 1 << 20;
    private readonly Dictionary<string, PackageKey> keys;

    public PackageKeys(IEnumerable<PackageKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        this.keys = keys.DistinctBy(k => k.KeyId, StringComparer.Ordinal).ToDictionary(k => k.KeyId, StringComparer.Ordinal);
    }

    public IReadOnlyCollection<PackageKey> All => keys.Values;

    public PackageKey? Find(string keyId) => keys.GetValueOrDefault(keyId);

    /// <exception cref="PackageKeysException">It is not a JWK set of P-256 keys with their own thumbprints, or has a private key.</exception>
    public static PackageKeys Parse(ReadOnlySpan<byte> jwks)
    {
        try
        {
            if (jwks.Length > MostBytes) throw new JsonException();
            var file = JsonSerializer.Deserialize(jwks, JsonWebKeyJson.Default.JsonWebKeySet);
            return file is { Keys.Count: > 0 } ? new PackageKeys(file.Keys.Select(Read)) : throw new JsonException();
        }
        catch (Exception exception) when (exception is JsonException or CryptographicException)
        {
            throw new PackageKeysException(exception);
        }
    }

    /// <summary>The set as a file, keys in the order of their ids.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(
        new JsonWebKeySet { Keys = [.. keys.Values.OrderBy(k => k.KeyId, StringComparer.Ordinal).Select(k => new JsonWebKey { X = k.X, Y = k.Y, Kid = k.KeyId })] },
        JsonWebKeyJson.Default.JsonWebKeySet);

    private static PackageKey Read(JsonWebKey? key)
    {
        if (key is not { Kty: "EC", Crv: "P-256", Alg: null or "ES256", Use: null or "sig", D: null }) throw new JsonException();
        if (!Signing.StrictBase64Url.TryRead(key.X, out var x) || !Signing.StrictBase64Url.TryRead(key.Y, out var y)) throw new JsonException();
        var read = PackageKey.Of(new ECPoint { X = x, Y = y });
        return string.Equals(read.KeyId, key.Kid, StringComparison.Ordinal) ? read : throw new JsonException();
    }
}

/// <summary>A file of keys cannot be used.</summary>
public sealed class PackageKeysException(Exception inner)
    : Exception("This is not a file of package keys: it must be a JWK set of public P-256 keys whose kid is their thumbprint. Get it anew from the operator of the service.", inner);

/// <summary>A JWK set (RFC 7517).</summary>
internal sealed record JsonWebKeySet
{
    public IReadOnlyList<JsonWebKey?> Keys { get; init; } = [];
}

/// <summary>A public key of P-256 as a JWK. <see cref="D"/> is there to be refused.</summary>
internal sealed record JsonWebKey
{
    public string? Kty { get; init; } = "EC";

    public string? Crv { get; init; } = "P-256";

    public string? X { get; init; }

    public string? Y { get; init; }

    public string? Kid { get; init; }

    public string? Alg { get; init; } = "ES256";

    public string? Use { get; init; } = "sig";

    public JsonElement? D { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(JsonWebKeySet))]
internal sealed partial class JsonWebKeyJson : JsonSerializerContext;
