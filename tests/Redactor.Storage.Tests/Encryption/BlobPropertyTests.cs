using FsCheck;
using FsCheck.Fluent;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Encryption;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Tests.Encryption;

/// <summary>Holds for any content, chunk size and way of reading.</summary>
public sealed class BlobPropertyTests
{
    private static readonly BlobAddress Address = new(DocumentId.New(), Compartment.Cleared, new string('0', BlobAddress.TokenLength));

    private static readonly Gen<byte[]> Content =
        Gen.Choose(0, 400).SelectMany(length => Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(length));

    [Fact]
    public void Any_content_comes_back_however_it_is_read()
    {
        var cases = from content in Content
                    from chunkLog in Gen.Choose(BlobFormat.SmallestChunkSizeLog, 9)
                    from step in Gen.Choose(1, 100)
                    from source in Gen.Choose(1, 100)
                    select (content, chunkLog, step, source);
        Prop.ForAll(cases.ToArbitrary(), c => RoundTrip(c.content, c.chunkLog, c.step, c.source).AsSpan().SequenceEqual(c.content))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void Any_change_anywhere_is_found()
    {
        using var key = SecretKey.Random();
        var cases = from content in Content
                    from position in Gen.Choose(0, int.MaxValue)
                    from change in Gen.Choose(1, 255)
                    from kind in Gen.Choose(0, 2)
                    select (content, position, change, kind);
        Prop.ForAll(cases.ToArbitrary(), c => IsFound(key, Change(Seal(key, c.content, 5, 50), c.position, (byte)c.change, c.kind)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    private static byte[] Change(byte[] stored, int position, byte change, int kind)
    {
        position %= stored.Length;
        return kind switch
        {
            0 => [.. stored[..position], (byte)(stored[position] ^ change), .. stored[(position + 1)..]],
            1 => [.. stored[..position], .. stored[(position + 1)..]],
            _ => [.. stored[..position], (byte)(stored[position] ^ change), .. stored[position..]],
        };
    }

    private static bool IsFound(SecretKey key, byte[] stored)
    {
        try
        {
            Open(key, stored, 64);
            return false;
        }
        catch (BlobDamagedException)
        {
            return true;
        }
    }

    private static byte[] RoundTrip(byte[] content, int chunkLog, int step, int sourceStep)
    {
        using var key = SecretKey.Random();
        return Open(key, Seal(key, content, chunkLog, sourceStep), step);
    }

    private static byte[] Seal(SecretKey key, byte[] content, int chunkLog, int step)
    {
        using var stream = new EncryptingStream(new SlowStream(content, step), key, Address, chunkLog);
        return ReadInSteps(stream, step);
    }

    private static byte[] Open(SecretKey key, byte[] stored, int step)
    {
        using var stream = DecryptingStream.OpenAsync(new SlowStream(stored, step), key, Address, default).GetAwaiter().GetResult();
        return ReadInSteps(stream, step);
    }

    private static byte[] ReadInSteps(Stream stream, int step)
    {
        using var all = new MemoryStream();
        var buffer = new byte[step];
        int count;
        while ((count = stream.Read(buffer)) > 0) all.Write(buffer, 0, count);
        return all.ToArray();
    }

    /// <summary>Gives at most so many bytes at a time, as networks do.</summary>
    private sealed class SlowStream(byte[] content, int step) : MemoryStream(content)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, step)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, step)], cancellationToken);
    }
}
