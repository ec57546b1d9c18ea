using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Redactor.Packaging.Tests;

/// <summary>Packages are bags to a checker that was written from RFC 8493 in another language and knows nothing of ours; and the checker finds fault where there is one.</summary>
public sealed class IndependentBagTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("redactor-bag").FullName;

    /// <summary>What is done to an unpacked bag, and the fault that must be found.</summary>
    public static TheoryData<string, string, Action<string>> Spoiled => new()
    {
        { "no declaration", "2.1.1: there is no bagit.txt", b => File.Delete(In(b, "bagit.txt")) },
        { "another version", "2.1.1: the bag is of version 0.97", b => Write(b, "bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n") },
        { "a line more", "2.1.1: bagit.txt is not its two lines", b => File.AppendAllText(In(b, "bagit.txt"), "More: 1\n") },
        { "a byte-order mark", "2.1.1: bagit.txt begins with a byte-order mark", b => Write(b, "bagit.txt", "\ufeff" + File.ReadAllText(In(b, "bagit.txt"))) },
        { "no payload", "2.1.2: there is no folder data", b => Directory.Delete(In(b, "data"), recursive: true) },
        { "no manifest", "2.1.3: there is no payload manifest", b => File.Delete(In(b, "manifest-sha512.txt")) },
        { "a file more", "3: manifest-sha512.txt: data/more.txt is not listed", b => Write(b, "data/more.txt", "more") },
        { "a file less", "3: manifest-sha512.txt: data/transcript.txt is not there", b => File.Delete(In(b, "data/transcript.txt")) },
        { "another file", "3: manifest-sha512.txt: data/transcript.txt has another checksum", b => File.AppendAllText(In(b, "data/transcript.txt"), "more") },
        { "another tag file", "3: tagmanifest-sha512.txt: bag-info.txt has another checksum", b => File.AppendAllText(In(b, "bag-info.txt"), "More: 1\n") },
        { "a file twice", "data/transcript.txt is listed twice", b => File.AppendAllLines(In(b, "manifest-sha512.txt"), [File.ReadLines(In(b, "manifest-sha512.txt")).Single(l => l.EndsWith("data/transcript.txt", StringComparison.Ordinal))]) },
        { "a tag file as payload", "bagit.txt is no payload file", b => File.AppendAllText(In(b, "manifest-sha512.txt"), $"{Sha512(In(b, "bagit.txt"))}  bagit.txt\n") },
        { "a way out", "5.1: manifest-sha512.txt: a path leads out of the bag", b => File.AppendAllText(In(b, "manifest-sha512.txt"), new string('0', 128) + "  data/../../x\n") },
        { "a link", "5.1: a link could lead out of the bag", b => File.CreateSymbolicLink(In(b, "data/link"), "/etc/hostname") },
        { "no checksum", "2.1.3: manifest-sha512.txt: a line is not a checksum and a path", b => File.AppendAllText(In(b, "manifest-sha512.txt"), "data/transcript.txt\n") },
        { "manifest unlisted", "2.2.1: tagmanifest-sha512.txt: manifest-sha512.txt is not listed", b => Write(b, "tagmanifest-sha512.txt", $"{Sha512(In(b, "bagit.txt"))}  bagit.txt\n") },
        { "payload among tags", "data/transcript.txt must not be in a tag manifest", b => File.AppendAllText(In(b, "tagmanifest-sha512.txt"), $"{Sha512(In(b, "data/transcript.txt"))}  data/transcript.txt\n") },
        { "another count", "2.2.2: Payload-Oxum is 1.1", b => Write(b, "bag-info.txt", "Payload-Oxum: 1.1\n") },
        { "no label", "2.2.2: bag-info.txt: a line is not", b => Write(b, "bag-info.txt", "no label\n") },
        { "another encoding", "2.1.1: bag-info.txt is not in the encoding", b => File.WriteAllBytes(In(b, "bag-info.txt"), [.. "Contact-Name: "u8, 0xff, (byte)'\n']) },
        { "to be fetched", "2.2.3: fetch.txt", b => Write(b, "fetch.txt", "https://example.org/x - data/x\n") },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_package_is_a_valid_bag()
    {
        await File.WriteAllBytesAsync(In(folder, "package.zip"), await Samples.PackageAsync());
        // The signature is over the tag manifest, which cannot list it then.
        (await CheckAsync(In(folder, "package.zip"))).ShouldBe((0, "? 2.2.1: tagmanifest-sha512.txt: signature.jws is not listed\n0 faults\n"));
        (await CheckAsync(await UnpackAsync())).Code.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Spoiled))]
    public async Task The_checker_finds_what_is_no_bag(string what, string fault, Action<string> spoil)
    {
        ArgumentNullException.ThrowIfNull(spoil);
        var bag = await UnpackAsync();
        spoil(bag);
        var (code, said) = await CheckAsync(bag);
        said.Split('\n').ShouldContain(line => line.StartsWith("! ", StringComparison.Ordinal) && line.Contains(fault, StringComparison.Ordinal), $"{what}: {said}");
        code.ShouldBe(1);
    }

    private static string In(string folder, string name) => Path.Combine(folder, name);

    private static void Write(string bag, string name, string text) => File.WriteAllText(In(bag, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private static string Sha512(string path) => Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(path)));

    private async Task<string> UnpackAsync()
    {
        await ZipFile.ExtractToDirectoryAsync(new MemoryStream(await Samples.PackageAsync()), In(folder, "bag"));
        return In(folder, "bag/" + Samples.Document);
    }

    private static async Task<(int Code, string Said)> CheckAsync(string bag)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [In(AppContext.BaseDirectory, "check_bag.py"), bag]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
