using Microsoft.Extensions.Logging;
using Redactor.Documents;
using Redactor.Storage.Database.Release;

namespace Redactor.Pipeline;

/// <summary>Everything the pipeline says to the operator: ids, codes and kinds of faults, never text of a document or of a fault (law 6).</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Information, "Document {Document} is {Stage}.")]
    public static partial void StageReached(ILogger logger, DocumentId document, DocumentStage stage);

    [LoggerMessage(2, LogLevel.Debug, "{Stage} of document {Document}, page {Page}: {Outcome}.")]
    public static partial void WorkEnded(ILogger logger, string stage, DocumentId document, int? page, string outcome);

    [LoggerMessage(3, LogLevel.Warning, "Document {Document} is quarantined in stage {Stage}: {Code}.")]
    public static partial void Quarantined(ILogger logger, DocumentId document, DocumentStage stage, RejectionCode code);

    [LoggerMessage(4, LogLevel.Warning, "{Stage} of document {Document}, page {Page}, must wait {Seconds} s: something it needs is away ({Fault}).")]
    public static partial void Postponed(ILogger logger, string stage, DocumentId document, int? page, double seconds, string fault);

    [LoggerMessage(5, LogLevel.Error, "{Stage} of document {Document}, page {Page}, failed by a defect, attempt {Attempt}: {Fault} at {Place}")]
    public static partial void Defect(ILogger logger, string stage, DocumentId document, int? page, int attempt, string fault, string place);

    [LoggerMessage(6, LogLevel.Critical, "{Stage} of document {Document} was given up: it is quarantined as StageFailed after {Attempts} attempts and {Starts} starts. Tell the developers; redactor retry has it tried again.")]
    public static partial void GivenUp(ILogger logger, string stage, DocumentId document, int attempts, int starts);

    [LoggerMessage(7, LogLevel.Warning, "A message about document {Document} could not be sent now ({Fault}); it will be announced again.")]
    public static partial void NotAnnounced(ILogger logger, DocumentId document, string fault);

    [LoggerMessage(8, LogLevel.Warning, "{Stage} of document {Document} ended without a record ({Fault}); it will be announced again.")]
    public static partial void NotRecorded(ILogger logger, string stage, DocumentId document, string fault);

    [LoggerMessage(9, LogLevel.Information, "{Count} documents are announced anew.")]
    public static partial void Resumed(ILogger logger, int count);

    [LoggerMessage(10, LogLevel.Warning, "What is due could not be looked up now ({Fault}); it will be tried again.")]
    public static partial void NotResumed(ILogger logger, string fault);

    [LoggerMessage(11, LogLevel.Warning, "A leak was found in document {Document}, round {Round}: {Codes}.")]
    public static partial void LeakFound(ILogger logger, DocumentId document, int round, string codes);

    [LoggerMessage(12, LogLevel.Warning, "Something in the watched folder of case {Case} could not be taken in ({Fault}) and stays there. Check that it can be read, that its name is UTF-8, and that taken and refused are folders that can be written to.")]
    public static partial void NotTaken(ILogger logger, string @case, string fault);

    [LoggerMessage(13, LogLevel.Warning, "Document {Document} waits for a translator: {Due}. Configure one (docs/translation.md); redactor translators test says how those that are there do.")]
    public static partial void WaitsForTranslator(ILogger logger, DocumentId document, string due);

    [LoggerMessage(14, LogLevel.Error, "Translator {Engine} needs a person: {Fault}, {Code}. Others take over where there are any.")]
    public static partial void TranslatorAlarm(ILogger logger, string engine, string fault, string code);

    [LoggerMessage(15, LogLevel.Information, "Archive {Archive} was told of document {Document}: {Event}, announcement {Count}.")]
    public static partial void ArchiveTold(ILogger logger, string archive, DocumentId document, DeliveryEvent @event, int count);

    [LoggerMessage(16, LogLevel.Information, "Archive {Archive} answered for document {Document}, {Event}: {Answer}.")]
    public static partial void ArchiveAnswered(ILogger logger, string archive, DocumentId document, DeliveryEvent @event, string answer);

    [LoggerMessage(17, LogLevel.Warning, "Archives cannot be told now ({Fault}); it will be tried again. Check that RabbitMQ runs and that the service may declare its queues.")]
    public static partial void ArchivesNotTold(ILogger logger, string fault);

    [LoggerMessage(18, LogLevel.Warning, "Answers of archives cannot be taken now ({Fault}); it will be tried again.")]
    public static partial void ArchivesNotHeard(ILogger logger, string fault);

    [LoggerMessage(19, LogLevel.Warning, "Archive {Archive} sent an answer that is none; it was dropped. Its engineer finds the form in docs/archives.md.")]
    public static partial void AnswerNotUnderstood(ILogger logger, string archive);

    [LoggerMessage(20, LogLevel.Information, "Archive {Archive} will be told of {Count} documents that were released before it was set up.")]
    public static partial void EarlierAdded(ILogger logger, string archive, int count);

    [LoggerMessage(21, LogLevel.Warning, "The queue of archive {Archive} is not there; it is made anew and the archive told later. Whoever removed it may have removed events: set Earlier for it, or ask its engineer.")]
    public static partial void ArchiveQueueMissing(ILogger logger, string archive);

    [LoggerMessage(22, LogLevel.Information, "Answers of archives are listened for.")]
    public static partial void ArchivesHeard(ILogger logger);

    [LoggerMessage(40, LogLevel.Information, "Document {Document} is erased: its keys and blobs are gone.")]
    public static partial void Erased(ILogger logger, DocumentId document);

    [LoggerMessage(41, LogLevel.Information, "The original of document {Document} is erased: its retention is over.")]
    public static partial void OriginalErased(ILogger logger, DocumentId document);

    [LoggerMessage(42, LogLevel.Warning, "Document {Document} is withdrawn but not yet erased everywhere ({Fault}); it will be tried again.")]
    public static partial void ErasureUnfinished(ILogger logger, DocumentId document, string fault);

    [LoggerMessage(43, LogLevel.Warning, "{Sweep} could not look up what is due now ({Fault}); it will be tried again.")]
    public static partial void NotSwept(ILogger logger, string sweep, string fault);

    [LoggerMessage(44, LogLevel.Warning, "Document {Document} was handed in under a policy {Policy} of SHA-256 {Hash} that is not the one of that name now: it is redacted as it was handed in. Withdraw it and hand it in again if that is not wanted.")]
    public static partial void PolicyChanged(ILogger logger, DocumentId document, string policy, ContentHash hash);
}
