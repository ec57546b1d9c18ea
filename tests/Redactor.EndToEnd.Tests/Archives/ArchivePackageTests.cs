using System.Security.Cryptography;
using Redactor.Documents;
using Redactor.Packaging;
using Redactor.TestKit.Archives;

namespace Redactor.EndToEnd.Tests.Archives;

/// <summary>What an archive that copied our examples takes for a package.</summary>
public sealed class ArchivePackageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256), former = ECDsa.Create(ECCurve.NamedCurves.nistP256), stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public ArchivePackageTests() => File.WriteAllText(folder["keys.json"], SampleBag.KeyFile(former, key));

    private static PackageDescription Description => new()
    {
        Document = DocumentId.TryParse("0f8fad5bd9cb469fa16570867728950e", out var id) ? id : default,
        ConsentScope = "public",
        Policy = "archive",
        PolicySha256 = new string('a', 64),
        Reviewed = true,
        Languages = ["kk-Cyrl"],
        Translations = ["zh-Hans"],
        Pages = 1,
        Released = new DateOnly(2026, 11, 22),
        Events = [new(PackageEventType.Release, new DateOnly(2026, 11, 22), "released", ["redactor"])],
        Agents = [new("redactor", PackageAgentKind.Software, "Redactor", "0.1.0")],
    };

    private static PackagePart[] Parts =>
    [
        PackagePart.Of(PackagePaths.Redacted, [.. "%PDF-1.7\n"u8]),
        PackagePart.Of(PackagePaths.Transcript, [.. "[PERSON-1]\n"u8]),
        PackagePart.Of(PackagePaths.Translation("zh-Hans"), [.. "[PERSON-1]\n"u8]),
        PackagePart.Of(PackagePaths.Report, [.. "{}"u8]),
        PackagePart.Of(PackagePaths.Alto(1), [.. "<alto/>"u8]),
    ];

    public void Dispose()
    {
        folder.Dispose();
        foreach (var one in (ECDsa[])[key, former, stranger]) one.Dispose();
    }

    [Theory]
    [InlineData(ArchiveLanguage.Python)]
    [InlineData(ArchiveLanguage.Node)]
    public async Task A_good_package_is_verified_stored_or_deflated_by_each_pinned_key(ArchiveLanguage language)
    {
        var deflated = new SampleBag().Sign(key);
        deflated.ForEach(f => f.Deflated = true);
        var empty = new SampleBag();
        empty.Payload["transcript.txt"] = [];
        byte[][] good = [new SampleBag().ToZip(key), new SampleBag().ToZip(former), ZipForge.Write(deflated), empty.ToZip(key)];
        (await VerifyAsync(language, good)).ShouldAllBe(v => v.Length == 0);
    }

    [Theory]
    [InlineData(ArchiveLanguage.Python)]
    [InlineData(ArchiveLanguage.Node)]
    public async Task A_package_as_the_service_writes_it_is_verified(ArchiveLanguage language)
    {
        using var signer = PackageSigner.Generate();
        using var written = new MemoryStream();
        await PackageWriter.WriteAsync(Description, Parts, signer, written, default);
        await File.WriteAllBytesAsync(folder["keys.json"], new PackageKeys([signer.Public]).ToJson());
        (await VerifyAsync(language, [written.ToArray()])).ShouldBe([""]);
    }

    [Fact]
    public async Task What_the_program_says_of_a_tampered_package_the_consumers_say_too()
    {
        var keys = PackageKeys.Parse(await File.ReadAllBytesAsync(folder["keys.json"]));
        var other = new List<string>();
        foreach (var (what, zip, code) in TamperedPackages.Of(key, stranger))
        {
            var findings = await PackageVerification.VerifyAsync(new MemoryStream(zip), keys, new PackageLimits(), default);
            findings.Faults.ShouldNotBeEmpty(what);
            if (findings.Faults.All(f => f.Code.ToString() != code)) other.Add($"{what}: {code}, not {string.Join(' ', findings.Faults.Select(f => f.Code))}");
        }

        other.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ArchiveLanguage.Python)]
    [InlineData(ArchiveLanguage.Node)]
    public async Task A_tampered_package_is_refused_and_why_is_said(ArchiveLanguage language)
    {
        var tampered = TamperedPackages.Of(key, stranger).ToList();
        var verdicts = await VerifyAsync(language, tampered.Select(t => t.Zip));
        verdicts.Zip(tampered, (verdict, t) => $"{t.What}: {verdict}").ShouldBe(tampered.Select(t => $"{t.What}: {t.Code}"));
    }

    [Theory]
    [InlineData(ArchiveLanguage.Python)]
    [InlineData(ArchiveLanguage.Node)]
    public async Task No_byte_of_a_package_can_be_another(ArchiveLanguage language)
    {
        (await VerifyAsync(language, TamperedPackages.Flipped(key, 300))).ShouldAllBe(v => v.Length > 0);
    }

    private async Task<IReadOnlyList<string>> VerifyAsync(ArchiveLanguage language, IEnumerable<byte[]> packages)
    {
        var files = packages.Select((zip, n) => (Name: folder[$"{n}.zip"], Zip: zip)).ToList();
        foreach (var (name, zip) in files) await File.WriteAllBytesAsync(name, zip);
        return await ArchiveConsumer.VerifyAsync(language, folder["keys.json"], [.. files.Select(f => f.Name)]);
    }
}
