using System.IO.Compression;
using Redactor.Documents;

namespace Redactor.Pipeline.Stages;

/// <summary>Readings of pages as they are stored: a binary form of version 1 under zlib. What is decoded equals what was encoded.</summary>
internal static class ReadingCodec
{
    private const byte Version = 1, Examined = 1, Unexamined = 2;

    public static byte[] Encode(PageReading reading)
    {
        using var encoded = new MemoryStream();
        using (var zlib = new ZLibStream(encoded, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(new BufferedStream(zlib, 1 << 16)))
        {
            writer.Write(Version);
            switch (reading)
            {
                case ExaminedPage page:
                    writer.Write(Examined);
                    Write(writer, page);
                    break;
                case UnexaminedPage page:
                    writer.Write(Unexamined);
                    Write(writer, page.PageNumber, page.Width, page.Height, page.Dpi, (int)page.Reason);
                    break;
                default:
                    throw new ArgumentException("A page reading is either examined or not.", nameof(reading));
            }
        }

        return encoded.ToArray();
    }

    /// <exception cref="InvalidDataException">This is no reading.</exception>
    public static PageReading Decode(byte[] stored)
    {
        using var zlib = new ZLibStream(new MemoryStream(stored, writable: false), CompressionMode.Decompress);
        using var reader = new BinaryReader(new BufferedStream(zlib, 1 << 16));
        if (reader.ReadByte() != Version) throw new InvalidDataException("A reading of another version.");
        return reader.ReadByte() switch
        {
            Examined => ReadPage(reader),
            Unexamined => new UnexaminedPage(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), (UnexaminedReason)reader.ReadInt32()),
            _ => throw new InvalidDataException("A page reading is either examined or not."),
        };
    }

    private static void Write(BinaryWriter writer, ExaminedPage page)
    {
        Write(writer, page.PageNumber, page.Width, page.Height, page.Dpi, page.Orientation);
        writer.Write(page.Skew);
        writer.Write(page.Preparation);
        WriteAll(writer, page.Languages, l => writer.Write(l.Tag));
        WriteAll(writer, page.Lines, line =>
        {
            Write(writer, line.Box);
            writer.Write(line.Language.Tag);
            writer.Write(line.Wraps);
            writer.Write(line.Hyphenated);
            WriteAll(writer, line.Words, word =>
            {
                writer.Write(word.Text.Reveal());
                Write(writer, word.Box);
                writer.Write(word.Confidence);
                writer.Write(word.Language.Tag);
                WriteAll(writer, word.Characters, box => Write(writer, box));
            });
        });
        WriteAll(writer, page.Unread, region =>
        {
            Write(writer, region.Box);
            writer.Write((int)region.Kind);
        });
    }

    private static ExaminedPage ReadPage(BinaryReader reader)
    {
        int number = reader.ReadInt32(), width = reader.ReadInt32(), height = reader.ReadInt32(), dpi = reader.ReadInt32(), orientation = reader.ReadInt32();
        var skew = reader.ReadDouble();
        var preparation = reader.ReadString();
        var languages = ReadAll(reader, ReadLanguage);
        var lines = ReadAll(reader, ReadLine);
        var unread = ReadAll(reader, r => new UnreadRegion(ReadBox(r), (UnreadKind)r.ReadInt32()));
        return new ExaminedPage(number, width, height, dpi, lines, unread, languages, orientation, skew, preparation);
    }

    private static TextLine ReadLine(BinaryReader reader)
    {
        var box = ReadBox(reader);
        var language = ReadLanguage(reader);
        var (wraps, hyphenated) = (reader.ReadBoolean(), reader.ReadBoolean());
        return new TextLine(ReadAll(reader, ReadWord), box, language, wraps, hyphenated);
    }

    private static Word ReadWord(BinaryReader reader)
    {
        var text = new SensitiveText(reader.ReadString());
        var box = ReadBox(reader);
        var confidence = reader.ReadDouble();
        var language = ReadLanguage(reader);
        return new Word(text, box, confidence, language, ReadAll(reader, ReadBox));
    }

    private static Language ReadLanguage(BinaryReader reader) =>
        Language.TryParse(reader.ReadString(), out var language) ? language : throw new InvalidDataException("A language that is not known.");

    private static Box ReadBox(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());

    private static void Write(BinaryWriter writer, Box box) => Write(writer, box.Left, box.Top, box.Right, box.Bottom);

    private static void Write(BinaryWriter writer, params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers) writer.Write(number);
    }

    private static void WriteAll<T>(BinaryWriter writer, IReadOnlyList<T> values, Action<T> write)
    {
        writer.Write(values.Count);
        foreach (var value in values) write(value);
    }

    private static T[] ReadAll<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > 1_000_000) throw new InvalidDataException("No such count.");
        var values = new T[count];
        for (var i = 0; i < count; i++) values[i] = read(reader);
        return values;
    }
}
