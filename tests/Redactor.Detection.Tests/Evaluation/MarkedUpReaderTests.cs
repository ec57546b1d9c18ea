using Redactor.Detection.Evaluation;
using Redactor.TestKit.Corpus;

namespace Redactor.Detection.Tests.Evaluation;

public sealed class MarkedUpReaderTests
{
    [Fact]
    public void Every_document_of_the_corpus_reads_as_the_renderer_of_scans_reads_it()
    {
        foreach (var path in Directory.EnumerateFiles(CorpusFolder.Path, "*-*.txt", SearchOption.AllDirectories))
        {
            var rendered = MarkedText.Load(path);
            var read = MarkedUpReader.Read(rendered.Name, "dev", rendered.LanguageCode, File.ReadAllText(path));
            read.Text.ShouldBe(rendered.Text, rendered.Name);
            read.Mentions.Select(m => (m.Start, m.End, m.Label)).ShouldBe(rendered.Mentions.Select(m => (m.Start, m.End, m.Kind)), rendered.Name);
        }
    }

    [Theory]
    [InlineData("I am {{PERSON|Aigul")]
    [InlineData("I am {{PERSON}} Aigul | x")]
    [InlineData("I am {{PERSOM|Aigul}}")]
    public void A_broken_mark_is_refused_without_quoting(string marked) =>
        Should.Throw<FormatException>(() => MarkedUpReader.Read("en-1", "dev", "en", marked)).Message.ShouldNotContain("Aigul");
}
