using System.Text;
using Redactor.Sandbox.Decoding;

namespace Redactor.Sandbox.Tests.Decoding;

public sealed class PgmReaderTests
{
    [Fact]
    public void Images_follow_one_another()
    {
        using var stream = new MemoryStream("P5\n2 1\n255\nabP5 1 1 255\nc"u8.ToArray());
        var reader = new PgmReader(stream);
        var pixels = new StringBuilder();
        for (var image = 0; image < 2; image++)
        {
            var (width, height) = reader.ReadHeader().ShouldNotBeNull();
            reader.CopyPixels((long)width * height, new byte[8], piece => pixels.Append(Encoding.ASCII.GetString(piece)));
        }

        pixels.ToString().ShouldBe("abc");
        reader.ReadHeader().ShouldBeNull();
    }

    [Theory]
    [InlineData("P6\n1 1\n255\n")]
    [InlineData("P5\n0 1\n255\n")]
    [InlineData("P5\n1 1\n65535\n")]
    [InlineData("P5\n-1 1\n255\n")]
    [InlineData("P5\n12345678901 1\n255\n")]
    [InlineData("P5\n1 # comment\n1\n255\n")]
    [InlineData("P5\n1 1")]
    [InlineData("garbage")]
    public void Anything_else_is_refused(string text)
    {
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(text));
        Should.Throw<InvalidDataException>(() => new PgmReader(stream).ReadHeader());
    }

    [Fact]
    public void A_header_that_never_ends_is_refused()
    {
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes("P5" + new string(' ', 100_000)));
        Should.Throw<InvalidDataException>(() => new PgmReader(stream).ReadHeader());
        stream.Position.ShouldBeLessThan(200);
    }

    [Fact]
    public void Pixels_that_end_early_are_noticed()
    {
        using var stream = new MemoryStream([1, 2, 3]);
        Should.Throw<EndOfStreamException>(() => new PgmReader(stream).CopyPixels(4, new byte[8], _ => { }));
    }
}
