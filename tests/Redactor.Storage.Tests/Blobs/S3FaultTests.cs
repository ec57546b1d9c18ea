using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Redactor.Documents;
using Redactor.Storage.Blobs;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Tests.Blobs;

/// <summary>A server that is ill: every failure is named, worth retrying, and never looks like an absent or short blob.</summary>
public sealed class S3FaultTests : IAsyncLifetime, IDisposable
{
    private const string SecretPlace = "http-secret-place";

    private static readonly BlobAddress Address = new(DocumentId.New(), Compartment.Sealed, new string('0', BlobAddress.TokenLength));

    private readonly TemporaryFolder folder = new();
    private readonly WebApplication server;
    private RequestDelegate answer = Healthy;
    private S3BlobStore store = null!;
    private int asked;

    public S3FaultTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Run(context =>
        {
            asked++;
            return answer(context);
        });
    }

    public async Task InitializeAsync()
    {
        await server.StartAsync();
        store = await S3BlobStore.OpenAsync(Options(TimeSpan.FromMinutes(1)), default);
        asked = 0;
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    public static TheoryData<int, string, BlobStoreFault> Answers => new()
    {
        { 503, "SlowDown", BlobStoreFault.Unavailable },
        { 500, "InternalError", BlobStoreFault.Unavailable },
        { 507, "StorageFull", BlobStoreFault.NoSpace },
        { 403, "AccessDenied", BlobStoreFault.Refused },
        { 404, "NoSuchBucket", BlobStoreFault.Refused },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_that_is_an_error_is_named(int status, string code, BlobStoreFault fault)
    {
        answer = context => Error(context, status, code);
        foreach (var call in new Func<Task>[]
        {
            () => store.PutAsync(Address, new MemoryStream([1]), default),
            () => store.OpenReadAsync(Address, default),
            () => store.DeleteAsync(Address, default),
            async () => { await foreach (var _ in store.ListAsync(Address.Document, default)) { } },
        })
        {
            var failure = await Should.ThrowAsync<BlobStoreException>(call);
            (failure.Fault, failure.Code, failure.IsTransient).ShouldBe((fault, code, true));
            failure.ToString().ShouldNotContain(SecretPlace);
        }
    }

    [Fact]
    public async Task A_server_that_recovers_is_asked_again()
    {
        answer = context => asked == 1 ? Error(context, 503, "SlowDown") : Healthy(context);
        await store.PutAsync(Address, new MemoryStream(new byte[2_000_000]), default);
        asked.ShouldBe(2);
    }

    [Fact]
    public async Task An_error_is_not_an_absence()
    {
        answer = context => Error(context, 503, "SlowDown");
        (await Should.ThrowAsync<BlobStoreException>(() => store.ExistsAsync(Address, default))).Fault.ShouldBe(BlobStoreFault.Unavailable);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_an_error_and_not_an_end()
    {
        answer = async context =>
        {
            context.Response.ContentLength = 100_000;
            await context.Response.Body.WriteAsync(new byte[50_000]);
            await context.Response.Body.FlushAsync();
            context.Abort();
        };
        await Should.ThrowAsync<IOException>(async () =>
        {
            await using var stream = await store.OpenReadAsync(Address, default);
            await stream.CopyToAsync(Stream.Null);
        });
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_or_at_all_is_unavailable()
    {
        using var hasty = await S3BlobStore.OpenAsync(Options(TimeSpan.FromSeconds(2)), default);
        answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        (await Should.ThrowAsync<BlobStoreException>(() => hasty.ExistsAsync(Address, default))).Fault.ShouldBe(BlobStoreFault.Unavailable);
        await server.StopAsync(new CancellationToken(canceled: true));
        (await Should.ThrowAsync<BlobStoreException>(() => store.ExistsAsync(Address, default))).Fault.ShouldBe(BlobStoreFault.Unavailable);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_not_told_of_a_fault()
    {
        using var source = new CancellationTokenSource();
        answer = async context =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        await Should.ThrowAsync<OperationCanceledException>(() => store.ExistsAsync(Address, source.Token));
    }

    private static async Task Healthy(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Response.ContentType = "application/xml";
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.WriteAsync("<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>");
    }

    private static async Task Error(HttpContext context, int status, string code)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml";
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.WriteAsync($"<Error><Code>{code}</Code><Message>{SecretPlace}</Message></Error>");
    }

    private S3StoreOptions Options(TimeSpan timeout) => new()
    {
        Endpoint = new Uri(server.Urls.Single()),
        Bucket = "bucket",
        AccessKey = "some",
        SecretKey = "thing",
        SpoolFolder = folder.Path,
        Timeout = timeout,
        Retries = 1,
    };
}
