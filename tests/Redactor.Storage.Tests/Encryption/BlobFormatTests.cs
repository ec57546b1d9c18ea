using System.Security.Cryptography;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Encryption;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Tests.Encryption;

/// <summary>Every way of changing stored bytes is found and named.</summary>
public sealed class BlobFormatTests : IDisposable
{
    private const int ChunkLog = 6, Chunk = 1 << ChunkLog, Stored = Chunk + BlobFormat.TagSize;

    private static readonly BlobAddress Address = new(DocumentId.New(), Compartment.Sealed, new string('a', BlobAddress.TokenLength));

    private readonly SecretKey key = SecretKey.Random();

    public void Dispose() => key.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData(3 * Chunk)]
    [InlineData(10 * Chunk + 5)]
    public async Task What_was_put_is_read(int length)
    {
        var plain = RandomNumberGenerator.GetBytes(length);
        (await Open(Seal(plain))).ShouldBe(plain);
    }

    [Theory]
    [InlineData(0, 48 + 16)]
    [InlineData(1, 48 + 17)]
    [InlineData(65536, 48 + 65536 + 16)]
    [InlineData(65537, 48 + 65536 + 16 + 17)]
    public void The_layout_is_the_documented_one(int length, int storedLength)
    {
        var stored = Seal(new byte[length], BlobFormat.ChunkSizeLog);
        stored.Length.ShouldBe(storedLength);
        stored[..8].ShouldBe([(byte)'R', (byte)'D', (byte)'B', (byte)'L', 1, 16, 0, 0]);
    }

    [Fact]
    public void The_same_bytes_are_never_stored_alike() => Seal(new byte[Chunk]).ShouldNotBe(Seal(new byte[Chunk]));

    [Fact]
    public async Task Every_single_bit_counts()
    {
        var stored = Seal(new byte[Chunk + 10]);
        for (var bit = 0; bit < stored.Length * 8; bit++)
        {
            var changed = stored.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            await Should.ThrowAsync<BlobDamagedException>(() => Open(changed), $"bit {bit}");
        }
    }

    [Fact]
    public async Task Every_truncation_is_found()
    {
        var stored = Seal(new byte[2 * Chunk + 10]);
        for (var length = 0; length < stored.Length; length++)
            await Should.ThrowAsync<BlobDamagedException>(() => Open(stored[..length]), $"length {length}");
    }

    [Fact]
    public async Task A_truncation_between_chunks_is_named()
    {
        var stored = Seal(new byte[3 * Chunk]);
        await DamageOf(stored[..(BlobFormat.HeaderSize + 2 * Stored)], BlobDamage.Truncated, chunk: 1);
        await DamageOf(stored[..BlobFormat.HeaderSize], BlobDamage.Truncated, chunk: 0);
        await DamageOf(stored[..10], BlobDamage.Truncated, chunk: 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(Stored)]
    public async Task Appended_bytes_are_named(int more)
    {
        await DamageOf([.. Seal(new byte[3 * Chunk]), .. new byte[more]], BlobDamage.TrailingBytes, chunk: 2);
    }

    [Fact]
    public async Task Appended_bytes_after_a_short_chunk_are_found()
    {
        for (var more = 1; more <= 2 * Stored; more++)
            await Should.ThrowAsync<BlobDamagedException>(() => Open([.. Seal(new byte[Chunk + 3]), .. new byte[more]]), $"{more} more");
    }

    [Fact]
    public async Task An_empty_last_chunk_after_others_is_refused()
    {
        // Well made with the right key, yet not what the writer makes: one content, one form.
        var header = BlobFormat.NewHeader(ChunkLog);
        using var cipher = new BlobCipher(key, Address, header);
        byte[] first = new byte[Stored], last = new byte[BlobFormat.TagSize];
        cipher.Seal(0, false, new byte[Chunk], first);
        cipher.Seal(1, true, [], last);
        await DamageOf([.. header, .. first, .. last], BlobDamage.NotAuthentic, chunk: 1);
    }

    [Fact]
    public async Task Reordered_and_doubled_chunks_are_found()
    {
        var stored = Seal(RandomNumberGenerator.GetBytes(4 * Chunk));
        await DamageOf([.. Header(stored), .. ChunkAt(stored, 1), .. ChunkAt(stored, 0), .. ChunkAt(stored, 2), .. ChunkAt(stored, 3)], BlobDamage.NotAuthentic, 0);
        await DamageOf([.. Header(stored), .. ChunkAt(stored, 0), .. ChunkAt(stored, 0), .. ChunkAt(stored, 2), .. ChunkAt(stored, 3)], BlobDamage.NotAuthentic, 1);
        await DamageOf([.. Header(stored), .. ChunkAt(stored, 0), .. ChunkAt(stored, 2), .. ChunkAt(stored, 3)], BlobDamage.NotAuthentic, 1);
    }

    [Fact]
    public async Task A_chunk_of_an_earlier_put_under_the_same_name_is_found()
    {
        var (one, other) = (Seal(new byte[2 * Chunk]), Seal(new byte[2 * Chunk]));
        await DamageOf([.. Header(one), .. ChunkAt(one, 0), .. ChunkAt(other, 1)], BlobDamage.NotAuthentic, 1);
        await DamageOf([.. Header(other), .. ChunkAt(one, 0), .. ChunkAt(one, 1)], BlobDamage.NotAuthentic, 0);
    }

    public static TheoryData<string> Elsewhere => ["name", "document", "compartment"];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task A_blob_in_anothers_place_is_found(string what)
    {
        var there = what switch
        {
            "name" => new BlobAddress(Address.Document, Address.Compartment, new string('b', BlobAddress.TokenLength)),
            "document" => new BlobAddress(DocumentId.New(), Address.Compartment, Address.Token),
            _ => new BlobAddress(Address.Document, Compartment.Cleared, Address.Token),
        };
        var wrong = await Should.ThrowAsync<BlobDamagedException>(() => Open(Seal(new byte[10]), there));
        (wrong.Damage, wrong.Address).ShouldBe((BlobDamage.NotAuthentic, there));
    }

    [Fact]
    public async Task Another_key_opens_nothing()
    {
        var stored = Seal(new byte[10]);
        using var other = SecretKey.Random();
        await Should.ThrowAsync<BlobDamagedException>(async () =>
        {
            await using var stream = await DecryptingStream.OpenAsync(new MemoryStream(stored), other, Address, default);
            await stream.CopyToAsync(Stream.Null);
        });
    }

    [Fact]
    public async Task Strange_beginnings_are_named()
    {
        var stored = Seal(new byte[10]);
        await DamageOf([.. "%PDF"u8, .. stored[4..]], BlobDamage.NotABlob, 0);
        await DamageOf([.. stored[..4], 2, .. stored[5..]], BlobDamage.UnknownVersion, 0);
        await DamageOf([.. stored[..5], 40, .. stored[6..]], BlobDamage.NotAuthentic, 0);
    }

    [Fact]
    public async Task Nothing_of_a_changed_chunk_is_handed_out_and_the_stream_stays_broken()
    {
        var plain = RandomNumberGenerator.GetBytes(3 * Chunk);
        var stored = Seal(plain);
        stored[BlobFormat.HeaderSize + Stored + Chunk - 1] ^= 1;
        await using var stream = await DecryptingStream.OpenAsync(new MemoryStream(stored), key, Address, default);
        var got = new byte[3 * Chunk];
        var count = 0;
        await Should.ThrowAsync<BlobDamagedException>(async () =>
        {
            while (true) count += await stream.ReadAsync(got.AsMemory(count));
        });
        count.ShouldBe(Chunk);
        got[..Chunk].ShouldBe(plain[..Chunk]);
        got[Chunk..].ShouldAllBe(b => b == 0);
        Should.Throw<BlobDamagedException>(() => stream.Read(got));
        await Should.ThrowAsync<BlobDamagedException>(() => stream.ReadAsync(got).AsTask());
    }

    [Fact]
    public async Task A_reader_may_stop_early()
    {
        var plain = RandomNumberGenerator.GetBytes(3 * Chunk);
        await using var stream = await DecryptingStream.OpenAsync(new MemoryStream(Seal(plain)), key, Address, default);
        var some = new byte[Chunk + 1];
        await stream.ReadExactlyAsync(some);
        some.ShouldBe(plain[..(Chunk + 1)]);
    }

    [Fact]
    public void The_exception_carries_ids_and_codes()
    {
        var wrong = new BlobDamagedException(Address, BlobDamage.Truncated, 3);
        wrong.Message.ShouldBe($"Blob {Address} is damaged (Truncated, chunk 3). Restore it from a backup.");
    }

    private static byte[] Header(byte[] stored) => stored[..BlobFormat.HeaderSize];

    private static byte[] ChunkAt(byte[] stored, int index) => stored.AsSpan(BlobFormat.HeaderSize + index * Stored, Stored).ToArray();

    private byte[] Seal(byte[] plain, int chunkLog = ChunkLog)
    {
        using var stream = new EncryptingStream(new MemoryStream(plain), key, Address, chunkLog);
        using var stored = new MemoryStream();
        stream.CopyTo(stored);
        stream.PlainHash().ShouldBe(ContentHash.Of(plain));
        stream.PlainLength.ShouldBe(plain.Length);
        return stored.ToArray();
    }

    private async Task<byte[]> Open(byte[] stored, BlobAddress? address = null)
    {
        await using var stream = await DecryptingStream.OpenAsync(new MemoryStream(stored), key, address ?? Address, default);
        using var plain = new MemoryStream();
        await stream.CopyToAsync(plain);
        return plain.ToArray();
    }

    private async Task DamageOf(byte[] stored, BlobDamage damage, long chunk)
    {
        var wrong = await Should.ThrowAsync<BlobDamagedException>(() => Open(stored));
        (wrong.Damage, wrong.Chunk, wrong.Address).ShouldBe((damage, chunk, Address));
    }
}
