using System.Buffers.Binary;

namespace Redactor.Verification.Search;

/// <summary>Finds any of many byte strings in one pass: the first four bytes choose the strings worth comparing.</summary>
internal sealed class BytePatterns
{
    private readonly Dictionary<uint, List<byte[]>> byHead = [];
    private readonly ulong[] pairs = new ulong[1024];

    /// <param name="patterns">Each at least four bytes long.</param>
    public BytePatterns(IEnumerable<byte[]> patterns)
    {
        foreach (var pattern in patterns)
        {
            var head = BinaryPrimitives.ReadUInt32BigEndian(pattern);
            if (!byHead.TryGetValue(head, out var list))
                byHead[head] = list = [];
            list.Add(pattern);
            pairs[head >> 22] |= 1UL << (int)((head >> 16) & 63);
        }
    }

    public bool FoundIn(ReadOnlySpan<byte> bytes)
    {
        if (byHead.Count == 0)
            return false;
        for (var i = 0; i + 4 <= bytes.Length; i++)
        {
            if ((pairs[(bytes[i] << 2) | (bytes[i + 1] >> 6)] & (1UL << (bytes[i + 1] & 63))) == 0)
                continue;
            var rest = bytes[i..];
            if (byHead.TryGetValue(BinaryPrimitives.ReadUInt32BigEndian(rest), out var list))
            {
                foreach (var pattern in list)
                {
                    if (rest.StartsWith(pattern))
                        return true;
                }
            }
        }

        return false;
    }
}
