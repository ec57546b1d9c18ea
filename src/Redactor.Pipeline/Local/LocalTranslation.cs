using Redactor.Documents;
using Redactor.Pipeline.Translate;
using Redactor.Translation;
using Redactor.Verification;

namespace Redactor.Pipeline.Local;

/// <summary>Into what the documents of a local run are translated, and by whom.</summary>
/// <param name="Targets">Each of another language.</param>
/// <param name="MayUseCloud">Whether redacted text may go to other people's servers.</param>
public sealed record LocalTranslationOptions(IReadOnlyList<Language> Targets, bool MayUseCloud, TranslationOptions Translators)
{
    public static readonly LocalTranslationOptions None = new([], MayUseCloud: false, new());
}

/// <summary>What became of the translations of one document: their files, or what they wait for.</summary>
internal sealed record LocalTranslations(IReadOnlyList<TranslationEntry> Entries, IReadOnlyList<string> Waiting)
{
    public static readonly LocalTranslations None = new([], []);
}

/// <summary>Translates what was read on the burned, verified pages of a local document and writes <c>translation.LANG.txt</c>.</summary>
internal sealed class LocalTranslation(LocalStages stages, LocalOptions options)
{
    public async Task<LocalTranslations> RunAsync(ClearedText text, IReadOnlyList<ApprovedText> approved, Func<string, string> pathOf, Action<int, int> progress, CancellationToken cancellationToken)
    {
        var (entries, waiting) = (new List<TranslationEntry>(), new List<string>());
        var check = new CheckedTranslation(approved);
        var translator = new DocumentTranslator(stages.Translators!.Router, stages.Time);
        foreach (var target in options.Translation.Targets)
        {
            var request = new TranslationRequest(text, target.Tag)
            {
                Languages = [.. options.Languages.Select(l => l.Tag)],
                MayUseCloud = options.Translation.MayUseCloud,
                WithoutTranslator = FinishedTranslation.Without(options.Policy.Untranslated),
                Glossary = stages.Glossary,
            };
            try
            {
                var outcome = await translator.TranslateAsync(request, new Step(progress), cancellationToken);
                if (outcome is TranslationOutcome.Done done) entries.Add(await WriteAsync(done.Document, check, pathOf, cancellationToken));
                else waiting.AddRange(((TranslationOutcome.Waiting)outcome).Pairs.Select(p => p.Advice));
            }
            catch (TranslatorException failure)
            {
                waiting.Add(TranslatorAdvice.Of(failure));
            }
        }

        return new(entries, [.. waiting.Distinct(StringComparer.Ordinal)]);
    }

    private static async Task<TranslationEntry> WriteAsync(TranslatedDocument document, CheckedTranslation check, Func<string, string> pathOf, CancellationToken cancellationToken)
    {
        var finished = FinishedTranslation.Of(document, check, id: null, cancellationToken);
        await File.WriteAllBytesAsync(pathOf(TranslationText.FileName(document.Target)), finished.Text, cancellationToken);
        if (finished.Pdf is { } pdf) await File.WriteAllBytesAsync(pathOf(TranslationPdf.FileName(document.Target)), pdf, cancellationToken);
        return finished.Entry;
    }

    /// <summary>Told at once, on whatever thread works.</summary>
    private sealed class Step(Action<int, int> told) : IProgress<(int Done, int Of)>
    {
        public void Report((int Done, int Of) value) => told(value.Done, value.Of);
    }
}
