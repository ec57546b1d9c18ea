using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Redactor.Pipeline.Stages;

/// <summary>How messages travel: in this process, or through RabbitMQ.</summary>
internal static class Transport
{
    /// <summary>A little more than running work may take, so that it can be handed back.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(19);

    public static void Use(IBusRegistrationConfigurator bus, BusOptions options)
    {
        bus.AddOptions<MassTransitHostOptions>().Configure(host =>
        {
            // A message published before the bus runs would be lost.
            host.WaitUntilStarted = true;
            host.StopTimeout = StopLimit;
        });
        if (options.RabbitMq is { } address) bus.UsingRabbitMq((context, rabbit) => Configure(context, rabbit, address));
        else bus.UsingInMemory((context, memory) => memory.ConfigureEndpoints(context));
    }

    private static void Configure(IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator rabbit, Uri address)
    {
        rabbit.Host(address, host => host.PublisherConfirmation = true);
        rabbit.ConfigureEndpoints(context);
    }
}
