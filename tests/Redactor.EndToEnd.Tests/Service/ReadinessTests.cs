using System.Net;
using System.Text.Json;
using Redactor.TestKit.Servers;
using Redactor.TestKit.Service;

namespace Redactor.EndToEnd.Tests.Service;

/// <summary>Whoever spreads requests and work among machines is told in codes what is away, and that it came back, while the process itself lives on.</summary>
public sealed class ReadinessTests
{
    private const int Looks = 300;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task Web_and_worker_are_not_ready_while_database_blobs_or_broker_are_away_and_ready_again_afterwards()
    {
        var port = FreePort.Find();
        var settings = new Dictionary<string, string>(ServiceSuite.Quick, StringComparer.Ordinal) { ["REDACTOR_HEALTH_LISTEN"] = $"127.0.0.1:{port}" };
        await using var service = await ManyMachines.StartAsync(ServiceSuite.Library, 1, settings);
        using var worker = new ServiceClient(new Uri($"http://127.0.0.1:{port}"), "none");
        ServiceClient[] both = [service.Client, worker];
        await ReadyAsync(both);

        await service.Postgres.CrashAsync();
        await NotReadyAsync(both, "database", "no-answer");
        await service.Postgres.StartAgainAsync();
        await ReadyAsync(both);

        service.Gate.Close();
        await NotReadyAsync(both, "blobs", "no-answer");
        service.Gate.Open();
        await ReadyAsync(both);

        await service.Broker.KillAsync();
        await NotReadyAsync(both, "broker", "no-answer");
        await service.Broker.StartAgainAsync();
        await ReadyAsync(both);
    }

    private static async Task ReadyAsync(IEnumerable<ServiceClient> both)
    {
        foreach (var client in both) await UntilAsync(client, HttpStatusCode.OK, checks => checks.Values.All(IsGood));
    }

    /// <summary>What is away is said by its code, all else is good.</summary>
    private static async Task NotReadyAsync(IEnumerable<ServiceClient> both, string check, string code)
    {
        foreach (var client in both)
        {
            var checks = await UntilAsync(client, HttpStatusCode.ServiceUnavailable, c => c.GetValueOrDefault(check) != "good");
            checks[check].ShouldBe(code);
            // The bus may or may not have noticed that its broker is away.
            checks.Where(c => c.Key != check && c.Key != "bus").ShouldAllBe(c => IsGood(c.Value));
            using var live = await client.GetAsync("/health/live");
            (live.StatusCode, await live.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.OK, """{"status":"good","checks":{}}"""));
        }
    }

    // The machine of the test may have little space or no jail.
    private static bool IsGood(string code) => code is "good" or "little-space" or "not-jailed";

    private static async Task<Dictionary<string, string>> UntilAsync(ServiceClient client, HttpStatusCode status, Func<Dictionary<string, string>, bool> isIt)
    {
        var last = "nothing";
        for (var look = 0; look < Looks; look++)
        {
            try
            {
                using var answer = await client.GetAsync("/health/ready");
                last = await answer.Content.ReadAsStringAsync();
                if (Checks(last) is var checks && answer.StatusCode == status && isIt(checks)) return checks;
            }
            catch (HttpRequestException)
            {
                // The worker does not listen yet.
            }

            await Task.Delay(Pause);
        }

        throw new InvalidOperationException($"It never said {status}: {last}");
    }

    /// <summary>Codes by check; fails if there is anything else in the answer.</summary>
    private static Dictionary<string, string> Checks(string body)
    {
        using var json = JsonDocument.Parse(body);
        json.RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(["status", "checks"]);
        foreach (var check in json.RootElement.GetProperty("checks").EnumerateObject())
        {
            check.Value.EnumerateObject().Select(p => p.Name).ShouldBe(["status", "code"]);
            check.Value.GetProperty("code").GetString()!.ShouldMatch("^[A-Za-z-]+$", body);
        }

        return json.RootElement.GetProperty("checks").EnumerateObject().ToDictionary(c => c.Name, c => c.Value.GetProperty("code").GetString()!, StringComparer.Ordinal);
    }
}
