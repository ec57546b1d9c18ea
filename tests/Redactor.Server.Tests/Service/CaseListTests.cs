using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Redactor.Storage.Database;

namespace Redactor.Server.Tests.Service;

/// <summary>A case's lists of what always goes and what stays, over HTTP.</summary>
public sealed class CaseListTests : IAsyncLifetime
{
    private const string Lists = "/api/v1/cases/case-1/lists";

    private TestService service = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        service = await TestService.StartAsync();
        client = await service.WithKeyAsync();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task They_are_put_counted_never_handed_out_and_audited()
    {
        var before = (await service.Get<AuditLog>().HeadAsync(default)).Sequence;

        (await CountsAsync(await PutAsync("deny", "# who everybody knows\nBlue Gate\nold mill\n"))).ShouldBe((2, 0));
        (await CountsAsync(await PutAsync("allow", "Almaty"))).ShouldBe((2, 1));

        var answer = await client.GetAsync(Lists);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Gate");
        (await CountsAsync(answer)).ShouldBe((2, 1));
        (await service.Get<AuditLog>().HeadAsync(default)).Sequence.ShouldBe(before + 2);
    }

    [Fact]
    public async Task An_empty_body_removes_one()
    {
        await PutAsync("deny", "Blue Gate");
        (await CountsAsync(await PutAsync("deny", ""))).ShouldBe((0, 0));
        (await CountsAsync(await PutAsync("deny", "Old Mill"))).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("deny", "x", HttpStatusCode.UnprocessableEntity)]
    [InlineData("others", "Blue Gate", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_used_is_refused_without_quoting_it(string list, string body, HttpStatusCode expected)
    {
        var answer = await PutAsync(list, body);
        answer.StatusCode.ShouldBe(expected);
        (await CountsAsync(await client.GetAsync(Lists))).ShouldBe((0, 0));
    }

    private Task<HttpResponseMessage> PutAsync(string list, string body) => client.PutAsync($"{Lists}/{list}", new ByteArrayContent(Encoding.UTF8.GetBytes(body)));

    private static async Task<(int Deny, int Allow)> CountsAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var counts = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (counts.GetProperty("deny").GetInt32(), counts.GetProperty("allow").GetInt32());
    }
}
