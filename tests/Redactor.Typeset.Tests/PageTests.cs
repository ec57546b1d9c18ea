namespace Redactor.Typeset.Tests;

/// <summary>Rows on pages: beside each other, over page ends, in their direction, always the same.</summary>
public sealed class PageTests
{
    [Fact]
    public void The_same_document_makes_the_same_bytes() => Samples.Pdf(Samples.EveryScript()).ShouldBe(Samples.Pdf(Samples.EveryScript()));

    [Fact]
    public void The_hash_is_that_of_the_bytes()
    {
        var pdf = Samples.Pdf(Samples.EveryScript(), out var result);
        result.Sha256.ToString().ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf)));
    }

    [Fact]
    public void Documents_set_at_the_same_time_are_as_if_set_alone()
    {
        var alone = Samples.Pdf(Samples.EveryScript());
        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 3 }, _ => Samples.Pdf(Samples.EveryScript()).ShouldBe(alone));
    }

    [Fact]
    public void A_paragraph_longer_than_a_page_goes_on_beside_its_translation()
    {
        var source = string.Join(' ', Enumerable.Range(1, 2000).Select(i => $"слово{i}"));
        var translation = string.Join(' ', Enumerable.Range(1, 2000).Select(i => $"word{i}"));
        var pdf = Samples.Pdf(Samples.Bilingual("ru", TypesetCell.Of(source)) with { Rows = [new TypesetRow([TypesetCell.Of(source), TypesetCell.Of(translation)])] }, out var result);
        result.Pages.ShouldBeGreaterThan(3);
        var pages = Tool.Text("pdftotext", pdf, "-layout", "FILE", "-").Split('\f')[..^1];
        pages.Length.ShouldBe(result.Pages);
        foreach (var page in pages.SkipLast(2))
        {
            page.ShouldContain("слово");
            page.ShouldContain("word");
        }

        var words = System.Text.RegularExpressions.Regex.Matches(string.Concat(pages), "word(?<number>[0-9]+)", default, TimeSpan.FromSeconds(20)).Select(m => int.Parse(m.Groups["number"].Value, null));
        words.ShouldBe(Enumerable.Range(1, 2000));
    }

    [Theory]
    [InlineData("ug", true)]
    [InlineData("kk-Arab", true)]
    [InlineData("kk", false)]
    public void A_short_line_stands_at_the_side_where_its_language_begins(string language, bool right)
    {
        var cell = TypesetCell.Of(language == "kk" ? "ұлым" : "مەن");
        var (width, height, pixels) = Tool.Render(Samples.Pdf(Samples.OneColumn(language, cell)), 1, 50);
        var ink = Enumerable.Range(0, pixels.Length).Where(i => pixels[i] < 128 && i / width < height / 6 && i / width > height / 14).Select(i => i % width).ToList();
        ink.ShouldNotBeEmpty();
        (ink.Min() > width / 2).ShouldBe(right);
    }

    [Fact]
    public void The_letters_tell_the_direction_of_a_language_written_in_both()
    {
        var (width, height, pixels) = Tool.Render(Samples.Pdf(Samples.OneColumn("kk", TypesetCell.Of("مەن"))), 1, 50);
        Enumerable.Range(0, pixels.Length).Where(i => pixels[i] < 128 && i / width < height / 6 && i / width > height / 14).Min(i => i % width).ShouldBeGreaterThan(width / 2);
    }

    [Fact]
    public void Only_lines_of_text_and_rules_are_drawn_so_that_nothing_shows_how_wide_a_name_was()
    {
        var content = Tool.Text("qpdf", Samples.Pdf(Samples.OneColumn("en", Samples.English)), "--qdf", "FILE", "-");
        content.Split('\n').Count(l => l.Contains(" re f", StringComparison.Ordinal)).ShouldBe(3);
        content.ShouldNotContain("/Image");
    }

    [Fact]
    public void Progress_is_told_row_by_row_and_work_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        var last = default(TypesetProgress);
        var progress = new Direct(p =>
        {
            last = p;
            if (p.Rows == 3)
                stop.Cancel();
        });
        Should.Throw<OperationCanceledException>(() => TypesetPdf.Write(Samples.Bilingual("kk", Samples.Kazakh, 50), Stream.Null, null, progress, stop.Token));
        last.ShouldBe(new TypesetProgress(3, 50, 0));
    }

    [Fact]
    public void A_missing_font_is_named_with_its_package()
    {
        var error = Should.Throw<TypesetException>(() => Fonts.FontFiles.Read("/nowhere"));
        error.Error.ShouldBe(TypesetError.FontMissing);
        error.Message.ShouldContain("install the Debian package fonts-noto-core");
        error.Message.ShouldNotContain("/nowhere");
    }

    private sealed class Direct(Action<TypesetProgress> told) : IProgress<TypesetProgress>
    {
        public void Report(TypesetProgress value) => told(value);
    }
}
