using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Redactor.Packaging.Signing;

namespace Redactor.Packaging.Tests;

/// <summary>A zip put together by hand, with headers that may lie.</summary>
internal sealed class HostileZip
{
    public List<HostileEntry> Entries { get; } = [];

    /// <summary>The folder of the sample package.</summary>
    public static string Folder { get; } = Samples.Document + "/";

    public static async Task<HostileZip> OfSampleAsync()
    {
        var result = new HostileZip();
        using var zip = new ZipArchive(new MemoryStream(await Samples.PackageAsync()));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open()) await stream.CopyToAsync(content);
            result.Entries.Add(new HostileEntry(entry.FullName, content.ToArray()));
        }

        return result;
    }

    public HostileEntry this[string path] => Entries.Single(e => e.Name == Folder + path);

    public HostileEntry Add(string name, byte[]? content = null)
    {
        var entry = new HostileEntry(name, content ?? [1, 2, 3]);
        Entries.Add(entry);
        return entry;
    }

    public void Replace(string path, string text) => this[path].Content = Encoding.UTF8.GetBytes(text);

    public void Replace(string path, string from, string to)
    {
        var text = Encoding.UTF8.GetString(this[path].Content);
        text.ShouldContain(from);
        Replace(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Makes manifests, sizes and signature fit what the files are now, as somebody with the key could.</summary>
    public HostileZip Rebagged(byte[]? key = null)
    {
        var payload = Entries.Where(e => e.Name.StartsWith(Folder + "data/", StringComparison.Ordinal)).ToList();
        Replace("manifest-sha512.txt", Lines(payload));
        var info = Encoding.UTF8.GetString(this["bag-info.txt"].Content);
        var oxum = string.Create(CultureInfo.InvariantCulture, $"Payload-Oxum: {payload.Sum(p => (long)p.Content.Length)}.{payload.Count}");
        Replace("bag-info.txt", System.Text.RegularExpressions.Regex.Replace(info, "Payload-Oxum: .*", oxum));
        Replace("tagmanifest-sha512.txt", Lines([this["bag-info.txt"], this["bagit.txt"], this["manifest-sha512.txt"]]));
        using var signer = PackageSigner.Import(key ?? Samples.FixedKey);
        Replace("signature.jws", DetachedJws.Write(signer, this["tagmanifest-sha512.txt"].Content));
        return this;
    }

    /// <summary>The same with <c>premis.xml</c> naming the files as they are.</summary>
    public byte[] ToBytes(byte[]? between = null)
    {
        using var zip = new MemoryStream();
        foreach (var entry in Entries)
        {
            entry.Offset ??= (uint)zip.Position;
            zip.Write(entry.Local());
            zip.Write(entry.Packed);
            if (between is not null) zip.Write(between);
        }

        var start = (uint)zip.Position;
        foreach (var entry in Entries) zip.Write(entry.Central());
        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)Entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)Entries.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)zip.Position - start);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), start);
        zip.Write(end);
        return zip.ToArray();
    }

    private static string Lines(IEnumerable<HostileEntry> files) =>
        string.Concat(files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{Convert.ToHexStringLower(SHA512.HashData(f.Content))}  {f.Name[Folder.Length..]}\n"));
}
