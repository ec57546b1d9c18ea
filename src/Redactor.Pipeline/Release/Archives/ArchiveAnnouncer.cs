using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Redactor.Contracts.V1;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Database.Release;

namespace Redactor.Pipeline.Release.Archives;

/// <summary>
/// Tells archives what is due to them, and again until they answer. Several processes may do so at once; each announcement is made by one of them. One that dies between
/// taking and sending is made up for when its time comes again.
/// </summary>
public sealed class ArchiveAnnouncer(ArchiveBroker broker, DeliveryStore deliveries, ServiceOptions options, TimeProvider time, ILogger<ArchiveAnnouncer> logger) : BackgroundService
{
    private const int Batch = 100;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1), Away = TimeSpan.FromSeconds(5), Longest = TimeSpan.FromDays(1);

    private readonly string[] names = [.. options.Release.Named.Keys];

    /// <summary>Announces all that is due; gives back how much.</summary>
    public async Task<int> SweepAsync(IChannel channel, CancellationToken cancellationToken)
    {
        var count = 0;
        while (await deliveries.ListDueAsync(names, Batch, cancellationToken) is { Count: > 0 } due)
        {
            foreach (var one in due) count += await AnnounceAsync(channel, one, cancellationToken) ? 1 : 0;
        }

        return count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IChannel? channel = null;
        var areEarlierAdded = false;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var pause = Look;
                try
                {
                    if (channel is not { IsOpen: true })
                    {
                        if (channel is not null) await channel.DisposeAsync();
                        channel = await broker.OpenAsync(stoppingToken);
                    }

                    if (!areEarlierAdded) await AddEarlierAsync(stoppingToken);
                    areEarlierAdded = true;
                    await SweepAsync(channel, stoppingToken);
                }
                catch (Exception fault) when (!stoppingToken.IsCancellationRequested && (StageFaults.IsTransient(fault) || StageFaults.IsOfBus(fault)))
                {
                    LogMessages.ArchivesNotTold(logger, Faults.Kind(fault));
                    pause = Away;
                }

                await Task.Delay(pause, time, stoppingToken);
            }
        }
        finally
        {
            if (channel is not null) await channel.DisposeAsync();
        }
    }

    private async Task<bool> AnnounceAsync(IChannel channel, DueDelivery due, CancellationToken cancellationToken)
    {
        var delivery = due.Delivery;
        if (!await deliveries.TakeAsync(delivery, time.GetUtcNow() + RepeatAfter(delivery.Announcements), cancellationToken)) return false;
        if (ArchiveAnnouncement.Of(due, options.Release) is not { } announcement) return false;
        var properties = new BasicProperties { ContentType = ArchiveQueues.ContentType, MessageId = announcement.Id, Type = announcement.Type, DeliveryMode = DeliveryModes.Persistent };
        try
        {
            await channel.BasicPublishAsync(ArchiveQueues.Exchange, announcement.RoutingKey, mandatory: true, properties, announcement.Body, cancellationToken);
        }
        catch (PublishException returned) when (returned.IsReturn)
        {
            // Its queue was taken away; when this comes due again it has been declared anew.
            LogMessages.ArchiveQueueMissing(logger, delivery.Archive);
            await channel.CloseAsync(CancellationToken.None);
            return false;
        }
        catch (Exception fault) when (StageFaults.IsOfBus(fault))
        {
            await Patience.RunAsync(() => deliveries.GiveBackAsync(delivery, time.GetUtcNow() + Away, CancellationToken.None), time, cancellationToken);
            throw;
        }

        LogMessages.ArchiveTold(logger, delivery.Archive, delivery.DocumentId, delivery.Event, delivery.Announcements + 1);
        return true;
    }

    private TimeSpan RepeatAfter(int announcements)
    {
        var wait = TimeSpan.FromSeconds(options.Release.RepeatSeconds * Math.Pow(2, Math.Min(announcements, 20)));
        return wait < Longest ? wait : Longest;
    }

    private async Task AddEarlierAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, archive) in options.Release.Named.Where(a => a.Value.Earlier))
        {
            var count = await deliveries.AddEarlierAsync(name, archive.ScopesOf(), cancellationToken);
            if (count > 0) LogMessages.EarlierAdded(logger, name, count);
        }
    }
}
