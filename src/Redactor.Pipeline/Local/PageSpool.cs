using System.Globalization;
using System.Security.Cryptography;
using Redactor.Documents;

namespace Redactor.Pipeline.Local;

/// <summary>
/// Keeps the canonical page images of one document out of memory between reading and burning. The bytes lie in a file that has no name
/// (unlinked as soon as it is open), under AES-256-GCM with a key that lives in memory alone and dies with this object.
/// </summary>
public sealed class PageSpool : IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly Lock gate = new();
    private readonly AesGcm cipher;
    private readonly FileStream file;
    private readonly Dictionary<int, Slot> slots = [];
    private long end;
    private ulong written;

    /// <param name="folder">An existing folder on the disk that takes the encrypted bytes.</param>
    public PageSpool(string folder)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        cipher = new AesGcm(key, TagSize);
        CryptographicOperations.ZeroMemory(key);
        var name = string.Create(CultureInfo.InvariantCulture, $".spool-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}");
        var path = Path.Combine(folder, name);
        file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        File.Delete(path);
    }

    /// <summary>Stores a page image under its number; storing it again replaces it.</summary>
    public void Put(int pageNumber, GrayImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var sealedBytes = new byte[NonceSize + TagSize + image.Pixels.Length];
        var nonce = sealedBytes.AsSpan(0, NonceSize);
        lock (gate)
        {
            BitConverter.TryWriteBytes(nonce, ++written);
            cipher.Encrypt(nonce, image.Pixels, sealedBytes.AsSpan(NonceSize + TagSize), sealedBytes.AsSpan(NonceSize, TagSize), PageName(pageNumber));
            RandomAccess.Write(file.SafeFileHandle, sealedBytes, end);
            slots[pageNumber] = new Slot(end, image.Width, image.Height, image.Dpi);
            end += sealedBytes.Length;
        }
    }

    /// <summary>Gives back a stored page image.</summary>
    /// <exception cref="KeyNotFoundException">No page was stored under this number.</exception>
    /// <exception cref="CryptographicException">The stored bytes were changed.</exception>
    public GrayImage Get(int pageNumber)
    {
        Slot slot;
        lock (gate) slot = slots[pageNumber];
        var pixels = new byte[slot.Width * slot.Height];
        var sealedBytes = new byte[NonceSize + TagSize + pixels.Length];
        var got = 0;
        while (got < sealedBytes.Length)
        {
            var count = RandomAccess.Read(file.SafeFileHandle, sealedBytes.AsSpan(got), slot.Offset + got);
            if (count == 0) throw new EndOfStreamException("The page spool ended too early.");
            got += count;
        }

        lock (gate)
        {
            cipher.Decrypt(sealedBytes.AsSpan(0, NonceSize), sealedBytes.AsSpan(NonceSize + TagSize), sealedBytes.AsSpan(NonceSize, TagSize), pixels, PageName(pageNumber));
        }

        return new GrayImage(slot.Width, slot.Height, slot.Dpi, pixels);
    }

    public void Dispose()
    {
        file.Dispose();
        cipher.Dispose();
    }

    private static byte[] PageName(int pageNumber) => BitConverter.GetBytes(pageNumber);

    private readonly record struct Slot(long Offset, int Width, int Height, int Dpi);
}
