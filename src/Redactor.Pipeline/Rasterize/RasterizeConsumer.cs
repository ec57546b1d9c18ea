using MassTransit;
using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Stages;

namespace Redactor.Pipeline.Rasterize;

/// <summary>A document was received: take it apart into pages.</summary>
public sealed class RasterizeConsumer(StageWork stages, DocumentPages pages) : IConsumer<DocumentReceived>
{
    private static readonly StageStep Step = new("rasterize", DocumentStage.Received, DocumentStage.Rasterized);

    public Task Consume(ConsumeContext<DocumentReceived> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return stages.RunAsync(Delivery.Of(context, context.Message.DocumentId, context.Message.At), Step, pages.RasterizeAsync);
    }
}

/// <summary>A few documents at once, so that a long one does not hold up the others.</summary>
public sealed class RasterizeDefinition(ServiceOptions options) : StageDefinition<RasterizeConsumer>("rasterize", options.Pipeline.Readers + 1);
