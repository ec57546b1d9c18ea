using Redactor.Detection.Evaluation;
using Redactor.Detection.Policies;
using Redactor.TestKit.Corpus;

namespace Redactor.Detection.Tests.Evaluation;

/// <summary>Recall on the project's corpus may rise, and may not fall by more than half a point.</summary>
public sealed class CorpusRecallTests
{
    [Fact]
    public void Recall_on_the_corpus_holds_its_baseline()
    {
        var baseline = EvaluationReport.Parse(File.ReadAllText(Path.Combine(CorpusFolder.Path, "baseline.json")));
        var evaluator = new Evaluator(Detector.Create(), Policy.Archive);
        var now = new EvaluationReport(evaluator.PolicyName, [evaluator.Measure(new GoldSet("corpus", GoldForm.MarkedUp, [.. Documents()]))]);
        var dropped = BaselineComparison.Compare(baseline, now).Where(c => c.IsRegression).Select(c => $"{c.What}: {c.Before:0.0000} -> {c.Now:0.0000}");
        dropped.ShouldBeEmpty("See `./redactor evaluate tests/corpus --policy archive --baseline tests/corpus/baseline.json --leaks`; where documents were added, write the baseline anew.");
    }

    [Fact]
    public void The_baseline_was_written_for_the_documents_that_are_there()
    {
        var baseline = EvaluationReport.Parse(File.ReadAllText(Path.Combine(CorpusFolder.Path, "baseline.json")));
        baseline.Sets.ShouldHaveSingleItem().Documents.ShouldBe(
            Documents().Count(), "Documents came or went: `./redactor evaluate tests/corpus --policy archive --write-baseline tests/corpus/baseline.json`.");
    }

    private static IEnumerable<GoldDocument> Documents() =>
        Directory.EnumerateFiles(CorpusFolder.Path, "*-*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path =>
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var parts = Path.GetRelativePath(CorpusFolder.Path, path).Split(Path.DirectorySeparatorChar);
            return MarkedUpReader.Read(name, parts.Length > 1 ? parts[0] : GoldDocument.DevelopmentPart, name.Split('-')[0], File.ReadAllText(path));
        });
}
