using MassTransit;
using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Stages;

namespace Redactor.Pipeline.Review;

/// <summary>Findings are there: approve what the policy burns, where no person need look; all others wait for one.</summary>
public sealed class ReviewConsumer(StageWork stages, UnreviewedApproval approval) : IConsumer<DocumentDetected>
{
    private static readonly StageStep Step = new("review", DocumentStage.Detected, DocumentStage.Approved);

    public Task Consume(ConsumeContext<DocumentDetected> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return stages.RunAsync(Delivery.Of(context, context.Message.DocumentId, context.Message.At), Step, approval.ApproveAsync);
    }
}

/// <summary>A whole document's words are in memory, so few at once.</summary>
public sealed class ReviewDefinition() : StageDefinition<ReviewConsumer>("review", 2);
