using System.Text;
using Redactor.Documents;

namespace Redactor.Verification.Tests;

public sealed class TranscriptCheckTests
{
    private static readonly ApprovedText[] Approved =
    [
        new(new SensitiveText("Abdurrahman Yusupov"), EntityType.Person), new(new SensitiveText("14 March 2019"), EntityType.Date), new(new SensitiveText("Almaty"), EntityType.Location),
        new(new SensitiveText("87015551234"), EntityType.Listed), new(new SensitiveText("伊宁县"), EntityType.Location),
    ];

    [Theory]
    [InlineData("My brother [PERSON-1] was taken on [2019] to [PLACE-1].\n\n[DATE]\n")]
    [InlineData("")]
    public void Placeholders_and_years_are_clean(string transcript) => Examine(transcript).ShouldBeNull();

    [Theory]
    [InlineData("My brother [PERSON-1], Abdurrahman, was taken.")]
    [InlineData("to ABDURRAHMAN'S house")]
    [InlineData("on 14 March 2019")]
    [InlineData("on 14\nMarch 2019")]
    [InlineData("from [Almaty Region]")]
    [InlineData("call 87015551234 now")]
    [InlineData("他在伊宁县工作")]
    public void What_was_approved_is_found_in_the_text_in_another_form_and_over_lines(string transcript) => Examine(transcript).ShouldBe("approved-text");

    [Fact]
    public void What_is_not_text_is_not_clean() => TranscriptCheck.Examine([0x41, 0xff], []).ShouldBe("not-text");

    private static string? Examine(string transcript) => TranscriptCheck.Examine(Encoding.UTF8.GetBytes(transcript), Approved);
}
