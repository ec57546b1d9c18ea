using MassTransit;
using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Stages;

namespace Redactor.Pipeline.Burn;

/// <summary>What shall go was approved: burn it out of the pixels.</summary>
public sealed class BurnConsumer(StageWork stages, StoredBurning burning) : IConsumer<DocumentApproved>
{
    private static readonly StageStep Step = new("burn", DocumentStage.Approved, DocumentStage.Burned);

    public Task Consume(ConsumeContext<DocumentApproved> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return stages.RunAsync(Delivery.Of(context, context.Message.DocumentId, context.Message.At), Step, burning.BurnAsync);
    }
}

/// <summary>A few documents at once, so that a long one does not hold up the others.</summary>
public sealed class BurnDefinition(ServiceOptions options) : StageDefinition<BurnConsumer>("burn", options.Pipeline.Readers + 1);
