using Redactor.Documents;

namespace Redactor.Sandbox.Reading.Wire;

/// <summary>What the host asks of the reader.</summary>
public enum ReadKind : byte
{
    /// <summary>Examine a raw page: canonical image, lines, unread ink.</summary>
    Page = 1,

    /// <summary>Read an image as it stands: words alone, boxes in its own pixels.</summary>
    Plain = 2,
}

/// <summary>One request to the reader; see docs/reader-protocol.md. Numbers are little-endian.</summary>
/// <param name="Allowed">Languages that may occur; empty means any.</param>
/// <param name="Expected">Languages seen on earlier pages, the most frequent first; a hint, nothing more.</param>
/// <param name="Preparation">For <see cref="ReadKind.Plain"/> alone.</param>
public sealed record ReadCall(
    ReadKind Kind,
    int PageNumber,
    GrayImage Image,
    IReadOnlyList<Language> Allowed,
    IReadOnlyList<Language> Expected,
    Preparation Preparation)
{
    private const uint Magic = 0x31515252; // "RRQ1"

    public void Write(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (var head = new MemoryStream())
        {
            using var writer = new BinaryWriter(head);
            writer.Write(Magic);
            writer.Write((byte)Kind);
            writer.Write(PageNumber);
            writer.Write(Image.Width);
            writer.Write(Image.Height);
            writer.Write(Image.Dpi);
            WriteLanguages(writer, Allowed);
            WriteLanguages(writer, Expected);
            writer.Write((byte)Preparation);
            writer.Flush();
            head.WriteTo(output);
        }

        output.Write(Image.Pixels);
        output.Flush();
    }

    /// <summary>The next request, or null at the end of the stream. The host is trusted: a broken request throws <see cref="InvalidDataException"/>.</summary>
    public static ReadCall? Read(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var first = input.ReadByte();
        if (first < 0)
            return null;
        using var reader = new BinaryReader(input, System.Text.Encoding.UTF8, leaveOpen: true);
        var magic = (uint)first | ((uint)reader.ReadByte() << 8) | ((uint)reader.ReadUInt16() << 16);
        if (magic != Magic)
            throw new InvalidDataException("This is no read request.");
        var kind = (ReadKind)reader.ReadByte();
        var pageNumber = reader.ReadInt32();
        var (width, height, dpi) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var allowed = ReadLanguages(reader);
        var expected = ReadLanguages(reader);
        var preparation = (Preparation)reader.ReadByte();
        var pixels = GC.AllocateUninitializedArray<byte>(checked(width * height));
        input.ReadExactly(pixels);
        return new ReadCall(kind, pageNumber, new GrayImage(width, height, dpi, pixels), allowed, expected, preparation);
    }

    private static void WriteLanguages(BinaryWriter writer, IReadOnlyList<Language> languages)
    {
        writer.Write(checked((byte)languages.Count));
        foreach (var language in languages)
            writer.Write(LanguageCode.Of(language));
    }

    private static Language[] ReadLanguages(BinaryReader reader)
    {
        var languages = new Language[reader.ReadByte()];
        for (var i = 0; i < languages.Length; i++)
        {
            if (!LanguageCode.TryGet(reader.ReadByte(), out var language))
                throw new InvalidDataException("This is no language.");
            languages[i] = language;
        }

        return languages;
    }
}
