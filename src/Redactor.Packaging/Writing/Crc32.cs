namespace Redactor.Packaging.Writing;

/// <summary>The checksum of zip entries (polynomial 0xEDB88320), four bytes at a time.</summary>
internal struct Crc32
{
    private static readonly uint[][] Tables = MakeTables();
    private uint value;

    public readonly uint Value => value;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var crc = ~value;
        var (t0, t1, t2, t3) = (Tables[0], Tables[1], Tables[2], Tables[3]);
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            crc ^= System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            crc = t3[crc & 0xFF] ^ t2[(crc >> 8) & 0xFF] ^ t1[(crc >> 16) & 0xFF] ^ t0[crc >> 24];
        }

        foreach (var b in bytes) crc = t0[(crc ^ b) & 0xFF] ^ (crc >> 8);
        value = ~crc;
    }

    private static uint[][] MakeTables()
    {
        const uint Polynomial = 0xEDB88320;
        var tables = new uint[4][];
        for (var t = 0; t < 4; t++) tables[t] = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var entry = i;
            for (var bit = 0; bit < 8; bit++) entry = (entry & 1) != 0 ? (entry >> 1) ^ Polynomial : entry >> 1;
            tables[0][i] = entry;
        }

        for (uint i = 0; i < 256; i++)
        {
            for (var t = 1; t < 4; t++) tables[t][i] = (tables[t - 1][i] >> 8) ^ tables[0][tables[t - 1][i] & 0xFF];
        }

        return tables;
    }
}
