using System.Globalization;
using System.Text;

namespace Redactor.TestKit.Leaks;

/// <summary>
/// Searches bytes for words that must not be there: as UTF-8, UTF-16 in both byte orders, escaped as in JSON and URLs, in Base64, and all
/// of these within zlib, gzip and raw deflate streams.
/// </summary>
public sealed class TestimonySearch
{
    private readonly List<(byte[] Bytes, string Form)> patterns = [];

    /// <param name="words">Each at least five letters long, so that none is found by chance.</param>
    public TestimonySearch(params IEnumerable<string> words)
    {
        var number = 0;
        foreach (var word in words)
        {
            if (word.Length < 5) throw new ArgumentException("A word is too short to be searched for.", nameof(words));
            number++;
            Add(word, number);
            foreach (var written in new[] { word.ToUpperInvariant(), word.ToLowerInvariant() }.Where(w => w != word)) AddPlain(written, number);
        }
    }

    /// <summary>Where one of the words stands, by its number and form; empty if nowhere. The words themselves are not repeated.</summary>
    public IReadOnlyList<string> In(byte[] bytes, string name)
    {
        // Files made in advance end in long stretches of nothing; a last letter in UTF-32 ends in three zeros.
        var length = Math.Min(bytes.Length, bytes.AsSpan().TrimEnd((byte)0).Length + 3);
        var found = Plain(bytes.AsSpan(0, length), name);
        for (var at = 0; at < length; at++)
        {
            if (Inflation.StartsStream(bytes, at) && Inflation.TryInflate(bytes, at, out var inflated)) found.AddRange(Plain(inflated, $"{name} (inflated at {at})"));
        }

        return found;
    }

    /// <summary>As <see cref="In(byte[], string)"/>, in text as it would be written in UTF-8.</summary>
    public IReadOnlyList<string> In(string text, string name) => In(Encoding.UTF8.GetBytes(text), name);

    /// <summary>In names and contents of all files below a folder; one that vanishes meanwhile is passed over.</summary>
    public IReadOnlyList<string> Below(string folder)
    {
        var found = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            found.AddRange(In(path, "a file name"));
            try
            {
                // Pipes and sockets have no length.
                if (new FileInfo(path).Length > 0) found.AddRange(In(File.ReadAllBytes(path), path));
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                // It is gone. What cannot be read for another reason is no clean file: that is thrown.
            }
        }

        return found;
    }

    private List<string> Plain(ReadOnlySpan<byte> bytes, string name)
    {
        var found = new List<string>();
        foreach (var (pattern, form) in patterns)
        {
            var at = bytes.IndexOf(pattern);
            if (at >= 0) found.Add(string.Create(CultureInfo.InvariantCulture, $"{name} at {at}: {form}"));
        }

        return found;
    }

    private void AddPlain(string word, int number)
    {
        AddForm(Encoding.UTF8.GetBytes(word), "UTF-8", number);
        AddForm(Encoding.Unicode.GetBytes(word), "UTF-16LE", number);
        AddForm(Encoding.BigEndianUnicode.GetBytes(word), "UTF-16BE", number);
    }

    private void Add(string word, int number)
    {
        AddPlain(word, number);
        AddForm(Encoding.UTF32.GetBytes(word), "UTF-32LE", number);
        if (!Ascii.IsValid(word))
        {
            AddForm(Encoding.ASCII.GetBytes(Escaped(word, "x4")), "JSON escapes", number);
            AddForm(Encoding.ASCII.GetBytes(Escaped(word, "X4")), "JSON escapes", number);
            AddForm(Encoding.ASCII.GetBytes(Uri.EscapeDataString(word)), "URL escapes", number);
        }

        AddForm(Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(word))), "hexadecimal", number);
        AddForm(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(word))), "hexadecimal", number);
        for (var shift = 0; shift < 3; shift++) AddForm(Base64(Encoding.UTF8.GetBytes(word), shift), "Base64", number);
    }

    private void AddForm(byte[] bytes, string form, int number) => patterns.Add((bytes, string.Create(CultureInfo.InvariantCulture, $"word {number} as {form}")));

    private static string Escaped(string word, string format) =>
        string.Concat(word.Select(c => char.IsAscii(c) ? c.ToString() : "\\u" + ((int)c).ToString(format, CultureInfo.InvariantCulture)));

    // The characters that depend on the word alone, when so many bytes stand before it in its group of three.
    private static byte[] Base64(byte[] word, int shift)
    {
        byte[] shifted = [.. new byte[shift], .. word];
        return Encoding.ASCII.GetBytes(Convert.ToBase64String(shifted))[(shift == 0 ? 0 : shift + 1)..(shifted.Length / 3 * 4)];
    }
}
