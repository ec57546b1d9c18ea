using Redactor.Sandbox.Decoding;
using Redactor.TestKit.Hostile;

namespace Redactor.Sandbox.Tests.Decoding;

public sealed class ExifOrientationTests
{
    [Fact]
    public void It_is_found_in_either_byte_order()
    {
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            Find(JpegMaker.ExifBlock(orientation)).ShouldBe(orientation);
            Find(JpegMaker.ExifBlock(orientation, littleEndian: false)).ShouldBe(orientation);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(255)]
    public void A_value_that_does_not_exist_means_upright(int orientation) => Find(JpegMaker.ExifBlock(orientation)).ShouldBe(1);

    [Fact]
    public void A_block_cut_or_damaged_anywhere_never_fails()
    {
        var block = JpegMaker.ExifBlock(6);
        for (var length = 0; length < block.Length; length++) Find(block[..length]).ShouldBeOneOf(1, 6);
        for (var at = 0; at < block.Length; at++)
        {
            foreach (var value in (byte[])[0, 1, 0x7F, 0x80, 0xFF])
            {
                byte[] damaged = [.. block];
                damaged[at] = value;
                Find(damaged).ShouldBeInRange(1, 8);
            }
        }
    }

    private static int Find(byte[] block) => ExifOrientation.Find(FileKind.Jpeg, JpegMaker.Quarters(1, 1, JpegMaker.ExifSegment(block)));
}
