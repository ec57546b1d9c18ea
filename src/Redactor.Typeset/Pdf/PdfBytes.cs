using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Redactor.Documents;

namespace Redactor.Typeset.Pdf;

/// <summary>Writes the objects of a PDF one after the other, keeps their offsets for the cross-reference table, and hashes every byte.</summary>
public sealed class PdfBytes(Stream output) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<long> offsets = [0];
    private long position;

    /// <summary>Reserves the next object number.</summary>
    public int Reserve()
    {
        offsets.Add(-1);
        return offsets.Count - 1;
    }

    public void Write(string ascii) => Write(Encoding.ASCII.GetBytes(ascii));

    public void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        hash.AppendData(bytes);
        position += bytes.Length;
    }

    /// <summary>Writes an object that is a dictionary or another value.</summary>
    public void WriteObject(int number, string value)
    {
        Begin(number);
        Write(value);
        Write("\nendobj\n");
    }

    /// <summary>Writes a stream; <paramref name="entries"/> are its dictionary's entries but for the length.</summary>
    public void WriteStream(int number, string entries, ReadOnlySpan<byte> data)
    {
        Begin(number);
        Write(string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {data.Length}>>\nstream\n"));
        Write(data);
        Write("\nendstream\nendobj\n");
    }

    /// <summary>Writes a stream by Flate; <paramref name="entries"/> are its dictionary's entries but for filter and length.</summary>
    public void WriteCompressed(int number, string entries, ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(data);
        WriteStream(number, entries + "/Filter/FlateDecode", packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>Writes the cross-reference table and the trailer, and returns the hash of the whole file.</summary>
    public ContentHash Finish(int catalog)
    {
        var table = position;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count}\n0000000000 65535 f \n");
        foreach (var offset in offsets.Skip(1))
        {
            if (offset < 0)
                throw new InvalidOperationException("A reserved object was never written.");
            text.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        }

        Write(text.ToString());
        var id = Convert.ToHexStringLower(hash.GetCurrentHash().AsSpan(0, 16));
        Write(string.Create(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {offsets.Count}/Root {catalog} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{table}\n%%EOF\n"));
        output.Flush();
        return ContentHash.FromSha256(hash.GetCurrentHash());
    }

    public void Dispose() => hash.Dispose();

    private void Begin(int number)
    {
        if (offsets[number] >= 0)
            throw new InvalidOperationException("An object was written twice.");
        offsets[number] = position;
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
    }
}
