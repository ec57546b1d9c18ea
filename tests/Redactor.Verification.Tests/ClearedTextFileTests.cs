using System.Text;
using Redactor.Documents;

namespace Redactor.Verification.Tests;

/// <summary>What the leak check read comes back as it was, and only for the file that passed.</summary>
public sealed class ClearedTextFileTests
{
    [Fact]
    public async Task It_comes_back_word_for_word()
    {
        var (text, stored) = await StoredAsync();
        var back = ClearedTextFile.Read(stored, ContentHash.Of(stored), text.Burned);
        back.Lines.ShouldBe(text.Lines);
        back.Burned.ShouldBe(text.Burned);
        back.Layout.Select(l => (l.PageNumber, l.Box, l.RightToLeft, l.Words.Count)).ShouldBe(text.Layout.Select(l => (l.PageNumber, l.Box, l.RightToLeft, l.Words.Count)));
        back.Layout.SelectMany(l => l.Words).Select(w => (w.Text, w.Box, w.Confidence, w.Language, w.IsLabel)).ShouldBe(text.Layout.SelectMany(l => l.Words).Select(w => (w.Text, w.Box, w.Confidence, w.Language, w.IsLabel)));
        ClearedTextFile.Write(back).ShouldBe(stored);
    }

    [Fact]
    public async Task Other_bytes_or_another_file_make_no_cleared_text()
    {
        var (text, stored) = await StoredAsync();
        var recorded = ContentHash.Of(stored);
        var changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(stored).Replace("brother", "Bolat", StringComparison.Ordinal));
        changed.ShouldNotBe(stored);
        Should.Throw<InvalidDataException>(() => ClearedTextFile.Read(changed, recorded, text.Burned));
        Should.Throw<InvalidDataException>(() => ClearedTextFile.Read(stored, recorded, ContentHash.Of("another"u8)));
    }

    private static async Task<(ClearedText Text, byte[] Stored)> StoredAsync()
    {
        var sample = await Sample.EnglishAsync();
        var report = await sample.CheckAsync(Sample.Pdf(sample.Burned));
        var text = report.Text.ShouldNotBeNull();
        return (text, ClearedTextFile.Write(text));
    }
}
