using System.Buffers;
using System.Security.Cryptography;

namespace Redactor.Packaging.Writing;

/// <summary>Hash, checksum and size of a part, found by reading it through once.</summary>
internal sealed record PartFacts(string Path, string Sha512, uint Crc, long Size)
{
    private const int BufferSize = 1 << 17;

    public static async Task<PartFacts> ReadAsync(PackagePart part, Func<ReadOnlyMemory<byte>, Task>? copy, CancellationToken cancellationToken)
    {
        await using var content = await part.Open(cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        var crc = default(Crc32);
        var size = 0L;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            {
                hash.AppendData(buffer, 0, count);
                crc.Add(buffer.AsSpan(0, count));
                size += count;
                if (copy is not null) await copy(buffer.AsMemory(0, count));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        return new PartFacts(part.Path, Convert.ToHexStringLower(hash.GetHashAndReset()), crc.Value, size);
    }
}
