using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Redactor.TestKit.Service;

namespace Redactor.Benchmarks.Service;

/// <summary>How long a reviewer waits, over HTTP on this machine, in a long document with very many boxes on every page.</summary>
internal static class ReviewSpeed
{
    public static async Task<int> RunAsync(string[] args)
    {
        var given = new Arguments(args);
        var (pages, boxes, rounds) = (given.Number("--pages", 200), given.Number("--boxes", 500), given.Number("--rounds", 30));
        var library = Path.Combine(AppContext.BaseDirectory, "redactor.dll");
        var data = Directory.CreateTempSubdirectory("redactor-review");
        try
        {
            var id = await CrowdedDocument.AddAsync(data.FullName, pages, boxes);
            var password = (await ProgramProcess.RunAsync(library, ["account", "add", "bench", "--role", "reviewer", "--data", data.FullName], new Dictionary<string, string>(StringComparer.Ordinal))).Trim();
            await using var process = ProgramProcess.Start(library, ["serve", "--data", data.FullName, "--listen", "127.0.0.1:0"], new Dictionary<string, string>(StringComparer.Ordinal), Path.Combine(data.FullName, "serve.log"));
            using var http = new HttpClient { BaseAddress = await process.AddressAsync() };
            await MeasureAsync(http, password, $"/api/v1/documents/{id}/review", pages, rounds);
            await process.StopAsync();
        }
        finally
        {
            data.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(HttpClient http, string password, string path, int pages, int rounds)
    {
        using (var signed = await http.PostAsJsonAsync("/api/v1/session", new { name = "bench", password })) signed.EnsureSuccessStatusCode();
        var session = await http.GetFromJsonAsync<JsonElement>("/api/v1/session");
        http.DefaultRequestHeaders.Add(session.GetProperty("antiforgeryHeader").GetString()!, session.GetProperty("antiforgeryToken").GetString());
        var opening = await TimeAsync(() => http.GetByteArrayAsync(path));
        var again = new List<double>();
        var (words, picture, burned, decided) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        using var locking = await http.PostAsJsonAsync(path + "/lock", new { takeOver = false });
        var token = (await locking.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString();
        for (var round = 0; round < rounds; round++)
        {
            var page = 1 + (round * 7 % pages);
            again.Add(await TimeAsync(() => http.GetByteArrayAsync(path)));
            words.Add(await TimeAsync(() => http.GetByteArrayAsync($"{path}/pages/{page}")));
            picture.Add(await TimeAsync(() => http.GetByteArrayAsync($"{path}/pages/{page}/image?level=1")));
            burned.Add(await TimeAsync(() => http.GetByteArrayAsync($"{path}/pages/{page}/burned?level=1")));
            var action = new { id = Guid.NewGuid(), kind = "Decide", marks = new[] { $"f{round}" }, decision = "Burn" };
            decided.Add(await TimeAsync(async () =>
            {
                using var answer = await http.PostAsJsonAsync(path + "/actions", new { @lock = token, @base = round, actions = new[] { action } });
                answer.EnsureSuccessStatusCode();
                return await answer.Content.ReadAsByteArrayAsync();
            }));
        }

        Console.WriteLine("| what | milliseconds, median | worst |");
        Console.WriteLine("|---|---|---|");
        Say("opening the document, first time", [opening]);
        Say("opening it again", again);
        Say("a page's words and marks", words);
        Say("a page's picture", picture);
        Say("a page as it would be burned", burned);
        Say("a decision", decided);
    }

    private static async Task<double> TimeAsync<T>(Func<Task<T>> ask)
    {
        var from = Stopwatch.GetTimestamp();
        await ask();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static void Say(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {times[times.Count / 2]:0} | {times[^1]:0} |"));
    }
}
