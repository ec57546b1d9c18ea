namespace Redactor.Packaging.Tests;

/// <summary>Tests that look at the memory of the whole process, so that no others run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}

/// <summary>A long document is packed and verified as it streams by.</summary>
[Collection(AloneCollection.Name)]
public sealed class LargePartTests
{
    private const long Size = 200L << 20;
    private const long MostAllocated = 40L << 20;

    [Fact]
    public async Task A_file_of_200_MB_is_never_held_in_memory()
    {
        var path = Path.Combine(AppContext.BaseDirectory, Guid.NewGuid().ToString("N"));
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        IReadOnlyList<PackagePart> parts = [.. Samples.Parts().Where(p => p.Path != PackagePaths.Redacted), new PackagePart(PackagePaths.Redacted, _ => ValueTask.FromResult<Stream>(new LongPdf(Size)))];
        using var signer = PackageSigner.Import(Samples.FixedKey);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var summary = await PackageWriter.WriteAsync(Samples.Description, parts, signer, file, default);
        var findings = await PackageVerification.VerifyAsync(file, Samples.Keys(), PackageLimits.Default, default);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(MostAllocated);
        findings.Faults.ShouldBeEmpty();
        summary.Size.ShouldBe(file.Length);
    }

    [Fact]
    public async Task A_part_that_changes_between_its_two_readings_is_not_packed()
    {
        var readings = 0;
        IReadOnlyList<PackagePart> parts =
        [
            .. Samples.Parts().Where(p => p.Path != PackagePaths.Redacted),
            new PackagePart(PackagePaths.Redacted, _ => ValueTask.FromResult<Stream>(new LongPdf(1000 + readings++))),
        ];
        using var signer = PackageSigner.Import(Samples.FixedKey);
        (await Should.ThrowAsync<InvalidDataException>(PackageWriter.WriteAsync(Samples.Description, parts, signer, Stream.Null, default))).Message.ShouldContain("pack again");
    }

    /// <summary>The beginning of a PDF and then one byte, again and again.</summary>
    private sealed class LongPdf(long length) : Stream
    {
        private long position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - position);
            buffer[..count].Fill((byte)'a');
            var start = "%PDF-"u8;
            for (var i = 0; i < count && position + i < start.Length; i++) buffer[i] = start[(int)position + i];
            position += count;
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
