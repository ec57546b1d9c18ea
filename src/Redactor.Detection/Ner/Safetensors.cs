using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Redactor.Detection.Ner;

/// <summary>
/// Tensors by name from a file in the safetensors format (https://github.com/huggingface/safetensors#format): length of the header, header in JSON, little-endian
/// values row by row. Half precision (F16), single (F32) and bytes (U8) are read.
/// </summary>
internal sealed class Safetensors
{
    private const int LengthBytes = 8;
    private readonly byte[] content;
    private readonly Dictionary<string, (string Kind, long Count, int Start, int End)> tensors = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">It is no such file, or one that is cut short.</exception>
    public Safetensors(byte[] content)
    {
        this.content = content;
        if (content.Length < LengthBytes || BinaryPrimitives.ReadUInt64LittleEndian(content) > (ulong)(content.Length - LengthBytes)) throw new InvalidDataException("No header.");
        var header = (int)BinaryPrimitives.ReadUInt64LittleEndian(content);
        using var parsed = JsonDocument.Parse(content.AsMemory(LengthBytes, header));
        foreach (var entry in parsed.RootElement.EnumerateObject())
        {
            if (entry.NameEquals("__metadata__"))
            {
                Metadata = entry.Value.EnumerateObject().ToDictionary(m => m.Name, m => m.Value.GetString() ?? "", StringComparer.Ordinal);
                continue;
            }

            var offsets = entry.Value.GetProperty("data_offsets");
            var count = entry.Value.GetProperty("shape").EnumerateArray().Aggregate(1L, (all, one) => all * one.GetInt64());
            var (start, end) = (LengthBytes + header + offsets[0].GetInt32(), LengthBytes + header + offsets[1].GetInt32());
            var kind = entry.Value.GetProperty("dtype").GetString() ?? "";
            if (start < 0 || end > content.Length || end - start != count * Size(kind)) throw new InvalidDataException("A tensor is cut short.");
            tensors[entry.Name] = (kind, count, start, end);
        }
    }

    public IReadOnlyDictionary<string, string> Metadata { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">There is none of that name and size in single precision.</exception>
    public float[] Single(string name, int count) => MemoryMarshal.Cast<byte, float>(Bytes(name, "F32", count)).ToArray();

    /// <exception cref="InvalidDataException">There is none of that name and size in half precision.</exception>
    public Half[] Half(string name, int count) => MemoryMarshal.Cast<byte, Half>(Bytes(name, "F16", count)).ToArray();

    /// <exception cref="InvalidDataException">There is none of that name and size in bytes.</exception>
    public byte[] Raw(string name, int count) => Bytes(name, "U8", count).ToArray();

    private static int Size(string kind) => kind switch { "U8" => 1, "F16" => 2, _ => 4 };

    private ReadOnlySpan<byte> Bytes(string name, string kind, int count) =>
        tensors.TryGetValue(name, out var found) && found.Kind == kind && found.Count == count
            ? content.AsSpan(found.Start, found.End - found.Start)
            : throw new InvalidDataException($"No tensor {name} of {count} values.");
}
