using Redactor.Documents;

namespace Redactor.Documents.Tests;

public sealed class RejectionAdviceTests
{
    public static TheoryData<RejectionCode> Codes => [.. Enum.GetValues<RejectionCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_says_what_to_do(RejectionCode code)
    {
        var advice = RejectionAdvice.For(code);
        advice.ShouldContain(":");
        advice.ShouldEndWith(".");
        new DocumentRejectedException(code).Message.ShouldBe(advice);
    }
}
