using System.Text.Json;
using System.Text.RegularExpressions;

namespace Redactor.Server.Tests.Pages;

/// <summary>Every reason that a recognizer can give has words in Russian and Kazakh.</summary>
public sealed partial class ReasonWordingTests
{
    private static readonly string Source = Path.Combine(TestKit.Repository.Root, "src");

    private static readonly string[] OfReviews = ["Marks"];

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    public void Every_reason_in_the_source_has_words(string language)
    {
        var said = Read(language);
        var reasons = Reasons();
        reasons.Count.ShouldBeGreaterThan(240, "or the test no longer finds them");
        reasons.Except(said.Keys, StringComparer.Ordinal).ShouldBeEmpty("translate them in src/Redactor.Server/Strings/reasons/" + language + ".json");
        said.Keys.Except(reasons, StringComparer.Ordinal).ShouldBeEmpty("no recognizer says this any more; keep it while stored reviews may hold it, and name it here");
        said.Values.ShouldAllBe(v => Cyrillic().IsMatch(v));
    }

    [Fact]
    public void A_finding_of_the_patterns_says_how_it_was_weighed_as_the_workbench_reads_it()
    {
        var pattern = File.ReadAllText(Path.Combine(Source, "Redactor.Detection", "Patterns", "PatternRecognizer.cs"));
        pattern.ShouldContain("; {(score > pattern.Score ? \"raised\" : \"lowered\")} from {pattern.Score:0.00} by its check digits, form or context");
    }

    // Literals where findings and marks are made; lists of words stand elsewhere.
    private static HashSet<string> Reasons()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(Path.Combine(Source, "Redactor.Detection"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));
        foreach (var line in files.SelectMany(File.ReadLines).Where(l => Made().IsMatch(l) && !l.TrimStart().StartsWith("//", StringComparison.Ordinal)))
            found.UnionWith(Literal().Matches(line).Select(m => m.Groups[1].Value).Where(t => Prose().IsMatch(t) && (t.Contains(' ', StringComparison.Ordinal) || line.Contains("RecognizerPattern(", StringComparison.Ordinal))));
        foreach (var line in OfReviews.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Source, "Redactor.Pipeline", "Review", folder), "*.cs")).SelectMany(File.ReadLines).Where(l => MadeInReview().IsMatch(l)))
            found.UnionWith(Literal().Matches(line).Select(m => m.Groups[1].Value).Where(t => Prose().IsMatch(t) && t.Contains(' ', StringComparison.Ordinal)));
        return found;
    }

    private static Dictionary<string, string> Read(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(Path.Combine(Source, "Redactor.Server", "Strings", "reasons", language + ".json")))!;

    [GeneratedRegex(@"\b(Finding|Found|RecognizerPattern|TraitRecognizer)\(|return \(|\) => ""|_ => ""|Money = ""|\? ""|Name, """)]
    private static partial Regex Made();

    [GeneratedRegex("""Reason = "|new Finding\(""")]
    private static partial Regex MadeInReview();

    [GeneratedRegex("""
        "((?:[^"\\]|\\.)*)"
        """)]
    private static partial Regex Literal();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9 ,;:'()-]*[a-z]$")]
    private static partial Regex Prose();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();
}
