namespace Redactor.Typeset.Tests;

/// <summary>Invented paragraphs in the languages of the archive, with an English translation beside them.</summary>
internal static class Samples
{
    public static TypesetCell English { get; } = new(
    [
        new("My son "), new("[PERSON-1]", null, RunStyle.Placeholder), new(" was taken from "), new("[PLACE-2]", null, RunStyle.Placeholder),
        new(" in March 2018. They said that he would study for fifteen days "), new("(?)", null, RunStyle.Uncertain),
        new(". Since then no news, neither a letter nor a call: difficult office."),
    ]);

    public static TypesetCell Kazakh { get; } = Cell(
        "Менің ұлым ", " 2018 жылдың наурыз айында ", " ұсталды. Содан бері хабар жоқ: ә, ғ, қ, ң, ө, ұ, ү, һ, і.");

    public static TypesetCell Russian { get; } = Cell("Моего сына ", " забрали из ", " в марте 2018 года. Ёлка, объём, подъезд № 5.");

    public static TypesetCell Uyghur { get; } = Cell(
        "مېنىڭ ئوغلۇم ", " مارتتا ", " دىن تۇتۇپ كېتىلدى. ئون بەش كۈن ئوقۇيدۇ، دېدى. لازىم، ئالاقە، قەشقەر، ۋەھىمە، ژۇرنال، گۈل، چاي، پاسپورت");

    public static TypesetCell KazakhInArabicScript { get; } = Cell(
        "مەنىڭ ۇلىم ", " ناۋرىزدا ", " دان ۇستالدى. پوليتسيا ٴبولىمىنىڭ قىزمەتكەرلەرى ونىڭ تولقۇجاتىن الىپ قويدى");

    public static TypesetCell Chinese { get; } = Cell("我的儿子", "于2018年3月在", "被带走。警察局的人员拿走了他的护照，说他要学习十五天。喀什，新疆。");

    public static TypesetDocument Bilingual(string language, TypesetCell source, int rows = 1) => new()
    {
        Columns = [new(language, "Source"), new("en", "Translation")],
        Rows = Enumerable.Repeat(new TypesetRow([source, English]), rows).ToArray(),
        Title = "Testimony <1> & more",
        Header = TypesetCell.Of("Document 7f3a"),
        Footer = TypesetCell.Of("Machine translation by an engine; nobody has checked it."),
        Legend = [TypesetCell.Of("On grey: not translated.", null, RunStyle.Untranslated)],
    };

    public static TypesetDocument OneColumn(string language, params TypesetCell[] paragraphs) => new()
    {
        Columns = [new(language, string.Empty)],
        Rows = paragraphs.Select(p => new TypesetRow([p])).ToArray(),
    };

    public static TypesetDocument EveryScript() => Bilingual("kk", Kazakh) with
    {
        Rows = new[] { Kazakh, Russian, Uyghur, KazakhInArabicScript, Chinese }
            .Zip(["kk", "ru", "ug", "kk-Arab", "zh-Hans"], (cell, language) => new TypesetRow([In(cell, language), English])).ToArray(),
    };

    public static byte[] Pdf(TypesetDocument document) => Pdf(document, out _);

    public static byte[] Pdf(TypesetDocument document, out TypesetResult result)
    {
        using var output = new MemoryStream();
        result = TypesetPdf.Write(document, output);
        return output.ToArray();
    }

    private static TypesetCell In(TypesetCell cell, string language) => new(cell.Runs.Select(r => r with { Language = language }).ToArray());

    private static TypesetCell Cell(string before, string between, string after) => new(
    [
        new(before), new("[PERSON-1]", null, RunStyle.Placeholder), new(between), new("[PLACE-2]", null, RunStyle.Placeholder), new(after),
    ]);
}
