using Redactor.Documents;
using Redactor.Sandbox.Decoding;

namespace Redactor.Sandbox.Tests.Decoding;

public sealed class PdfInfoTests
{
    private const string Two = "Title:           x\nPages:           2\nEncrypted:       no\nPage    1 size:  595.28 x 841.89 pts (A4)\nPage    1 rot:   0\nPage    2 size:  100 x 1e+03 pts\n";

    [Fact]
    public void Sizes_are_read_in_points() =>
        PdfInfo.Parse(Two, 10).ShouldBe([new PageSize(595.28, 841.89), new PageSize(100, 1000)]);

    [Fact]
    public void A_title_that_imitates_the_page_count_is_not_believed() =>
        PdfInfo.Parse("Title:           x\nPages:           1\nPage    1 size:  10 x 10 pts\n" + Two, 10).Count.ShouldBe(2);

    [Theory]
    [InlineData("", RejectionCode.Damaged)]
    [InlineData("Pages:           0\n", RejectionCode.NoPages)]
    [InlineData("Pages:           11\n", RejectionCode.TooManyPages)]
    [InlineData("Pages:           99999999999999\n", RejectionCode.TooManyPages)]
    [InlineData("Pages:           -1\n", RejectionCode.Damaged)]
    [InlineData("Pages:           2\nPage    1 size:  10 x 10 pts\n", RejectionCode.Damaged)]
    [InlineData("Pages:           1\nPage    2 size:  10 x 10 pts\n", RejectionCode.Damaged)]
    [InlineData("Pages:           1\nPage    1 size:  0 x 10 pts\n", RejectionCode.Damaged)]
    [InlineData("Pages:           1\nPage    1 size:  -5 x 10 pts\n", RejectionCode.Damaged)]
    [InlineData("Pages:           1\nPage    1 size:  nan x 10 pts\n", RejectionCode.PageTooLarge)]
    [InlineData("Pages:           1\nPage    1 size:  inf x 10 pts\n", RejectionCode.PageTooLarge)]
    [InlineData("Pages:           1\nPage    1 size:  1e999 x 10 pts\n", RejectionCode.PageTooLarge)]
    public void What_makes_no_sense_is_rejected(string output, RejectionCode expected) =>
        Should.Throw<DocumentRejectedException>(() => PdfInfo.Parse(output, 10)).Code.ShouldBe(expected);
}
