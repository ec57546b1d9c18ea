using System.Security.Cryptography;
using System.Text;

namespace Redactor.Packaging;

/// <summary>A public key that signs packages: a point of P-256. Its id is the RFC 7638 thumbprint.</summary>
public sealed class PackageKey
{
    internal const int CoordinateSize = 32;

    private PackageKey(byte[] x, byte[] y)
    {
        X = Signing.StrictBase64Url.Write(x);
        Y = Signing.StrictBase64Url.Write(y);
        Point = new ECPoint { X = x, Y = y };
        KeyId = Signing.StrictBase64Url.Write(SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{X}}","y":"{{Y}}"}""")));
    }

    public string KeyId { get; }

    /// <summary>Base64url.</summary>
    public string X { get; }

    /// <summary>Base64url.</summary>
    public string Y { get; }

    internal ECPoint Point { get; }

    /// <exception cref="CryptographicException">The point is not on the curve.</exception>
    internal static PackageKey Of(ECPoint point)
    {
        if (point is not { X.Length: CoordinateSize, Y.Length: CoordinateSize }) throw new CryptographicException("A point of P-256 has two coordinates of 32 bytes.");
        using var check = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });
        return new PackageKey(point.X, point.Y);
    }

    /// <param name="signature">r and s, 32 bytes each.</param>
    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != 2 * CoordinateSize) return false;
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = Point });
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
