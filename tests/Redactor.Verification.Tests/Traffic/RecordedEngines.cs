using System.Text.Json;
using Redactor.TestKit.Web;
using Redactor.Translation;

namespace Redactor.Verification.Tests.Traffic;

/// <summary>LibreTranslate and Azure as stubs behind a proxy that keeps every byte; each gives a text back as it came, with a word before it.</summary>
internal sealed class RecordedEngines : IAsyncDisposable
{
    private static readonly string[] Codes = ["en", "es", "bs", "ru", "kk", "kk-Arab", "kk-Latn", "ky", "tr", "ug", "uz", "uz-Cyrl", "zh", "zh-Hans"];

    private readonly StubServer stub;
    private readonly RecordingProxy proxy;
    private readonly TranslatorSet libre;
    private readonly TranslatorSet azure;

    private bool hasPairs = true;

    private RecordedEngines(StubServer stub)
    {
        this.stub = stub;
        proxy = new RecordingProxy(stub.Address);
        libre = TranslatorSet.Create(new TranslatorSettings { Apertium = null, LibreTranslate = new() { Endpoint = proxy.Address } }, TimeProvider.System);
        azure = TranslatorSet.Create(new TranslatorSettings { Apertium = null, Azure = new() { Endpoint = proxy.Address, IsContainer = true } }, TimeProvider.System);
    }

    public Uri Address => proxy.Address;

    public IReadOnlyList<TranslatorRouter> Routers => [libre.Router, azure.Router];

    /// <summary>Whether LibreTranslate offers any pair; so from the start.</summary>
    public bool HasPairs
    {
        get => Volatile.Read(ref hasPairs);
        set => Volatile.Write(ref hasPairs, value);
    }

    public static async Task<RecordedEngines> StartAsync()
    {
        RecordedEngines? engines = null;
        var server = await StubServer.StartAsync(async (request, _, context) => await StubServer.JsonAsync(context, 200, engines!.Answer(request)));
        return engines = new RecordedEngines(server);
    }

    /// <summary>All that was sent since this was last asked.</summary>
    public (byte[] Bytes, IReadOnlyList<StubRequest> Requests) Take()
    {
        lock (stub.Requests)
        {
            var taken = (proxy.Take(), stub.Requests.ToList());
            stub.Requests.Clear();
            return taken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        libre.Dispose();
        azure.Dispose();
        await proxy.DisposeAsync();
        await stub.DisposeAsync();
    }

    private object Answer(StubRequest request)
    {
        if (request.Path == "/languages" && request.Query.Length > 0) return new { translation = Codes.ToDictionary(c => c, c => new { name = c }, StringComparer.Ordinal) };
        if (request.Path == "/languages") return Codes.Take(HasPairs ? Codes.Length : 0).Select(c => new { code = c, name = c, targets = Codes });
        using var json = JsonDocument.Parse(request.Body);
        if (json.RootElement.ValueKind == JsonValueKind.Array)
            return json.RootElement.EnumerateArray().Select(e => new { translations = new[] { new { text = "Also: " + e.GetProperty("Text").GetString() } } }).ToList();
        return new { translatedText = json.RootElement.GetProperty("q").EnumerateArray().Select(q => "Also: " + q.GetString()).ToList() };
    }
}
