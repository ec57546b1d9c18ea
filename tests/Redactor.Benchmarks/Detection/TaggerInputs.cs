using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Redactor.Detection;
using Redactor.Detection.Ner;
using Redactor.Documents;

namespace Redactor.Benchmarks.Detection;

/// <summary>
/// Turns labelled sentences into what the tagger's trainer reads, with the very code that feeds the tagger. In: JSON lines <c>{"set","part","language"?,"text","spans":
/// [[start,end,"PER"|"LOC"|"ORG"],...]}</c>, offsets in UTF-16 code units. Out: <c>PREFIX.alphabetic.bin</c> and <c>PREFIX.han.bin</c>, one 64-byte record a piece
/// (flags u64, nine hashes u32, sixteen letters u8, label u8, three zeros; little-endian), and <c>.tsv</c> beside each: set, part, pieces of each sentence.
/// </summary>
internal static class TaggerInputs
{
    private const int RecordBytes = 64, MaxHashes = 9, LettersAt = 8 + (4 * MaxHashes), LabelAt = LettersAt + 16;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length != 2) return Usage.Print();
        using var alphabetic = new Sink(args[1] + ".alphabetic");
        using var han = new Sink(args[1] + ".han");
        await foreach (var line in File.ReadLinesAsync(args[0]))
        {
            using var parsed = JsonDocument.Parse(line);
            var root = parsed.RootElement;
            var language = root.TryGetProperty("language", out var tag) && tag.GetString() is { Length: > 0 } given && Language.TryParse(given, out var known) ? known : null;
            var text = PiecedText.Of(DetectionTextBuilder.FromPlain(root.GetProperty("text").GetString()!, language));
            var spans = root.GetProperty("spans").EnumerateArray().Select(s => new Span(s[0].GetInt32(), s[1].GetInt32(), Label(s[2].GetString()!))).OrderBy(s => s.Start).ToArray();
            var (set, part) = (root.GetProperty("set").GetString()!, root.GetProperty("part").GetString()!);
            foreach (var sentence in text.Sentences)
            {
                if (text.IsHan(sentence)) han.Write(text, sentence, spans, set, part, i => HanInputs.Of(text, i, sentence));
                else if (text.Has(sentence, PieceKind.Word)) alphabetic.Write(text, sentence, spans, set, part, i => WordInputs.Of(text, i));
            }
        }

        return 0;
    }

    private static byte Label(string name) => name switch { "PER" => 1, "LOC" => 3, "ORG" => 5, _ => throw new InvalidDataException($"label {name}") };

    private readonly record struct Span(int Start, int End, byte Label);

    private sealed class Sink(string prefix) : IDisposable
    {
        private readonly BufferedStream records = new(File.Create(prefix + ".bin"), 1 << 20);
        private readonly StreamWriter sentences = new(prefix + ".tsv");

        public void Write(PiecedText text, PieceRange sentence, Span[] spans, string set, string part, Func<int, PieceInput> input)
        {
            var record = new byte[RecordBytes];
            var inside = -1;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var (piece, told) = (text.Pieces[i], input(i));
                Array.Clear(record);
                BinaryPrimitives.WriteUInt64LittleEndian(record, (ulong)told.Flags);
                for (var h = 0; h < told.Hashes.Length; h++) BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(8 + (4 * h)), told.Hashes[h]);
                told.Letters.CopyTo(record.AsSpan(LettersAt));
                var span = Array.FindIndex(spans, s => s.Start < piece.End && piece.Start < s.End);
                record[LabelAt] = span < 0 ? (byte)0 : (byte)(spans[span].Label + (span == inside ? 1 : 0));
                inside = span;
                records.Write(record);
            }

            sentences.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}\t{part}\t{sentence.Count}"));
        }

        public void Dispose()
        {
            records.Dispose();
            sentences.Dispose();
        }
    }
}
