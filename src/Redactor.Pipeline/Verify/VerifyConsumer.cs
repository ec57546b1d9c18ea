using MassTransit;
using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Stages;

namespace Redactor.Pipeline.Verify;

/// <summary>A burned PDF is there: prove that nothing approved for burning is left in it.</summary>
public sealed class VerifyConsumer(StageWork stages, StoredLeakCheck check) : IConsumer<DocumentBurned>
{
    private static readonly StageStep Step = new("verify", DocumentStage.Burned, DocumentStage.Verified);

    public Task Consume(ConsumeContext<DocumentBurned> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return stages.RunAsync(Delivery.Of(context, context.Message.DocumentId, context.Message.At), Step, check.CheckAsync);
    }
}

/// <summary>A few documents at once, so that a long one does not hold up the others.</summary>
public sealed class VerifyDefinition(ServiceOptions options) : StageDefinition<VerifyConsumer>("verify", options.Pipeline.Readers + 1);
