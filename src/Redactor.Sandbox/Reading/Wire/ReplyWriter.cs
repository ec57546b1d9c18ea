using System.Text;
using Redactor.Documents;

namespace Redactor.Sandbox.Reading.Wire;

/// <summary>Writes the reader's replies; the host takes each number as untrusted. See docs/reader-protocol.md.</summary>
public static class ReplyWriter
{
    /// <summary>"RRP1" in little-endian order.</summary>
    public const uint Magic = 0x31505252;

    /// <summary>An examined page with its canonical image.</summary>
    public static void WritePage(Stream output, ExaminedPage page, GrayImage canonical)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(canonical);
        WriteBody(output, ReplyStatus.Page, writer =>
        {
            writer.Write(canonical.Width);
            writer.Write(canonical.Height);
            writer.Write(canonical.Dpi);
            writer.Write((short)page.Orientation);
            writer.Write(page.Skew);
            writer.Write((byte)Enum.Parse<Preparation>(page.Preparation));
            writer.Write((byte)page.Languages.Count);
            foreach (var language in page.Languages)
                writer.Write(LanguageCode.Of(language));
            writer.Write(page.Lines.Count);
            foreach (var line in page.Lines)
                WriteLine(writer, line);
            writer.Write(page.Unread.Count);
            foreach (var region in page.Unread)
            {
                WriteBox(writer, region.Box);
                writer.Write((byte)region.Kind);
            }
        });
        output.Write(canonical.Pixels);
        output.Flush();
    }

    /// <summary>The words of an image read as it stands.</summary>
    public static void WriteWords(Stream output, IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(words);
        WriteBody(output, ReplyStatus.Words, writer =>
        {
            writer.Write(words.Count);
            foreach (var word in words)
                WriteWord(writer, word);
        });
        output.Flush();
    }

    public static void WriteFailure(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        WriteBody(output, ReplyStatus.Failed, _ => { });
        output.Flush();
    }

    private static void WriteBody(Stream output, ReplyStatus status, Action<BinaryWriter> write)
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write((byte)status);
        writer.Write(0);
        var start = body.Position;
        write(writer);
        writer.Flush();
        var length = (int)(body.Position - start);
        body.Position = start - sizeof(int);
        writer.Write(length);
        writer.Flush();
        body.WriteTo(output);
    }

    private static void WriteLine(BinaryWriter writer, TextLine line)
    {
        WriteBox(writer, line.Box);
        writer.Write(LanguageCode.Of(line.Language));
        writer.Write(line.Wraps);
        writer.Write(line.Hyphenated);
        writer.Write(line.Words.Count);
        foreach (var word in line.Words)
            WriteWord(writer, word);
    }

    private static void WriteWord(BinaryWriter writer, Word word)
    {
        WriteBox(writer, word.Box);
        writer.Write((float)word.Confidence);
        writer.Write(LanguageCode.Of(word.Language));
        var text = Encoding.UTF8.GetBytes(word.Text.Reveal());
        writer.Write(checked((ushort)text.Length));
        writer.Write(text);
        writer.Write(checked((ushort)word.Characters.Count));
        foreach (var box in word.Characters)
            WriteBox(writer, box);
    }

    private static void WriteBox(BinaryWriter writer, Box box)
    {
        writer.Write(box.Left);
        writer.Write(box.Top);
        writer.Write(box.Right);
        writer.Write(box.Bottom);
    }
}
