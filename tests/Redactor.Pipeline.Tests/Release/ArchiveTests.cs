using System.Text.Json;
using RabbitMQ.Client;
using Redactor.Contracts.V1;
using Redactor.Documents;
using Redactor.Pipeline.Erasure;
using Redactor.Pipeline.Tests.Service;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Release;
using Redactor.TestKit.Servers;

namespace Redactor.Pipeline.Tests.Release;

/// <summary>What archives hear through RabbitMQ, and what becomes of what they answer.</summary>
public sealed class ArchiveTests
{
    private static readonly ReleaseOptions Release = new()
    {
        Archives = new() { ["open"] = new() { Scopes = "public" }, ["near"] = new() { Scopes = "trusted-archives, public" } },
        PublicUrl = new("https://redactor.example"),
        RepeatSeconds = 1,
    };

    /// <summary>As an archive does it: what is not confirmed may be lost while a queue recovers.</summary>
    private static readonly CreateChannelOptions Confirmed = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    private static readonly NewDocument Asked = new(DocumentId.New(), "case-1", "archive", ContentHash.Of("x"u8), 1) { ConsentScope = ConsentScope.TrustedArchives, SourceLanguages = new([Language.English]) };

    [Fact]
    public async Task An_archive_hears_of_what_consent_lets_it_have_until_it_answers_and_of_a_withdrawal_until_it_did_it()
    {
        await using var server = await RabbitMqServer.StartAsync();
        var address = await server.CreateVirtualHostAsync();
        await using var service = await TestService.StartAsync(bus: new BusOptions { RabbitMq = address }, release: Release);
        await using var connection = await RabbitMqServer.ConnectAsync(address);
        await using var archive = await connection.CreateChannelAsync(Confirmed);
        var id = await service.SubmitAsync(Letters.Pdf("My brother was taken\nfrom his house in winter."), unreviewed: true, asked: Asked);
        await service.ReachAsync(id, DocumentStage.Released);

        var first = await NextAsync(archive, "near");
        var again = await NextAsync(archive, "near");

        // Told again, to the byte, with the same id.
        again.Body.ShouldBe(first.Body);
        (first.Id, first.Type, first.ContentType, first.IsPersistent).ShouldBe(($"{id}.released", ArchiveQueues.ReleasedType, ArchiveQueues.ContentType, true));
        var told = JsonDocument.Parse(first.Body).RootElement;
        (told.GetProperty("specversion").GetString(), told.GetProperty("id").GetString(), told.GetProperty("source").GetString()).ShouldBe(("1.0", first.Id, "urn:redactor:redactor"));
        var data = told.GetProperty("data");
        var package = (await service.Get<DeliveryStore>().FindPackageAsync(id, default))!;
        data.GetProperty("package").GetProperty("sha512").GetString().ShouldBe(package.Sha512);
        data.GetProperty("package").GetProperty("url").GetString().ShouldBe($"https://redactor.example/api/v1/packages/{id}");
        first.Text.ShouldNotContain((await service.Documents.FindAsync(id, default))!.ContentHash.Hex);

        await AnswerAsync(archive, "near", ArchiveEvents.Write(new TestimonyAccepted(id.ToString(), first.Id, DateTimeOffset.UnixEpoch), "urn:redactor:archive:near"));
        await StateAsync(service, id, "near", DeliveryEvent.Released, DeliveryState.Accepted);
        // Another archive cannot answer for it, and what is no answer does no harm.
        await AnswerAsync(archive, "open", ArchiveEvents.Write(new TestimonyRefused(id.ToString(), first.Id, "PackageInvalid", DateTimeOffset.UnixEpoch), "urn:redactor:archive:near"));
        await AnswerAsync(archive, "near", "{not json"u8.ToArray());
        (await service.Get<DeliveryStore>().ListAsync(id, default)).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Accepted);

        (await service.Get<DocumentWithdrawal>().WithdrawAsync(id, "key:test", default)).ShouldBe(WithdrawalOutcome.Erased);
        await archive.QueuePurgeAsync(ArchiveQueues.QueueOf("near"));
        var withdrawn = await NextAsync(archive, "near");
        (withdrawn.Id, withdrawn.Type).ShouldBe(($"{id}.withdrawn", ArchiveQueues.WithdrawnType));
        await AnswerAsync(archive, "near", ArchiveEvents.Write(new TestimonyRefused(id.ToString(), withdrawn.Id, "Busy", DateTimeOffset.UnixEpoch), "urn:redactor:archive:near"));
        (await NextAsync(archive, "near")).Body.ShouldBe(withdrawn.Body, "a withdrawal that was refused is asked for again");
        await AnswerAsync(archive, "near", ArchiveEvents.Write(new TestimonyAccepted(id.ToString(), withdrawn.Id, DateTimeOffset.UnixEpoch), "urn:redactor:archive:near"));
        await StateAsync(service, id, "near", DeliveryEvent.Withdrawn, DeliveryState.Accepted);
        (await archive.MessageCountAsync(ArchiveQueues.QueueOf("open"))).ShouldBe(0u, "it may have public documents alone");
    }

    [Fact]
    public async Task A_broker_that_is_killed_loses_nothing_that_archives_are_due()
    {
        await using var server = await RabbitMqServer.StartAsync();
        var address = await server.CreateVirtualHostAsync();
        await using var service = await TestService.StartAsync(bus: new BusOptions { RabbitMq = address }, release: Release);
        var id = await service.SubmitAsync(Letters.Pdf("My brother was taken\nfrom his house in winter."), unreviewed: true, asked: Asked);
        await service.ReachAsync(id, d => d.Stage >= DocumentStage.Burned);
        // A quorum queue of RabbitMQ 3 that was declared less than half a second before a kill is never there again.
        while (!(await server.QueuesAsync(address)).ContainsKey(ArchiveQueues.RepliesOf("open"))) await Task.Delay(100);
        await Task.Delay(2000);
        await server.KillAsync();
        await Task.Delay(2000);
        await server.StartAgainAsync();
        await service.ReachAsync(id, DocumentStage.Released);

        await using var connection = await RabbitMqServer.ConnectAsync(address);
        await using var archive = await connection.CreateChannelAsync(Confirmed);
        var told = await NextAsync(archive, "near");
        await AnswerAsync(archive, "near", ArchiveEvents.Write(new TestimonyAccepted(id.ToString(), told.Id, DateTimeOffset.UnixEpoch), "urn:redactor:archive:near"));
        await StateAsync(service, id, "near", DeliveryEvent.Released, DeliveryState.Accepted);
    }

    [Theory]
    [InlineData("Near", "public")]
    [InlineData("a.b", "public")]
    [InlineData("near", "internal")]
    [InlineData("near", "public, everybody")]
    [InlineData("near", "")]
    public void An_archive_that_cannot_be_is_refused_at_the_start(string name, string scopes)
    {
        var options = new ServiceOptions { Bus = new() { RabbitMq = new("amqp://localhost") }, Release = new() { PublicUrl = new("https://redactor.example"), Archives = new() { [name] = new() { Scopes = scopes } } } };
        Should.Throw<System.ComponentModel.DataAnnotations.ValidationException>(options.Validated);
    }

    [Fact]
    public void Archives_need_a_broker_and_an_address()
    {
        var release = new ReleaseOptions { PublicUrl = new("https://redactor.example"), Archives = new() { ["near"] = new() } };
        Should.Throw<System.ComponentModel.DataAnnotations.ValidationException>(() => new ServiceOptions { Release = release }.Validated()).Message.ShouldContain("REDACTOR_BROKER");
        var bus = new BusOptions { RabbitMq = new("amqp://localhost") };
        Should.Throw<System.ComponentModel.DataAnnotations.ValidationException>(() => new ServiceOptions { Bus = bus, Release = release with { PublicUrl = null } }.Validated()).Message.ShouldContain("PublicUrl");
        Should.Throw<System.ComponentModel.DataAnnotations.ValidationException>(() => new ServiceOptions { Bus = bus, Release = release with { PublicUrl = new("https://redactor.example/below") } }.Validated()).Message.ShouldContain("no path");
        new ServiceOptions { Bus = bus, Release = release }.Validated();
    }

    private static async Task<Told> NextAsync(IChannel channel, string archive)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (await channel.BasicGetAsync(ArchiveQueues.QueueOf(archive), autoAck: true) is { } message)
                return new(message.BasicProperties.MessageId!, message.BasicProperties.Type!, message.BasicProperties.ContentType!, message.BasicProperties.Persistent, message.Body.ToArray());
            await Task.Delay(100);
        }

        throw new TimeoutException("The archive was told nothing.");
    }

    private static async Task AnswerAsync(IChannel channel, string archive, byte[] body) =>
        await channel.BasicPublishAsync(ArchiveQueues.RepliesOf(archive), "", body);

    private static async Task StateAsync(TestService service, DocumentId id, string archive, DeliveryEvent what, DeliveryState state)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            if ((await service.Get<DeliveryStore>().ListAsync(id, default)).Any(d => d.Archive == archive && d.Event == what && d.State == state)) return;
            await Task.Delay(100);
        }

        throw new TimeoutException("The answer was not written down.\n" + string.Join('\n', service.Log.Lines.TakeLast(40)));
    }

    private sealed record Told(string Id, string Type, string ContentType, bool IsPersistent, byte[] Body)
    {
        public string Text => System.Text.Encoding.UTF8.GetString(Body);
    }
}
