using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Redactor.TestKit.Archives;

namespace Redactor.EndToEnd.Tests.Archives;

/// <summary>Packages that were spoiled after, or by, their signing, each with the code for which it must be refused.</summary>
internal static class TamperedPackages
{
    public static IEnumerable<(string What, byte[] Zip, string Code)> Of(ECDsa key, ECDsa stranger)
    {
        foreach (var (what, zip, code) in Contents(key, stranger)) yield return (what, zip, code);
        foreach (var (what, tamper, code) in Zips()) yield return (what, ZipForge.Write(Spoil(new SampleBag().Sign(key), tamper)), code);
        var good = new SampleBag().ToZip(key);
        yield return ("bytes behind it", [.. good, 0], "TrailingData");
        yield return ("bytes before it", [0, .. good], "ZipMalformed");
        yield return ("its end is missing", good[..^30], "NotAZip");
        yield return ("nothing at all", [], "NotAZip");
        yield return ("a gap before the directory", Gap(good), "ZipMalformed");
    }

    /// <summary>One byte of a good package is another, anywhere.</summary>
    public static IEnumerable<byte[]> Flipped(ECDsa key, int count)
    {
        var random = new Random(11);
        var bag = new SampleBag();
        bag.Payload["redacted.pdf"] = [.. "%PDF-1.7\n"u8];
        var good = bag.ToZip(key);
        for (var n = 0; n < count; n++)
        {
            byte[] bytes = [.. good];
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            yield return bytes;
        }
    }

    private static IEnumerable<(string What, byte[] Zip, string Code)> Contents(ECDsa key, ECDsa stranger)
    {
        yield return ("a key that is not pinned", new SampleBag().ToZip(stranger), "UnknownKey");
        yield return ("a stranger who calls his key ours", new SampleBag { SignatureHeader = Header("ES256", SampleBag.KeyId(key)) }.ToZip(stranger), "SignatureInvalid");
        yield return ("no algorithm", new SampleBag { SignatureHeader = Header("none", SampleBag.KeyId(key)) }.ToZip(key), "AlgorithmRefused");
        yield return ("the key as a secret", new SampleBag { SignatureHeader = Header("HS256", SampleBag.KeyId(key)) }.ToZip(key), "AlgorithmRefused");
        yield return ("another kind of signature", new SampleBag { SignatureHeader = Header("ES256", SampleBag.KeyId(key)).Replace("redactor-package+jws", "jwt", StringComparison.Ordinal) }.ToZip(key), "SignatureMalformed");
        yield return ("a header that brings its key", new SampleBag { SignatureHeader = Header("ES256", SampleBag.KeyId(key)).Insert(1, "\"jwk\":{},") }.ToZip(key), "SignatureMalformed");
        yield return ("another count", new SampleBag { Oxum = "1.1" }.ToZip(key), "OxumMismatch");
        var capital = new SampleBag();
        capital.Payload["Notes.txt"] = [1];
        yield return ("a name that is not of the format", capital.ToZip(key), "ForbiddenName");
        var bomb = new SampleBag();
        bomb.Payload["transcript.txt"] = new byte[20 << 20];
        yield return ("a zip bomb with honest headers", ZipForge.Write(Spoil(bomb.Sign(key), files => files.ForEach(f => f.Deflated = true))), "TooLarge");
    }

    private static IEnumerable<(string What, Action<List<ForgedEntry>> Tamper, string Code)> Zips()
    {
        yield return ("a byte of the PDF", files => File(files, "redacted.pdf").Bytes[100] ^= 1, "HashMismatch");
        yield return ("PDF and manifest", files =>
        {
            File(files, "redacted.pdf").Bytes[100] ^= 1;
            File(files, "/manifest-sha512.txt").Bytes = Remade(files, "data/");
        }, "HashMismatch");
        yield return ("PDF, manifest and tag manifest", files =>
        {
            File(files, "redacted.pdf").Bytes[100] ^= 1;
            File(files, "/manifest-sha512.txt").Bytes = Remade(files, "data/");
            File(files, "tagmanifest-sha512.txt").Bytes = Remade(files, "bag");
        }, "SignatureInvalid");
        yield return ("a byte of the manifest", files => File(files, "/manifest-sha512.txt").Bytes[3] ^= 1, "HashMismatch");
        yield return ("the signature", files => Swap(File(files, "signature.jws").Bytes), "SignatureInvalid");
        yield return ("an empty signature", files => File(files, "signature.jws").Bytes = [], "SignatureMalformed");
        yield return ("no signature", files => files.Remove(File(files, "signature.jws")), "MissingFile");
        yield return ("a file less", files => files.Remove(File(files, "transcript.txt")), "MissingFile");
        yield return ("a file more", files => files.Add(new(Top(files) + "data/names.txt", [1])), "UnlistedFile");
        yield return ("a file more beside the others", files => files.Add(new(Top(files) + "readme.txt", [1])), "UnknownFile");
        yield return ("a way out", files => files.Add(new(Top(files) + "data/../../../evil.txt", [1])), "PathTraversal");
        yield return ("a way from the root", files => files.Add(new("/etc/cron.d/evil", [1])), "PathTraversal");
        yield return ("a way out of another system", files => files.Add(new(Top(files) + "data\\..\\evil.txt", [1])), "PathTraversal");
        yield return ("a second folder", files => files.Add(new(new string('0', 32) + "/data/evil.txt", [1])), "SecondTopFolder");
        yield return ("a name twice", files => files.Add(new(File(files, "redacted.pdf").Name, [1])), "DuplicateName");
        yield return ("a name with a zero", files => files.Add(new(Top(files) + "data/a.txt\0.pdf", [1])), "PathTraversal");
        yield return ("a name of other letters", files => files.Add(new(Top(files) + "data/файл.txt", [1])), "ForbiddenName");
        yield return ("a link", files => files.Add(new(Top(files) + "data/link", [.. "/etc/passwd"u8]) { Mode = 0xA1FF }), "NotAFile");
        yield return ("a folder", files => files.Add(new(Top(files) + "data/folder/", [])), "NotAFile");
        yield return ("a zip bomb that promises little", files =>
        {
            var file = File(files, "transcript.txt");
            (file.Bytes, file.Deflated, file.PromisedSize) = (new byte[20 << 20], true, 40);
        }, "DataDamaged");
        yield return ("a file that no directory lists", files => files.Insert(6, new(Top(files) + "data/hidden.txt", [1]) { Hidden = true }), "ZipMalformed");
        yield return ("two files in one place", files => files[^1].OffsetOf = files[^2], "OverlappingEntries");
        yield return ("two names for one file", files => File(files, "transcript.txt").LocalName = Top(files) + "data/translated.txt", "ZipMalformed");
        yield return ("an encrypted file", files => File(files, "transcript.txt").Flags = 1, "Encrypted");
        yield return ("a size that comes later", files => File(files, "transcript.txt").Flags = 8, "ZipMalformed");
    }

    private static List<ForgedEntry> Spoil(List<ForgedEntry> files, Action<List<ForgedEntry>> tamper)
    {
        tamper(files);
        return files;
    }

    private static ForgedEntry File(List<ForgedEntry> files, string ending) => files.Single(f => f.Name.EndsWith(ending, StringComparison.Ordinal));

    private static string Top(List<ForgedEntry> files) => files[0].Name.Split('/')[0] + "/";

    private static byte[] Remade(List<ForgedEntry> files, string start) =>
        SampleBag.Manifest(files.Select(f => (Name: f.Name[33..], f.Bytes)).Where(f => f.Name.StartsWith(start, StringComparison.Ordinal) || (start != "data/" && f.Name.StartsWith("manifest", StringComparison.Ordinal)))
            .ToDictionary(f => f.Name, f => f.Bytes, StringComparer.Ordinal));

    // Another letter of base64url, where every bit counts.
    private static void Swap(byte[] jws) => jws[^20] = jws[^20] == (byte)'A' ? (byte)'B' : (byte)'A';

    private static string Header(string algorithm, string keyId) => $$"""{"alg":"{{algorithm}}","kid":"{{keyId}}","typ":"redactor-package+jws"}""";

    private static byte[] Gap(byte[] zip)
    {
        var start = BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(zip.Length - 6));
        byte[] wider = [.. zip.AsSpan(0, start), .. Encoding.ASCII.GetBytes("hidden here"), .. zip.AsSpan(start)];
        BinaryPrimitives.WriteInt32LittleEndian(wider.AsSpan(wider.Length - 6), start + 11);
        return wider;
    }
}
