using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Redactor.Contracts.V1;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Policies;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Tests.Service;

/// <summary>The whole pipeline in this process, on a fresh folder: in-memory bus, SQLite, files.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo folder;
    private readonly Action<IServiceCollection, string>? change;
    private readonly Func<PipelineOptions, PipelineOptions> tune;
    private readonly BusOptions bus;

    /// <summary>The translators of the next start; none of this machine's.</summary>
    public TranslationOptions Translation { get; set; } = new() { WithoutApertium = true };

    /// <summary>The archives of the next start.</summary>
    public ReleaseOptions Release { get; set; } = new();

    private TestService(Action<IServiceCollection, string>? change, Func<PipelineOptions, PipelineOptions>? tune, BusOptions? bus, TranslationOptions? translation, ReleaseOptions? release)
    {
        if (release is not null) Release = release;
        if (translation is not null) Translation = translation;
        folder = Directory.CreateTempSubdirectory("service-test");
        this.change = change;
        this.tune = tune ?? (o => o);
        this.bus = bus ?? new();
        Host = Build();
    }

    public IHost Host { get; private set; }

    public TestLog Log { get; } = new();

    public string Folder => folder.FullName;

    public DocumentStore Documents => Get<DocumentStore>();

    public SealedBlobs Sealed => Get<SealedBlobs>();

    public ClearedBlobs Cleared => Get<ClearedBlobs>();

    /// <param name="change">Replaces services; added before all others.</param>
    public static async Task<TestService> StartAsync(
        Action<IServiceCollection, string>? change = null, Func<PipelineOptions, PipelineOptions>? tune = null, BusOptions? bus = null, TranslationOptions? translation = null, ReleaseOptions? release = null)
    {
        var service = new TestService(change, tune, bus, translation, release);
        await service.Host.StartAsync();
        return service;
    }

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    /// <summary>Ends the process, so to speak, and starts another on the same folder.</summary>
    public async Task RestartAsync()
    {
        await Host.StopAsync();
        await DisposeHostAsync();
        Host = Build();
        await Host.StartAsync();
    }

    /// <summary>Stores and registers a document as intake does, and announces it unless told not to.</summary>
    public async Task<DocumentId> SubmitAsync(byte[] file, bool unreviewed = false, bool announce = true, string caseId = "case-1", Policy? policy = null, NewDocument? asked = null)
    {
        var id = DocumentId.New();
        await Sealed.PutAsync(id, BlobNames.Original, new MemoryStream(file), default);
        if (policy is not null) await Get<StoredPolicies>().PutAsync(id, policy, default);
        var fresh = new NewDocument(id, caseId, policy?.Name ?? "archive", ContentHash.Of(file), file.Length) { UnreviewedAllowed = unreviewed };
        if (asked is not null) fresh = fresh with { SourceLanguages = asked.SourceLanguages, TargetLanguages = asked.TargetLanguages, CloudTranslationAllowed = asked.CloudTranslationAllowed, ConsentScope = asked.ConsentScope };
        await Documents.RegisterAsync(fresh, default);
        if (announce) await Get<MassTransit.IBus>().Publish(new DocumentReceived(id.ToString(), DateTimeOffset.UnixEpoch));
        return id;
    }

    public async Task<StoredDocument> ReachAsync(DocumentId id, Func<StoredDocument, bool> there)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            var document = (await Documents.FindAsync(id, default)).ShouldNotBeNull();
            if (there(document)) return document;
            if (since.Elapsed > Patience) throw new TimeoutException($"Still {document.Stage}, {document.RejectionCode}, attempts {document.Attempts}, starts {document.Starts}, nudges {document.Nudges}.\n{Said}");
            await Task.Delay(50);
        }
    }

    public Task<StoredDocument> ReachAsync(DocumentId id, DocumentStage stage) => ReachAsync(id, d => d.Stage == stage || (d.Stage == DocumentStage.Quarantined && Fail(d)));

    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync();
        await DisposeHostAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private string Said => string.Join('\n', Log.Lines.TakeLast(40));

    private bool Fail(StoredDocument document) => throw new InvalidOperationException($"Quarantined: {document.RejectionCode} from {document.QuarantinedFrom}.\n{Said}");

    private async Task DisposeHostAsync()
    {
        if (Host is IAsyncDisposable host) await host.DisposeAsync();
    }

    private IHost Build()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        change?.Invoke(builder.Services, folder.FullName);
        builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log);
        var options = new ServiceOptions { DataFolder = Path.Combine(folder.FullName, "data"), Pipeline = tune(new PipelineOptions { ResumeSeconds = 1, QuietSeconds = 2, RetrySeconds = 1 }), Bus = bus, Translation = Translation, Release = Release };
        builder.Services.AddRedactorStorage(options);
        builder.Services.AddRedactorPipeline(options);
        return builder.Build();
    }
}
