using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Redactor.Server.Accounts;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Tests.Service;

/// <summary>API keys are good for their days and until they are revoked, and lie nowhere in words.</summary>
public sealed class ApiKeyTests : IAsyncLifetime
{
    private static readonly Uri List = new("/api/v1/documents", UriKind.Relative);

    private readonly AdvancingTime time = new();
    private TestService service = null!;

    public async Task InitializeAsync() => service = await TestService.StartAsync(more: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time)));

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_key_opens_nothing_when_its_days_are_over()
    {
        var (text, _) = await AddAsync(days: 2);
        using var client = service.WithKey(text.Reveal());
        time.By += TimeSpan.FromDays(2) - TimeSpan.FromMinutes(5);
        (await client.GetAsync(List)).StatusCode.ShouldBe(HttpStatusCode.OK);
        time.By += TimeSpan.FromMinutes(10);
        (await client.GetAsync(List)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var body = new ByteArrayContent([1, 2, 3]);
        (await client.PostAsync(new Uri("/api/v1/documents?case=c", UriKind.Relative), body)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        service.BlobCount().ShouldBe(0);
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_from_then_on()
    {
        var (text, stored) = await AddAsync(days: 2);
        using var client = service.WithKey(text.Reveal());
        (await client.GetAsync(List)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await service.Get<ApiKeyStore>().RevokeAsync(stored.Id, "test", default);
        (await client.GetAsync(List)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_whose_secret_is_anothers_opens_nothing_and_no_secret_is_on_the_disk()
    {
        var (one, _) = await AddAsync(days: 2);
        var (two, _) = await AddAsync(days: 2);
        var (id, secret) = (one.Reveal().Split('_')[1], two.Reveal().Split('_')[2]);
        using var client = service.WithKey($"rdk_{id}_{secret}");
        (await client.GetAsync(List)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        service.Stored().AsSpan().IndexOf(Encoding.ASCII.GetBytes(id)).ShouldBeGreaterThan(0, "the search would have found it");
        service.Stored().AsSpan().IndexOf(Encoding.ASCII.GetBytes(secret)).ShouldBe(-1);
    }

    private Task<(ApiKeyText Text, StoredApiKey Stored)> AddAsync(int days) =>
        service.Get<ApiKeys>().AddAsync(new("test", AccountRole.Caseworker, null, days), "test", default);
}
