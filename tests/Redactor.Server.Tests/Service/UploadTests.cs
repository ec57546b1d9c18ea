using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Redactor.Documents;
using Redactor.Pipeline.Intake;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Accounts;
using Redactor.Storage.Database.Intake;

namespace Redactor.Server.Tests.Service;

/// <summary>Handing documents in by parts.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private const int OriginalAndPolicy = 2;

    private readonly byte[] file = RandomNumberGenerator.GetBytes(300_000);
    private readonly AdvancingTime time = new();

    private TestService service = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        service = await TestService.StartAsync(more: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time)));
        client = await service.WithKeyAsync();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Parts_become_the_file_and_are_gone_afterwards()
    {
        var id = await BeginAsync(file);
        var first = await AppendAsync(id, 0, file[..100_000]);
        var second = await AppendAsync(id, 100_000, file[100_000..250_000]);
        var last = await AppendAsync(id, 250_000, file[250_000..]);

        (first.StatusCode, OffsetOf(first), OffsetOf(second)).ShouldBe((HttpStatusCode.NoContent, 100_000, 250_000));
        last.StatusCode.ShouldBe(HttpStatusCode.Created);
        var document = (await DocumentOfAsync(last))!;
        document.ContentHash.ShouldBe(ContentHash.Of(file));
        document.PolicyName.ShouldBe("strict");
        (await service.Get<SealedBlobs>().ReadAllAsync(document.Id, new BlobName("original"), 1_000_000, default)).ShouldBe(file);
        service.BlobCount().ShouldBe(OriginalAndPolicy);
        service.Announced.Count.ShouldBe(1);
        (await HeadAsync(id)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Beginning_again_goes_on_where_it_stood_and_a_part_elsewhere_is_refused()
    {
        var id = await BeginAsync(file);
        await AppendAsync(id, 0, file[..1000]);

        (await BeginAsync(file)).ShouldBe(id);
        OffsetOf(await HeadAsync(id)).ShouldBe(1000);
        var wrong = await AppendAsync(id, 0, file[..1000]);
        (wrong.StatusCode, OffsetOf(wrong)).ShouldBe((HttpStatusCode.Conflict, 1000));
    }

    [Fact]
    public async Task What_arrived_before_the_connection_broke_is_kept()
    {
        var id = await BeginAsync(file);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(service.Address.Host, service.Address.Port);
            var stream = socket.GetStream();
            var head = $"PATCH /api/v1/uploads/{id} HTTP/1.1\r\nHost: x\r\nAuthorization: {client.DefaultRequestHeaders.Authorization}\r\nUpload-Offset: 0\r\nContent-Length: {file.Length}\r\nExpect: 100-continue\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
            var begun = new byte[100];
            Encoding.ASCII.GetString(begun, 0, await stream.ReadAsync(begun)).ShouldStartWith("HTTP/1.1 100");
            await stream.WriteAsync(file.AsMemory(0, 150_000));
            // What still waits in the server's buffers when the connection breaks is lost, so that some of it must be on the disk first.
            var incoming = new DirectoryInfo(Path.Combine(service.Data, "blobs", ".incoming"));
            for (var i = 0; i < 400 && incoming.EnumerateFiles().Sum(f => f.Length) < 65_536; i++) await Task.Delay(25);
        }

        long offset = 0;
        for (var i = 0; i < 200 && offset == 0; i++)
        {
            offset = OffsetOf(await HeadAsync(id));
            await Task.Delay(25);
        }

        offset.ShouldBeInRange(1, 150_000);
        (await AppendAsync(id, offset, file[(int)offset..])).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Parts_that_are_not_the_file_announced_are_erased()
    {
        var id = await BeginAsync(file);

        var answer = await AppendAsync(id, 0, new byte[file.Length]);

        (answer.StatusCode, await CodeAsync(answer)).ShouldBe((HttpStatusCode.UnprocessableEntity, "WrongContent"));
        service.BlobCount().ShouldBe(0);
        (await AppendAsync(await BeginAsync(file), 0, file)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_part_longer_than_announced_is_refused()
    {
        var id = await BeginAsync(file);

        var answer = await AppendAsync(id, 0, [.. file, 1]);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        OffsetOf(await HeadAsync(id)).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_the_case_has_is_given_back_without_sending_it()
    {
        var first = await AppendAsync(await BeginAsync(file), 0, file);

        var again = await client.PostAsJsonAsync("/api/v1/uploads", Body(file));

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await DocumentOfAsync(again))!.Id.ShouldBe((await DocumentOfAsync(first))!.Id);
    }

    [Theory]
    [InlineData("policy", null, 422)]
    [InlineData("languages", null, 422)]
    [InlineData("retentionDays", null, 201)]
    [InlineData("no-such-setting", null, 422)]
    public async Task A_setting_that_is_null_is_as_an_empty_one(string name, string? value, int status)
    {
        var body = new { sha256 = Convert.ToHexStringLower(SHA256.HashData(file)), size = file.Length, @case = "case-1", settings = new Dictionary<string, string?> { [name] = value } };

        ((int)(await client.PostAsJsonAsync("/api/v1/uploads", body)).StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task Nobody_else_goes_on_with_an_upload()
    {
        var id = await BeginAsync(file);
        using var other = await service.WithKeyAsync(AccountRole.Caseworker);

        (await other.SendAsync(new(HttpMethod.Head, $"/api/v1/uploads/{id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.DeleteAsync($"/api/v1/uploads/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_upload_given_up_or_left_for_a_day_is_erased_and_a_newer_one_is_not()
    {
        var givenUp = await BeginAsync(file);
        await AppendAsync(givenUp, 0, file[..1000]);
        (await client.DeleteAsync($"/api/v1/uploads/{givenUp}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        service.BlobCount().ShouldBe(0);

        await AppendAsync(await BeginAsync(file), 0, file[..1000]);
        time.By += TimeSpan.FromHours(25);
        using var fresh = await service.WithKeyAsync();
        client = fresh;
        var newer = await BeginAsync(file[..5000]);
        await AppendAsync(newer, 0, file[..1000]);

        (await service.Get<AbandonedUploads>().SweepAsync(default)).ShouldBe(1);
        service.BlobCount().ShouldBe(1);
        OffsetOf(await HeadAsync(newer)).ShouldBe(1000);
    }

    [Fact]
    public async Task What_is_left_of_a_killed_process_is_erased_but_never_a_document()
    {
        var intake = service.Get<DocumentIntake>();
        var lost = await intake.StoreAsync("key:x", new MemoryStream(file), default);
        var kept = await intake.ReceiveAsync(new("c", "key:x", new()), new MemoryStream([1, 2, 3]), default);
        time.By += TimeSpan.FromHours(25);

        await service.Get<AbandonedUploads>().SweepAsync(default);
        await intake.GiveUpAsync(kept.DocumentId, default);

        service.BlobCount().ShouldBe(OriginalAndPolicy);
        (await service.Get<SealedBlobs>().ExistsAsync(kept.DocumentId, new BlobName("original"), default)).ShouldBeTrue();
        await Should.ThrowAsync<UploadGoneException>(() => intake.RegisterAsync(lost, new("c", "key:x", new()), default));
    }

    private static object Body(byte[] content) => new
    {
        sha256 = Convert.ToHexString(SHA256.HashData(content)),
        size = content.Length,
        @case = "case-1",
        settings = new Dictionary<string, string> { ["policy"] = "strict" },
    };

    private static long OffsetOf(HttpResponseMessage answer) => long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

    private async Task<string> BeginAsync(byte[] content)
    {
        var answer = await client.PostAsJsonAsync("/api/v1/uploads", Body(content));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var upload = await answer.Content.ReadFromJsonAsync<JsonElement>();
        answer.Headers.Location!.ToString().ShouldEndWith(upload.GetProperty("id").GetString()!);
        return upload.GetProperty("id").GetString()!;
    }

    private async Task<HttpResponseMessage> AppendAsync(string id, long offset, byte[] part)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/uploads/{id}") { Content = new ByteArrayContent(part) };
        request.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
        return await client.SendAsync(request);
    }

    private Task<HttpResponseMessage> HeadAsync(string id) => client.SendAsync(new(HttpMethod.Head, $"/api/v1/uploads/{id}"));

    private async Task<StoredDocument?> DocumentOfAsync(HttpResponseMessage answer)
    {
        DocumentId.TryParse((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString(), out var id).ShouldBeTrue();
        return await service.Get<DocumentStore>().FindAsync(id, default);
    }
}

/// <summary>The real clock, put forward by hand.</summary>
internal sealed class AdvancingTime : TimeProvider
{
    public TimeSpan By { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + By;
}
