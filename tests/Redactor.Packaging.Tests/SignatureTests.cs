using System.Security.Cryptography;
using System.Text;
using Redactor.Packaging.Signing;

namespace Redactor.Packaging.Tests;

/// <summary>Only ES256 by a key that is known, over the tag manifest that is there.</summary>
public sealed class SignatureTests
{
    [Fact]
    public async Task A_package_of_another_key_is_of_an_unknown_key()
    {
        using var other = PackageSigner.Generate();
        var findings = await RefusedAsync(await Samples.PackageAsync(signer: other), Samples.Keys(), PackageFaultCode.UnknownKey);
        findings.Checks[^1].ShouldBe(new PackageCheck(PackageCheckName.Contents, PackageCheckOutcome.NotExamined, findings.Checks[^1].Faults));
        findings.Payload.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_signature_of_another_key_under_a_known_id_is_invalid()
    {
        using var other = PackageSigner.Generate();
        var zip = await HostileZip.OfSampleAsync();
        var header = Header($$"""{"alg":"ES256","kid":"{{Samples.Keys().All.Single().KeyId}}","typ":"redactor-package+jws"}""");
        zip.Replace("signature.jws", header + ".." + Sign(other, header, zip));
        await RefusedAsync(zip.ToBytes(), Samples.Keys(), PackageFaultCode.SignatureInvalid);
    }

    [Fact]
    public async Task Without_keys_nothing_is_verified()
    {
        var findings = await RefusedAsync(await Samples.PackageAsync(), null, PackageFaultCode.NoKeys);
        findings.Checks.Count(c => c.Outcome == PackageCheckOutcome.Passed).ShouldBe(4);
        findings.Rights.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_key_that_no_longer_signs_still_verifies_what_it_signed()
    {
        using var former = PackageSigner.Import(Samples.FixedKey);
        using var present = PackageSigner.Generate();
        var keys = PackageKeys.Parse(new PackageKeys([present.Public, former.Public]).ToJson());
        foreach (var signer in new[] { former, present })
        {
            using var zip = new MemoryStream(await Samples.PackageAsync(signer: signer));
            var findings = await PackageVerification.VerifyAsync(zip, keys, PackageLimits.Default, default);
            findings.IsVerified.ShouldBeTrue();
            findings.KeyId.ShouldBe(signer.KeyId);
        }
    }

    [Theory]
    [InlineData("""{"alg":"none","kid":"KID","typ":"redactor-package+jws"}""", PackageFaultCode.AlgorithmRefused)]
    [InlineData("""{"alg":"HS256","kid":"KID","typ":"redactor-package+jws"}""", PackageFaultCode.AlgorithmRefused)]
    [InlineData("""{"kid":"KID","typ":"redactor-package+jws"}""", PackageFaultCode.AlgorithmRefused)]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"JWT"}""", PackageFaultCode.SignatureMalformed)]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"redactor-package+jws","crit":["b64"],"b64":false}""", PackageFaultCode.SignatureMalformed)]
    [InlineData("""{"alg":"ES256","kid":"KID","typ":"redactor-package+jws","jwk":{"kty":"EC"}}""", PackageFaultCode.SignatureMalformed)]
    [InlineData("""{"alg":"ES256","alg":"none","kid":"KID","typ":"redactor-package+jws"}""", PackageFaultCode.SignatureMalformed)]
    [InlineData("""{"alg":"ES256","typ":"redactor-package+jws"}""", PackageFaultCode.SignatureMalformed)]
    [InlineData("""{ "alg":"ES256","kid":"KID","typ":"redactor-package+jws"}""", PackageFaultCode.SignatureMalformed)]
    [InlineData("no JSON", PackageFaultCode.SignatureMalformed)]
    public async Task Another_header_is_refused_even_when_its_signature_is_right(string header, PackageFaultCode code)
    {
        using var signer = PackageSigner.Import(Samples.FixedKey);
        var zip = await HostileZip.OfSampleAsync();
        var written = Header(header.Replace("KID", signer.KeyId, StringComparison.Ordinal));
        zip.Replace("signature.jws", written + ".." + Sign(signer, written, zip));
        await RefusedAsync(zip.ToBytes(), Samples.Keys(), code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("WHOLE=")]
    [InlineData("WHOLE\n")]
    public async Task A_signature_file_has_one_form(string form)
    {
        var zip = await HostileZip.OfSampleAsync();
        var whole = Encoding.ASCII.GetString(zip["signature.jws"].Content);
        zip.Replace("signature.jws", form.Replace("WHOLE", whole, StringComparison.Ordinal));
        await RefusedAsync(zip.ToBytes(), Samples.Keys(), PackageFaultCode.SignatureMalformed);
    }

    [Fact]
    public async Task Bits_that_base64_leaves_over_must_be_zero()
    {
        var zip = await HostileZip.OfSampleAsync();
        var whole = Encoding.ASCII.GetString(zip["signature.jws"].Content);
        var last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".IndexOf(whole[^1], StringComparison.Ordinal);
        zip.Replace("signature.jws", whole[..^1] + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[last + 1]);
        await RefusedAsync(zip.ToBytes(), Samples.Keys(), PackageFaultCode.SignatureMalformed);
    }

    [Fact]
    public void A_file_of_keys_is_read_strictly()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var good = Encoding.UTF8.GetString(Samples.Keys().ToJson());
        PackageKeys.Parse(Encoding.UTF8.GetBytes(good)).All.Single().KeyId.ShouldBe(Samples.Keys().All.Single().KeyId);
        foreach (var bad in new[]
        {
            string.Empty, "{}", """{"keys":[]}""", """{"keys":[null]}""", good.Replace("P-256", "P-384", StringComparison.Ordinal),
            good.Replace("\"EC\"", "\"RSA\"", StringComparison.Ordinal), good.Replace("ES256", "none", StringComparison.Ordinal),
            good.Replace("\"x\": \"Y", "\"x\": \"Z", StringComparison.Ordinal), good.Replace("\"kid\": \"D", "\"kid\": \"E", StringComparison.Ordinal),
            good.Replace("\"kty\"", "\"d\": \"AAAA\", \"kty\"", StringComparison.Ordinal), good.Replace("\"use\": \"sig\"", "\"use\": \"enc\"", StringComparison.Ordinal),
        })
        {
            bad.ShouldNotBe(good);
            Should.Throw<PackageKeysException>(() => PackageKeys.Parse(Encoding.UTF8.GetBytes(bad))).Message.ShouldContain("Get it anew");
        }
    }

    private static string Header(string json) => StrictBase64Url.Write(Encoding.UTF8.GetBytes(json));

    private static string Sign(PackageSigner signer, string header, HostileZip zip) =>
        StrictBase64Url.Write(signer.Sign(Encoding.ASCII.GetBytes(header + "." + StrictBase64Url.Write(zip["tagmanifest-sha512.txt"].Content))));

    private static async Task<PackageFindings> RefusedAsync(byte[] package, PackageKeys? keys, PackageFaultCode code)
    {
        using var zip = new MemoryStream(package);
        var findings = await PackageVerification.VerifyAsync(zip, keys, PackageLimits.Default, default);
        findings.IsVerified.ShouldBeFalse();
        findings.Faults.Select(f => f.Code).ShouldBe([code]);
        return findings;
    }
}
