using System.Security.Cryptography;
using Redactor.TestKit.Archives;

namespace Redactor.EndToEnd.Tests.Archives;

/// <summary>What an archive that copied our examples takes for a package.</summary>
public sealed class ArchivePackageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256), former = ECDsa.Create(ECCurve.NamedCurves.nistP256), stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public ArchivePackageTests() => File.WriteAllText(folder["keys.json"], SampleBag.KeyFile(former, key));

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
