using MassTransit;
using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Stages;

namespace Redactor.Pipeline.Translate;

/// <summary>A document was verified: translate what remains, if that was asked for.</summary>
public sealed class TranslateConsumer(StageWork stages, StoredTranslation translation) : IConsumer<DocumentVerified>
{
    private static readonly StageStep Step = new("translate", DocumentStage.Verified, DocumentStage.Translated);

    public Task Consume(ConsumeContext<DocumentVerified> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return stages.RunAsync(Delivery.Of(context, context.Message.DocumentId, context.Message.At), Step, translation.TranslateAsync);
    }
}

/// <summary>A few documents at once: engines have limits of their own.</summary>
public sealed class TranslateDefinition() : StageDefinition<TranslateConsumer>("translate", AtOnce)
{
    private const int AtOnce = 2;
}
