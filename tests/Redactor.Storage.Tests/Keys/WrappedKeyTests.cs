using Redactor.Documents;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Tests.Keys;

/// <summary>A wrapped key opens in its own place and nowhere else.</summary>
public sealed class WrappedKeyTests : IDisposable
{
    private readonly MasterKeyRing ring = new(MasterKey.Random());
    private readonly SecretKey key = SecretKey.Random();
    private readonly WrappedKey wrapped;

    public WrappedKeyTests() => wrapped = WrappedKey.Wrap(key, DocumentId.New(), Compartment.Sealed, ring.Current);

    public void Dispose()
    {
        ring.Dispose();
        key.Dispose();
    }

    [Fact]
    public void It_opens_with_its_master_key()
    {
        using var opened = wrapped.Unwrap(ring);
        opened.Bytes.SequenceEqual(key.Bytes).ShouldBeTrue();
        wrapped.Bytes.Span.IndexOf(key.Bytes).ShouldBe(-1);
    }

    [Fact]
    public void It_does_not_open_elsewhere()
    {
        Refused(wrapped with { Document = DocumentId.New() });
        Refused(wrapped with { Compartment = Compartment.Cleared });
        Refused(wrapped with { Version = 2 });
        Refused(wrapped with { Bytes = wrapped.Bytes[..^1] });
    }

    [Fact]
    public void Every_single_bit_counts()
    {
        for (var bit = 0; bit < WrappedKey.Size * 8; bit++)
        {
            var changed = wrapped.Bytes.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Refused(wrapped with { Bytes = changed });
        }
    }

    [Fact]
    public void Another_master_key_is_told_to_be_unknown()
    {
        using var others = new MasterKeyRing(MasterKey.Random());
        Should.Throw<MasterKeyException>(() => wrapped.Unwrap(others)).Problem.ShouldBe(MasterKeyProblem.Unknown);
    }

    [Fact]
    public void A_disposed_key_is_overwritten()
    {
        var gone = SecretKey.Random();
        var bytes = gone.Bytes;
        gone.Dispose();
        bytes.ToArray().ShouldAllBe(b => b == 0);
        Should.Throw<ObjectDisposedException>(() => { _ = gone.Bytes; });
    }

    private void Refused(WrappedKey changed) => Should.Throw<WrappedKeyDamagedException>(() => changed.Unwrap(ring));
}
