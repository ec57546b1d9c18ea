using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Redactor.Packaging.Signing;

namespace Redactor.Packaging.Tests;

/// <summary>Signatures are those of RFC 6979, appendix A.2.5 (P-256, SHA-256), and any verifier takes them.</summary>
public sealed class SignerTests
{
    [Theory]
    [InlineData("sample", "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716", "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8")]
    [InlineData("test", "F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367", "019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083")]
    public void Signatures_are_those_of_RFC_6979(string message, string r, string s)
    {
        using var signer = PackageSigner.Import(Samples.FixedKey);
        Convert.ToHexString(signer.Sign(Encoding.ASCII.GetBytes(message))).ShouldBe(r + s);
    }

    [Fact]
    public void The_key_of_RFC_6979_has_its_public_point()
    {
        using var signer = PackageSigner.Import(Samples.FixedKey);
        StrictBase64Url.TryRead(signer.Public.X, out var x).ShouldBeTrue();
        Convert.ToHexString(x).ShouldBe("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6");
    }

    [Fact]
    public void Any_verifier_takes_signatures_of_any_key()
    {
        for (var i = 0; i < 40; i++)
        {
            using var signer = PackageSigner.Generate();
            var data = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"message {i}"));
            var signature = signer.Sign(data);
            using var other = ECDsa.Create();
            other.ImportPkcs8PrivateKey(signer.Export(), out _);
            other.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation).ShouldBeTrue();
            signer.Public.Verify(data, signature).ShouldBeTrue();
            signer.Public.Verify("message"u8, signature).ShouldBeFalse();
            signature.ShouldBe(signer.Sign(data));
        }
    }

    [Fact]
    public void A_key_of_another_curve_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Should.Throw<CryptographicException>(() => PackageSigner.Import(key.ExportPkcs8PrivateKey()));
        Should.Throw<CryptographicException>(() => PackageSigner.Import([1, 2, 3]));
    }
}
