using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using Redactor.Packaging.Signing;

namespace Redactor.Packaging;

/// <summary>
/// A private P-256 key that signs packages: ECDSA with SHA-256 and the nonces of RFC 6979, so that the same bytes have the same signature.
/// </summary>
public sealed class PackageSigner : IDisposable
{
    private const int Size = PackageKey.CoordinateSize;

    /// <summary>The order of P-256.</summary>
    private static readonly BigInteger Order = BigInteger.Parse(
        "0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private readonly ECDsa key;
    private readonly byte[] secret;

    private PackageSigner(ECDsa key)
    {
        var parameters = key.ExportParameters(includePrivateParameters: true);
        this.key = key;
        secret = parameters.D!;
        Public = PackageKey.Of(parameters.Q);
    }

    public PackageKey Public { get; }

    public string KeyId => Public.KeyId;

    public static PackageSigner Generate() => Owning(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <exception cref="CryptographicException">It is not a PKCS #8 private key of P-256.</exception>
    public static PackageSigner Import(ReadOnlySpan<byte> pkcs8)
    {
        var imported = ECDsa.Create();
        try
        {
            imported.ImportPkcs8PrivateKey(pkcs8, out var read);
            var curve = imported.ExportParameters(includePrivateParameters: false).Curve;
            if (read != pkcs8.Length || curve.Oid?.Value is not "1.2.840.10045.3.1.7") throw new CryptographicException("A package is signed with a P-256 key in PKCS #8.");
            return Owning(imported);
        }
        catch
        {
            imported.Dispose();
            throw;
        }
    }

    /// <summary>PKCS #8. Keep it encrypted.</summary>
    public byte[] Export() => key.ExportPkcs8PrivateKey();

    /// <returns>r and s, 32 bytes each.</returns>
    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        var hash = new BigInteger(SHA256.HashData(data), isUnsigned: true, isBigEndian: true);
        var d = new BigInteger(secret, isUnsigned: true, isBigEndian: true);
        using var nonces = new DeterministicNonce(secret, Bytes(hash % Order));
        while (true)
        {
            var nonce = nonces.Next();
            var k = new BigInteger(nonce, isUnsigned: true, isBigEndian: true);
            if (k.IsZero || k >= Order) continue;
            var r = FirstCoordinate(nonce) % Order;
            var s = BigInteger.ModPow(k, Order - 2, Order) * ((hash + (r * d)) % Order) % Order;
            CryptographicOperations.ZeroMemory(nonce);
            if (!r.IsZero && !s.IsZero) return [.. Bytes(r), .. Bytes(s)];
        }
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(secret);
        key.Dispose();
    }

    private static PackageSigner Owning(ECDsa key)
    {
        try
        {
            return new PackageSigner(key);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>Of the nonce times the base point: the public key of a private key that is the nonce.</summary>
    private static BigInteger FirstCoordinate(byte[] nonce)
    {
        using var point = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = nonce });
        return new BigInteger(point.ExportParameters(includePrivateParameters: false).Q.X!, isUnsigned: true, isBigEndian: true);
    }

    private static byte[] Bytes(BigInteger value)
    {
        var bytes = new byte[Size];
        var count = value.GetByteCount(isUnsigned: true);
        return value.TryWriteBytes(bytes.AsSpan(Size - count), out _, isUnsigned: true, isBigEndian: true) ? bytes : throw new CryptographicException("A number is too large.");
    }
}
