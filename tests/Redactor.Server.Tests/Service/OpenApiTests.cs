using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;

namespace Redactor.Server.Tests.Service;

/// <summary>The description of the API says what there is, and answers keep the promises of every answer.</summary>
public sealed class OpenApiTests : IAsyncLifetime
{
    private TestService service = null!;

    public async Task InitializeAsync() => service = await TestService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task The_document_is_OpenAPI_3_1_and_names_every_endpoint_with_a_summary_and_its_answers()
    {
        using var client = service.Anonymous();
        var document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        document.GetProperty("openapi").GetString()!.ShouldStartWith("3.1.");
        var described = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"));
        var mapped = service.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal)}"));
        described.Order(StringComparer.Ordinal).ShouldBe(mapped.Order(StringComparer.Ordinal));
        foreach (var operation in document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject()))
        {
            operation.Value.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty(operation.Name);
            operation.Value.GetProperty("operationId").GetString().ShouldNotBeNullOrEmpty();
            operation.Value.GetProperty("responses").EnumerateObject().Select(r => r.Name).ShouldContain(r => r.StartsWith('2'));
        }

        document.GetProperty("components").GetProperty("securitySchemes").EnumerateObject().Select(s => s.Name).ShouldBe(["apiKey", "session"], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_answer_keeps_caches_frames_and_guessers_out_and_does_not_say_what_serves_it()
    {
        using var client = service.Anonymous();
        foreach (var path in new[] { "/api/v1/documents", "/openapi/v1.json", "/nothing" })
        {
            var answer = await client.GetAsync(path);
            answer.Headers.Server.ShouldBeEmpty();
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        }
    }

    [Theory]
    [InlineData("POST", "/api/v1/uploads", "{\"sha256\":\"Aigul\",")]
    [InlineData("POST", "/api/v1/uploads", "{\"name\":\"Aigul\"}")]
    [InlineData("GET", "/api/v1/documents?stage=Aigul", null)]
    [InlineData("GET", "/api/v1/documents?limit=Aigul", null)]
    [InlineData("DELETE", "/api/v1/documents", null)]
    public async Task Problems_have_a_code_and_do_not_repeat_what_was_sent(string method, string path, string? body)
    {
        using var client = await service.WithKeyAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var answer = await client.SendAsync(request);

        ((int)answer.StatusCode).ShouldBeInRange(400, 422);
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldNotContain("Aigul");
        JsonDocument.Parse(text).RootElement.GetProperty("code").GetString().ShouldNotBeNullOrEmpty();
    }
}
