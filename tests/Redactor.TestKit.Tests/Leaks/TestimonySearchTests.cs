using System.IO.Compression;
using System.Text;
using Redactor.TestKit.Leaks;

namespace Redactor.TestKit.Tests.Leaks;

/// <summary>The search finds what was planted in every form, and nothing in noise.</summary>
public sealed class TestimonySearchTests
{
    private const string Latin = "Quellwanderung", Cyrillic = "Жұлдызкерей";

    private static readonly TestimonySearch Search = new(Latin, Cyrillic);

    public static TheoryData<string, byte[]> Forms()
    {
        var forms = new TheoryData<string, byte[]>();
        foreach (var word in (string[])[Latin, Cyrillic])
        {
            var plain = Encoding.UTF8.GetBytes($"He said: {word} it was.");
            forms.Add("UTF-8", plain);
            forms.Add("UTF-16LE", Encoding.Unicode.GetBytes(word));
            forms.Add("UTF-16BE at an odd place", [1, .. Encoding.BigEndianUnicode.GetBytes(word)]);
            forms.Add("lower case", Encoding.UTF8.GetBytes(word.ToLowerInvariant()));
            forms.Add("JSON", System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(word));
            forms.Add("URL", Encoding.ASCII.GetBytes(Uri.EscapeDataString(word)));
            for (var i = 0; i < 3; i++) forms.Add($"Base64 {i}", Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[i], .. plain])));
            forms.Add("zlib", [9, 9, .. Compressed(plain, s => new ZLibStream(s, CompressionLevel.Optimal)), 7]);
            forms.Add("zlib of UTF-16", Compressed(Encoding.Unicode.GetBytes(word), s => new ZLibStream(s, CompressionLevel.Fastest)));
            forms.Add("gzip", Compressed(plain, s => new GZipStream(s, CompressionLevel.SmallestSize)));
            forms.Add("deflate", [5, .. Compressed(plain, s => new DeflateStream(s, CompressionLevel.Optimal))]);
            forms.Add("zlib cut short", Compressed(plain, s => new ZLibStream(s, CompressionLevel.Optimal))[..^4]);
        }

        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_is_found(string form, byte[] bytes) => Search.In(bytes, "planted").ShouldNotBeEmpty(form);

    [Fact]
    public void Noise_and_other_words_are_clean()
    {
        var noise = new byte[1 << 20];
        System.Security.Cryptography.RandomNumberGenerator.Fill(noise);
        Search.In(noise, "noise").ShouldBeEmpty();
        Search.In("Quellwanderun g, Жұлдыз керей", "text").ShouldBeEmpty();
    }

    [Fact]
    public void What_is_said_does_not_repeat_the_word() =>
        Search.In(Encoding.UTF8.GetBytes(Latin), "here").ShouldBe(["here at 0: word 1 as UTF-8"]);

    private static byte[] Compressed(byte[] plain, Func<Stream, Stream> open)
    {
        using var target = new MemoryStream();
        using (var stream = open(target)) stream.Write(plain);
        return target.ToArray();
    }
}
