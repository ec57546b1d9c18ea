using Redactor.Pipeline.Review;

namespace Redactor.Pipeline.Tests.Review;

/// <summary>Words are found over all pages, as they are written, as OCR damages them, or by an expression.</summary>
public sealed class ReviewSearchTests
{
    private readonly Letter letter = new Letter().Page("Болат Тестов жазды", "болат тестов келді").Page("Тестовтың хаты", "call 8 701 555 12 34", "the old prison, imprisonment");

    [Theory]
    [InlineData("болат тестов", SearchMode.Text, 2)]
    [InlineData("Тестов", SearchMode.Text, 3)]
    [InlineData("Тестов", SearchMode.Fuzzy, 3)]
    [InlineData("prisun", SearchMode.Fuzzy, 1)]
    [InlineData("prson", SearchMode.Fuzzy, 1)]
    [InlineData("old prizon", SearchMode.Fuzzy, 1)]
    [InlineData("imprisonmemt", SearchMode.Fuzzy, 1)]
    [InlineData("preson", SearchMode.Text, 0)]
    [InlineData("prattle", SearchMode.Fuzzy, 0)]
    [InlineData("555 13 34", SearchMode.Fuzzy, 0)]
    [InlineData(@"\d{3}\s\d{3}", SearchMode.Regex, 1)]
    [InlineData("nobody", SearchMode.Text, 0)]
    [InlineData("a.c", SearchMode.Text, 0)]
    public void They_are_found(string query, SearchMode mode, int count) => ReviewSearch.Find(letter.Material.Paged, query, mode, 100).Found.Count.ShouldBe(count);

    [Theory]
    [InlineData("", SearchMode.Text, "InvalidQuery")]
    [InlineData("(", SearchMode.Regex, "InvalidExpression")]
    [InlineData(@"(a)\1", SearchMode.Regex, "InvalidExpression")]
    [InlineData("x", SearchMode.Fuzzy, "QueryTooShort")]
    public void What_cannot_be_searched_is_refused_with_a_code(string query, SearchMode mode, string code) =>
        Should.Throw<SearchRefusedException>(() => ReviewSearch.Find(letter.Material.Paged, query, mode, 100)).Code.ShouldBe(code);

    [Fact]
    public void More_than_asked_for_is_said_to_be_cut() => ReviewSearch.Find(letter.Material.Paged, "т", SearchMode.Text, 2).IsCut.ShouldBeTrue();
}
