using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Redactor.Documents;

namespace Redactor.Storage.Keys;

/// <summary>
/// A data key as it may be stored: encrypted with AES-256-GCM under a master key. Document, compartment, master key and version are
/// authenticated with it, so that a wrapped key put in another's place does not open.
/// </summary>
/// <param name="MasterKeyId">Which master key wraps it.</param>
/// <param name="Version">Version of the wrapping, 1.</param>
/// <param name="Bytes">Nonce (12 bytes), encrypted key (32), tag (16).</param>
public sealed record WrappedKey(DocumentId Document, Compartment Compartment, string MasterKeyId, byte Version, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Length of <see cref="Bytes"/>.</summary>
    public const int Size = NonceSize + SecretKey.Size + TagSize;

    internal const byte CurrentVersion = 1;

    private const int NonceSize = 12, TagSize = 16;

    internal static WrappedKey Wrap(SecretKey key, DocumentId document, Compartment compartment, MasterKey master)
    {
        var bytes = new byte[Size];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceSize));
        using var cipher = new AesGcm(master.Bytes, TagSize);
        cipher.Encrypt(
            bytes.AsSpan(0, NonceSize),
            key.Bytes,
            bytes.AsSpan(NonceSize, SecretKey.Size),
            bytes.AsSpan(NonceSize + SecretKey.Size),
            Associated(document, compartment, master.Id, CurrentVersion));
        return new(document, compartment, master.Id, CurrentVersion, bytes);
    }

    /// <exception cref="MasterKeyException">The master key that wraps it is not on the ring.</exception>
    /// <exception cref="WrappedKeyDamagedException">It was changed, or belongs elsewhere.</exception>
    internal SecretKey Unwrap(MasterKeyRing ring)
    {
        if (Version != CurrentVersion || Bytes.Length != Size) throw new WrappedKeyDamagedException(Document, Compartment);
        using var cipher = new AesGcm(ring.Find(MasterKeyId).Bytes, TagSize);
        Span<byte> key = stackalloc byte[SecretKey.Size];
        try
        {
            var bytes = Bytes.Span;
            cipher.Decrypt(
                bytes[..NonceSize],
                bytes.Slice(NonceSize, SecretKey.Size),
                bytes[(NonceSize + SecretKey.Size)..],
                key,
                Associated(Document, Compartment, MasterKeyId, Version));
            return new SecretKey(key);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new WrappedKeyDamagedException(Document, Compartment);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static byte[] Associated(DocumentId document, Compartment compartment, string masterKeyId, byte version)
    {
        var label = "redactor wrapped key"u8;
        var id = Encoding.ASCII.GetBytes(masterKeyId);
        var data = new byte[label.Length + 2 + 16 + 4 + id.Length];
        label.CopyTo(data);
        var rest = data.AsSpan(label.Length);
        rest[0] = version;
        rest[1] = (byte)compartment;
        document.Value.TryWriteBytes(rest[2..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(rest[18..], id.Length);
        id.CopyTo(rest[22..]);
        return data;
    }
}
