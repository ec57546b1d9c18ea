using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Redactor.EndToEnd.Tests;

/// <summary>Health and metrics of a process as an operator sees them.</summary>
public sealed class ObservabilityTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task A_running_service_is_ready_says_why_in_codes_and_shows_metrics_to_administrators_alone()
    {
        using var process = RedactorProgram.Start(["serve", "--data", folder["data"], "--listen", "127.0.0.1:0"]);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var line = (await process.StandardOutput.ReadLineAsync()).ShouldNotBeNull();
        using var client = new HttpClient { BaseAddress = new Uri(line.Split(' ')[^1]) };
        (await client.GetStringAsync(new Uri("/health/live", UriKind.Relative))).ShouldBe("""{"status":"good","checks":{}}""");
        using (var ready = JsonDocument.Parse(await UntilReadyAsync(client)))
        {
            ready.RootElement.GetProperty("checks").EnumerateObject().Select(c => c.Name).ShouldBe(["blobs", "bus", "database", "disk", "jail"]);
            foreach (var check in ready.RootElement.GetProperty("checks").EnumerateObject()) check.Value.GetProperty("code").GetString().ShouldNotBeNullOrEmpty();
        }

        (await StatusAsync(client, null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(client, "api-key")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(client, "administrator-key")).ShouldBe(HttpStatusCode.OK);
        await RedactorProgram.ToolAsync("kill", "-TERM", $"{process.Id}");
        await process.WaitForExitAsync();
        foreach (var log in (await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            JsonDocument.Parse(log).RootElement.GetProperty("level").GetString().ShouldNotBe("Error", log);
    }

    private static async Task<string> UntilReadyAsync(HttpClient client)
    {
        var last = "";
        for (var i = 0; i < 300; i++)
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            last = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == HttpStatusCode.OK) return last;
            await Task.Delay(100);
        }

        throw new InvalidOperationException($"It was never ready: {last}");
    }

    private async Task<HttpStatusCode> StatusAsync(HttpClient client, string? keyFile)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/metrics", UriKind.Relative));
        if (keyFile is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (await File.ReadAllTextAsync(Path.Combine(folder["data"], keyFile))).Trim());
        using var answer = await client.SendAsync(request);
        if (answer.IsSuccessStatusCode) (await answer.Content.ReadAsStringAsync()).ShouldContain("# TYPE ");
        return answer.StatusCode;
    }
}
