namespace Redactor.Server.Pages.Qr;

/// <summary>A size of QR code at error correction level L (ISO/IEC 18004, tables 7, 9 and E.1); 1 to 9 are enough for an address.</summary>
/// <param name="Blocks">All of the same length.</param>
/// <param name="BlockData">Bytes of data in each.</param>
/// <param name="BlockRemainder">Bytes of error correction in each.</param>
/// <param name="Alignment">Rows and columns of the centres of alignment patterns.</param>
internal sealed record QrVersion(int Number, int Blocks, int BlockData, int BlockRemainder, IReadOnlyList<int> Alignment)
{
    // Mode and length before the text.
    private const int Overhead = 2;

    private static readonly QrVersion[] All =
    [
        new(1, 1, 19, 7, []), new(2, 1, 34, 10, [6, 18]), new(3, 1, 55, 15, [6, 22]), new(4, 1, 80, 20, [6, 26]), new(5, 1, 108, 26, [6, 30]),
        new(6, 2, 68, 18, [6, 34]), new(7, 2, 78, 20, [6, 22, 38]), new(8, 2, 97, 24, [6, 24, 42]), new(9, 2, 116, 30, [6, 26, 46]),
    ];

    /// <summary>Modules on a side.</summary>
    public int Size => 17 + (4 * Number);

    public int DataBytes => Blocks * BlockData;

    /// <exception cref="ArgumentException">It is too long for any.</exception>
    public static QrVersion For(int bytes) => Array.Find(All, v => v.DataBytes - Overhead >= bytes) ?? throw new ArgumentException("The text is too long for a QR code of this kind.", nameof(bytes));

    /// <summary>Blocks interleaved, data first, then error correction.</summary>
    public byte[] Interleave(byte[] data)
    {
        var remainders = Enumerable.Range(0, Blocks).Select(b => ReedSolomon.Remainder(data.AsSpan(b * BlockData, BlockData), BlockRemainder)).ToList();
        var all = new List<byte>();
        for (var i = 0; i < BlockData; i++)
        {
            for (var b = 0; b < Blocks; b++) all.Add(data[(b * BlockData) + i]);
        }

        for (var i = 0; i < BlockRemainder; i++) all.AddRange(remainders.Select(r => r[i]));
        return [.. all];
    }
}
