using System.Text;
using Redactor.Sandbox.Decoding;
using Redactor.TestKit.Hostile;

namespace Redactor.Sandbox.Tests.Decoding;

public sealed class MagicBytesTests
{
    [Fact]
    public void Good_files_are_told_by_their_first_bytes()
    {
        foreach (var (format, bytes) in GoodFiles.All)
            MagicBytes.Tell(bytes.AsSpan(0, Math.Min(bytes.Length, MagicBytes.Window))).ToString().ShouldBe(format, StringCompareShould.IgnoreCase);
    }

    [Theory]
    [InlineData(0, FileKind.Pdf)]
    [InlineData(1019, FileKind.Pdf)]
    [InlineData(1020, FileKind.Text)]
    public void A_pdf_may_have_junk_before_it_in_its_first_1024_bytes(int junk, object expected) =>
        MagicBytes.Tell(Encoding.ASCII.GetBytes(new string('x', junk) + "%PDF-1.4\n")).ShouldBe((FileKind)expected);

    [Fact]
    public void An_image_that_mentions_a_pdf_is_an_image() =>
        MagicBytes.Tell([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. "%PDF-1.4"u8]).ShouldBe(FileKind.Png);

    [Fact]
    public void Words_that_begin_like_a_bitmap_are_words() =>
        MagicBytes.Tell("BMW cars were seen at the gate of the house that day."u8).ShouldBe(FileKind.Text);

    [Fact]
    public void Nothing_is_unknown() => MagicBytes.Tell([]).ShouldBe(FileKind.Unknown);
}
