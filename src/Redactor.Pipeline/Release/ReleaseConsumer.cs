using MassTransit;
using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Stages;

namespace Redactor.Pipeline.Release;

/// <summary>What remains of a document is there in all its languages: package it, and have archives told.</summary>
public sealed class ReleaseConsumer(StageWork stages, StoredRelease release) : IConsumer<DocumentTranslated>
{
    private static readonly StageStep Step = new("release", DocumentStage.Translated, DocumentStage.Released);

    public Task Consume(ConsumeContext<DocumentTranslated> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return stages.RunAsync(Delivery.Of(context, context.Message.DocumentId, context.Message.At), Step, release.ReleaseAsync);
    }
}

/// <summary>A few packages at once: they are mostly copying.</summary>
public sealed class ReleaseDefinition() : StageDefinition<ReleaseConsumer>("release", AtOnce)
{
    private const int AtOnce = 2;
}
