using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Release;

namespace Redactor.Pipeline.Release.Archives;

/// <summary>
/// Writes down what archives answer. Who answers is told by the exchange they may publish to, not by what they say; what they say is checked, and no text of theirs is kept.
/// </summary>
public sealed class ArchiveReplies(ArchiveBroker broker, DeliveryStore deliveries, ServiceOptions options, TimeProvider time, ILogger<ArchiveReplies> logger) : BackgroundService
{
    private const ushort AtOnce = 20;

    /// <summary>The archive could not fetch the package, or has not yet the key that signed it: it is told again.</summary>
    private static readonly string[] Passing = ["NotAvailable", "UnknownKey"];

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1), Away = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var channel = await broker.OpenAsync(stoppingToken);
                LogMessages.ArchivesHeard(logger);
                await ListenAsync(channel, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested && StageFaults.IsOfBus(fault))
            {
                LogMessages.ArchivesNotHeard(logger, Faults.Kind(fault));
            }

            await Task.Delay(Away, time, stoppingToken);
        }
    }

    /// <summary>Listens until the channel closes.</summary>
    private async Task ListenAsync(IChannel channel, CancellationToken cancellationToken)
    {
        await channel.BasicQosAsync(0, AtOnce, global: false, cancellationToken);
        foreach (var archive in options.Release.Named.Keys)
        {
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += (_, message) => TakeAsync(channel, archive, message, cancellationToken);
            await channel.BasicConsumeAsync(ArchiveQueues.RepliesOf(archive), autoAck: false, consumer, cancellationToken);
        }

        while (channel.IsOpen) await Task.Delay(Look, time, cancellationToken);
    }

    private async Task TakeAsync(IChannel channel, string archive, BasicDeliverEventArgs message, CancellationToken cancellationToken)
    {
        try
        {
            await Patience.RunAsync(() => WriteDownAsync(archive, message.Body, cancellationToken), time, cancellationToken);
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, cancellationToken);
        }
        catch (Exception fault) when (StageFaults.IsTransient(fault) || StageFaults.IsOfBus(fault))
        {
            // Not acknowledged: it comes again.
            LogMessages.ArchivesNotHeard(logger, Faults.Kind(fault));
            if (channel.IsOpen) await channel.BasicNackAsync(message.DeliveryTag, multiple: false, requeue: true, CancellationToken.None);
        }
    }

    internal async Task WriteDownAsync(string archive, ReadOnlyMemory<byte> untrusted, CancellationToken cancellationToken)
    {
        if (!ArchiveEvents.TryReadAnswer(untrusted.Span, out var answer) || answer is null || !DocumentId.TryParse(answer.DocumentId, out var document))
        {
            LogMessages.AnswerNotUnderstood(logger, archive);
            return;
        }

        var asked = string.Equals(answer.EventId, ArchiveEvents.WithdrawnId(answer.DocumentId), StringComparison.Ordinal) ? DeliveryEvent.Withdrawn : DeliveryEvent.Released;
        // A withdrawal is repeated until it is done.
        var isFinal = answer.RefusalCode is null || (asked == DeliveryEvent.Released && !Passing.Contains(answer.RefusalCode, StringComparer.Ordinal));
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["event"] = asked.ToString().ToLowerInvariant() };
        if (answer.RefusalCode is { } code) details["code"] = code;
        var audit = new AuditEntry("archive:" + archive, answer.RefusalCode is null ? "archive/accepted" : "archive/refused", document) { Details = details };
        if (await deliveries.AnswerAsync(document, archive, asked, answer.RefusalCode, isFinal, audit, cancellationToken))
            LogMessages.ArchiveAnswered(logger, archive, document, asked, answer.RefusalCode ?? "accepted");
    }
}
