using Redactor.Detection.Evaluation;

namespace Redactor.Detection.Tests.Evaluation;

public sealed class BaselineComparisonTests
{
    [Theory]
    [InlineData(1000, false)]
    [InlineData(995, false)]
    [InlineData(994, true)]
    public void A_drop_of_more_than_half_a_point_is_a_regression(int masked, bool regression) =>
        BaselineComparison.Compare(Report(1000), Report(masked)).Any(c => c.IsRegression).ShouldBe(regression);

    [Fact]
    public void Each_part_has_a_total_of_its_own()
    {
        var changes = BaselineComparison.Compare(Report(1000, 1000), Report(1000, 900));
        changes.Where(c => c.IsRegression).Select(c => c.What).ShouldBe(["x held-back"]);
    }

    [Fact]
    public void One_type_may_change_while_the_total_holds()
    {
        var before = Report(new MentionCount("dev", "kk", "AGE", "", 2, 2), new MentionCount("dev", "kk", "PERSON", "", 998, 990));
        var now = Report(new MentionCount("dev", "kk", "AGE", "", 2, 1), new MentionCount("dev", "kk", "PERSON", "", 998, 991));
        var changes = BaselineComparison.Compare(before, now);
        changes.ShouldNotContain(c => c.IsRegression);
        changes.ShouldContain(c => c.What == "x dev AGE" && c.Change < -0.4);
    }

    [Fact]
    public void Figures_of_two_policies_are_not_compared() =>
        Should.Throw<FormatException>(() => BaselineComparison.Compare(Report(1000), Report(1000) with { Policy = "strict" }));

    [Fact]
    public void A_report_comes_back_from_its_json_as_it_was()
    {
        var report = Report(new MentionCount("dev", "kk", "PERSON", "", 3, 2));
        EvaluationReport.Parse(report.ToJson()).ToJson().ShouldBe(report.ToJson());
        EvaluationReport.Parse(report.ToJson()).Sets[0].Mentions.ShouldBe(report.Sets[0].Mentions);
        Should.Throw<FormatException>(() => EvaluationReport.Parse("{}"));
    }

    private static EvaluationReport Report(params int[] masked) =>
        Report([.. masked.Select((m, i) => new MentionCount(i == 0 ? "dev" : "held-back", "kk", "PERSON", "", 1000, m))]);

    private static EvaluationReport Report(params MentionCount[] mentions) =>
        new("archive", [new SetFigures("x", "MarkedUp", 1, mentions, [new WordCount("dev", "kk", 1, 1, 1, 1, 1)], [])]);
}
