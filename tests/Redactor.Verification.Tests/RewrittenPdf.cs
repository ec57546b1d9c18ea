using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Redactor.Verification.Tests;

/// <summary>A file of ours taken apart into objects, changed, and put together again so that a reader sees nothing wrong with it.</summary>
internal sealed class RewrittenPdf
{
    private static readonly Encoding Bytes = Encoding.Latin1;
    private readonly string head;
    private readonly List<(int Number, string Text)> objects = [];
    private string trailerEntries = string.Empty;
    private string tail = string.Empty;

    public RewrittenPdf(byte[] pdf)
    {
        var text = Bytes.GetString(pdf);
        var starts = Regex.Matches(text, "(?<=\n)([0-9]+) 0 obj\n").Where(m => text[..m.Index].EndsWith("endobj\n", StringComparison.Ordinal) || m.Index < 20).ToList();
        head = text[..starts[0].Index];
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].Index : text.LastIndexOf("xref\n0 ", StringComparison.Ordinal);
            objects.Add((int.Parse(starts[i].Groups[1].Value, CultureInfo.InvariantCulture), text[starts[i].Index..end]));
        }
    }

    /// <summary>Changes text in an object and mends the length of its stream.</summary>
    public RewrittenPdf Replace(int number, string old, string with)
    {
        var i = objects.FindIndex(o => o.Number == number);
        var text = objects[i].Text;
        text.ShouldContain(old);
        text = text.Replace(old, with, StringComparison.Ordinal);
        var stream = text.IndexOf("\nstream\n", StringComparison.Ordinal);
        if (stream >= 0)
        {
            var length = text.LastIndexOf("\nendstream", StringComparison.Ordinal) - stream - "\nstream\n".Length;
            text = Regex.Replace(text[..stream], "/Length [0-9]+>>$", $"/Length {length}>>") + text[stream..];
        }

        objects[i] = (number, text);
        return this;
    }

    public RewrittenPdf Add(string value, string trailer = "")
    {
        var number = objects.Max(o => o.Number) + 1;
        objects.Add((number, $"{number} 0 obj\n{value}\nendobj\n"));
        trailerEntries += trailer;
        return this;
    }

    public RewrittenPdf Before(int number, string bytes)
    {
        var i = objects.FindIndex(o => o.Number == number);
        objects[i - 1] = (objects[i - 1].Number, objects[i - 1].Text + bytes);
        return this;
    }

    public RewrittenPdf Append(string bytes)
    {
        tail += bytes;
        return this;
    }

    /// <summary>Adds an incremental update that replaces an object and leaves the old one in the file.</summary>
    public RewrittenPdf Revise(int number, string value)
    {
        var file = Bytes.GetString(ToArray());
        var table = file.LastIndexOf("xref\n0 ", StringComparison.Ordinal);
        var update = $"{number} 0 obj\n{value}\nendobj\n";
        tail += update +
            $"xref\n{number} 1\n{file.Length:0000000000} 00000 n \ntrailer\n<</Size {objects.Count + 1}/Root 1 0 R/Prev {table}>>\nstartxref\n{file.Length + update.Length}\n%%EOF\n";
        return this;
    }

    public byte[] ToArray()
    {
        var file = new StringBuilder(head);
        var offsets = new SortedDictionary<int, int>();
        foreach (var (number, text) in objects)
        {
            offsets[number] = file.Length;
            file.Append(text);
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets.Values)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        var id = Convert.ToHexStringLower(SHA256.HashData(Bytes.GetBytes(file.ToString())).AsSpan(0, 16));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R/ID[<{id}><{id}>]{trailerEntries}>>\nstartxref\n{table}\n%%EOF\n");
        return Bytes.GetBytes(file.Append(tail).ToString());
    }
}
