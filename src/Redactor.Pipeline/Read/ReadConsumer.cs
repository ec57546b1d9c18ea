using MassTransit;
using Redactor.Contracts.V1;
using Redactor.Pipeline.Stages;

namespace Redactor.Pipeline.Read;

/// <summary>A page waits: read it, and announce the next ones.</summary>
public sealed class ReadConsumer(PageWorkflow pages) : IConsumer<PageRasterized>
{
    public Task Consume(ConsumeContext<PageRasterized> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return pages.RunAsync(Delivery.Of(context, context.Message.DocumentId, context.Message.At), context.Message.PageNumber);
    }
}

/// <summary>One page more than can be read, so that no reader waits for a page to be fetched or stored.</summary>
public sealed class ReadDefinition(ServiceOptions options) : StageDefinition<ReadConsumer>("read", options.Pipeline.Readers + 1);
