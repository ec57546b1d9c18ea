using Microsoft.Extensions.Logging;
using Redactor.Translation;

namespace Redactor.Pipeline.Translate;

/// <summary>The translators of this process, made once, with the organisation's terms.</summary>
public sealed class TranslatorsInUse : IDisposable
{
    private readonly TranslatorSet translators;

    public TranslatorsInUse(ServiceOptions options, TimeProvider time, ILogger<TranslatorsInUse> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        translators = TranslatorSet.Create(options.Translation.ToSettings(), time, alarm => LogMessages.TranslatorAlarm(logger, alarm.Engine, alarm.Fault.ToString(), alarm.Code));
        Glossary = options.Translation.ReadGlossary();
    }

    public TranslatorRouter Router => translators.Router;

    public Glossary Glossary { get; }

    public void Dispose() => translators.Dispose();
}
