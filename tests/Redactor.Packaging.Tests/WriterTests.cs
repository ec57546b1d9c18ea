using System.IO.Compression;
using System.Security.Cryptography;

namespace Redactor.Packaging.Tests;

/// <summary>What a package is made of, and that it is the same each time.</summary>
public sealed class WriterTests
{
    [Fact]
    public async Task The_same_input_and_key_give_the_same_bytes()
    {
        var first = await Samples.PackageAsync();
        var second = await Samples.PackageAsync();
        second.ShouldBe(first);
    }

    [Fact]
    public async Task A_package_has_one_folder_with_its_files_in_one_order()
    {
        using var zip = new ZipArchive(new MemoryStream(await Samples.PackageAsync()));
        zip.Entries.Select(e => e.FullName[(Samples.Document.ToString().Length + 1)..]).ShouldBe(
        [
            "bagit.txt", "bag-info.txt", "manifest-sha512.txt", "tagmanifest-sha512.txt", "signature.jws",
            "data/alto/page-0001.xml", "data/alto/page-0002.xml", "data/metadata/dc.xml", "data/metadata/premis.xml", "data/metadata/rights.json",
            "data/redacted.pdf", "data/report.json", "data/transcript.pdf", "data/transcript.txt", "data/translation.en.pdf", "data/translation.en.txt", "data/translation.zh-hans.txt",
        ]);
        zip.Entries.ShouldAllBe(e => e.FullName.StartsWith(Samples.Document + "/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_summary_is_of_the_whole_file()
    {
        using var output = new MemoryStream();
        using var signer = PackageSigner.Generate();
        var summary = await PackageWriter.WriteAsync(Samples.Description, Samples.Parts(), signer, output, default);
        summary.ShouldBe(new PackageSummary(Convert.ToHexStringLower(SHA512.HashData(output.ToArray())), output.Length, signer.KeyId));
    }
}
