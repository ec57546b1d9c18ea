using MassTransit;
using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Stages;

namespace Redactor.Pipeline.Detect;

/// <summary>All pages were read: look for what identifies people.</summary>
public sealed class DetectConsumer(StageWork stages, StoredDetection detection) : IConsumer<DocumentRead>
{
    private static readonly StageStep Step = new("detect", DocumentStage.Read, DocumentStage.Detected);

    public Task Consume(ConsumeContext<DocumentRead> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return stages.RunAsync(Delivery.Of(context, context.Message.DocumentId, context.Message.At), Step, detection.DetectAsync);
    }
}

/// <summary>A whole document's words are in memory, so few at once.</summary>
public sealed class DetectDefinition() : StageDefinition<DetectConsumer>("detect", 2);
