using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Redactor.Documents;
using Redactor.Imaging;
using Redactor.TestKit;
using Redactor.TestKit.Servers;
using Redactor.TestKit.Service;

namespace Redactor.Browser.Tests;

/// <summary>The service as it runs on a laptop, with reviewers and documents that wait for them, and a real Chromium.</summary>
public sealed class ReviewFixture : IAsyncLifetime
{
    /// <summary>A policy as the archive's, which asks for two reviewers.</summary>
    public const string TwoReviewers = "two";

    /// <summary>Name of the account that hands documents in.</summary>
    public const string Caseworker = "caseworker";

    private const string Chromium = "/usr/bin/chromium";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    // Signing in is throttled: each reviewer does it once.
    private readonly Dictionary<string, string> sessions = new(StringComparer.Ordinal);
    private LaptopService service = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium)) throw new ToolMissingException("Chromium is needed by these tests: apt-get install chromium (or ./redactor test, which does it).");
        service = await LaptopService.StartAsync(Path.Combine(AppContext.BaseDirectory, "redactor.dll"));
        await AddPolicyAsync();
        await service.StartAgainAsync();
        Address = service.Client.Address;
        foreach (var name in new[] { "first", "second" }) await AddAccountAsync(name, "reviewer");
        await AddAccountAsync(Caseworker, "caseworker");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Flags, Timeout = 4 * Bench.Patience });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (service is not null) await service.DisposeAsync();
    }

    /// <summary>Hands a sample in and waits until it is in review; gives back its id.</summary>
    /// <param name="sample">A file of <c>tests/samples</c>.</param>
    public async Task<string> SubmitAsync(string sample, string policy = "archive") =>
        await SubmitAsync(await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "tests", "samples", sample)), policy);

    public async Task<string> SubmitAsync(byte[] file, string policy = "archive")
    {
        // The same file in the same case would be the same document.
        var id = await service.Client.SubmitAsync(file, $"B-{Guid.NewGuid():N}"[..12], $"policy={policy}");
        (await service.Client.WaitAsync([id], Limit))[0].Stage.ShouldBe("Detected");
        return id;
    }

    /// <summary>Hands a page in that cannot be examined, and waits until it is in review; gives back its id.</summary>
    public async Task<string> SubmitUnexaminedAsync()
    {
        // Noise takes seconds to read: time to kill whoever reads it.
        const int side = 3500;
        using var noise = Pix.FromGray(new GrayImage(side, side, 300, TestKit.Hostile.Noise.Bytes(side * side, 5)));
        var id = await service.Client.SubmitAsync(noise.EncodePng(), $"B-{Guid.NewGuid():N}"[..12]);
        var detected = service.Client.WaitAsync([id], Limit);
        while (!detected.IsCompleted)
        {
            Readers.Kill(service.ProcessId);
            await Task.Delay(50);
        }

        (await detected)[0].Stage.ShouldBe("Detected");
        return id;
    }

    /// <summary>As a caseworker's program does it.</summary>
    public async Task WithdrawAsync(string id)
    {
        using var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await File.ReadAllTextAsync(Path.Combine(service.Data, "api-key"))).Trim());
        using var answer = await http.PostAsync(new Uri($"/api/v1/documents/{id}/withdraw", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }

    public Task<DocumentStatus?> StatusAsync(string id) => service.Client.StatusAsync(id);

    /// <summary>A browser window of a reviewer who has signed in.</summary>
    public async Task<Bench> SignInAsync(string name, string theme = "light", string language = "en", bool isTablet = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = isTablet ? new() { Width = 1024, Height = 768 } : new() { Width = 1280, Height = 800 },
            HasTouch = isTablet,
            Locale = language,
            StorageState = sessions.GetValueOrDefault(name),
        });
        await context.AddCookiesAsync([
            new() { Name = "redactor-theme", Value = theme, Url = Address.ToString() }, new() { Name = "redactor-language", Value = language, Url = Address.ToString() }]);
        await EnterAsync(context, name);
        return new Bench(context, await context.NewPageAsync());
    }

    public static string PasswordOf(string name) => $"a long enough secret of {name} 7";

    /// <summary>Signs in without a page.</summary>
    public async Task EnterAsync(IBrowserContext context, string name)
    {
        // A session may have ended since: tests take long on a slow machine.
        if (sessions.ContainsKey(name) && (await context.APIRequest.GetAsync("/api/v1/session", new() { Timeout = Bench.Patience })).Ok) return;
        IAPIResponse answer;
        while ((answer = await context.APIRequest.PostAsync("/api/v1/session", new() { DataObject = new { name, password = PasswordOf(name) }, Timeout = Bench.Patience })).Status == 429)
            await Task.Delay(1000);
        answer.Ok.ShouldBeTrue();
        sessions[name] = await context.StorageStateAsync();
    }

    private async Task AddPolicyAsync()
    {
        var archive = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "Redactor.Detection", "Policies", "BuiltIn", "archive.json")))!;
        archive["name"] = TwoReviewers;
        archive["secondReviewer"] = true;
        Directory.CreateDirectory(Path.Combine(service.Data, "policies"));
        await File.WriteAllTextAsync(Path.Combine(service.Data, "policies", TwoReviewers + ".json"), archive.ToJsonString());
    }

    private async Task AddAccountAsync(string name, string role)
    {
        using var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await File.ReadAllTextAsync(Path.Combine(service.Data, "administrator-key"))).Trim());
        using var answer = await http.PostAsJsonAsync("/api/v1/accounts", new { name, role, password = PasswordOf(name) });
        answer.EnsureSuccessStatusCode();
    }
}

/// <summary>One service and one browser for all tests of this project.</summary>
[CollectionDefinition(Name)]
public sealed class ReviewGroup : ICollectionFixture<ReviewFixture>
{
    public const string Name = "review";
}
