using System.Globalization;
using System.Security.Cryptography;
using Redactor.TestKit.Servers;

namespace Redactor.TestKit.Service;

/// <summary><c>redactor web</c> and some <c>redactor worker</c>, with a RabbitMQ broker, a PostgreSQL server and an S3 server of their own.</summary>
public sealed class ManyMachines : RunningService
{
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly int?[] cpus;
    private readonly ProgramProcess?[] workers;
    private Dictionary<string, string> environment = [];
    private ProgramProcess? web;

    private ManyMachines(string library, int workers, IReadOnlyDictionary<string, string> settings, int?[]? cpus)
        : base(library) => (this.settings, this.cpus, this.workers) = (settings, cpus ?? new int?[workers], new ProgramProcess?[workers]);

    public RabbitMqServer Broker { get; private set; } = null!;

    public PostgresServer Postgres { get; private set; } = null!;

    public S3Server S3 { get; private set; } = null!;

    /// <summary>Between the processes and the S3 server.</summary>
    public FaultyGate Gate { get; private set; } = null!;

    /// <summary>Connection string of the service's database.</summary>
    public string Database { get; private set; } = "";

    /// <summary>The workers' processes.</summary>
    public IEnumerable<int> WorkerIds => workers.OfType<ProgramProcess>().Select(w => w.Id);

    /// <param name="library">Path of redactor.dll.</param>
    /// <param name="workers">How many; started at once unless <paramref name="startWorkers"/> is false.</param>
    /// <param name="settings">Settings of all processes beyond the defaults, as variables.</param>
    /// <param name="cpus">The one processor each worker may use.</param>
    public static async Task<ManyMachines> StartAsync(
        string library, int workers, IReadOnlyDictionary<string, string> settings, int?[]? cpus = null, bool startWorkers = true)
    {
        var service = new ManyMachines(library, workers, settings, cpus);
        try
        {
            await service.StartServersAsync();
            await service.StartWebAsync();
            for (var i = 0; startWorkers && i < workers; i++) service.StartWorker(i);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    public void StartWorker(int which) => workers[which] = ProgramProcess.Start(
        Library,
        ["worker", "--data", WorkerData(which)],
        environment,
        Path.Combine(Logs, string.Create(CultureInfo.InvariantCulture, $"worker-{which}.log")),
        cpus[which]);

    public override async Task KillWorkerAsync(int which)
    {
        await workers[which]!.KillAsync();
        await workers[which]!.DisposeAsync();
        StartWorker(which);
    }

    /// <summary>Tells a worker to stop with SIGTERM; gives back its exit code.</summary>
    public Task<int> StopWorkerAsync(int which) => workers[which]!.StopAsync();

    /// <summary>A worker's own folder, which takes encrypted bytes on their way.</summary>
    public string WorkerData(int which) => Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"worker-{which}"));

    public override async ValueTask DisposeAsync()
    {
        foreach (var worker in workers.OfType<ProgramProcess>()) await worker.DisposeAsync();
        if (web is not null) await web.DisposeAsync();
        if (Gate is not null) await Gate.DisposeAsync();
        if (S3 is not null) await S3.DisposeAsync();
        if (Broker is not null) await Broker.DisposeAsync();
        if (Postgres is not null) await Postgres.DisposeAsync();
        await base.DisposeAsync();
    }

    private async Task StartServersAsync()
    {
        Postgres = await PostgresServer.StartAsync();
        Broker = await RabbitMqServer.StartAsync();
        S3 = await S3Server.StartAsync();
        Gate = new FaultyGate(S3.Endpoint.Port);
        Database = await Postgres.CreateDatabaseAsync();
        environment = new Dictionary<string, string>(settings, StringComparer.Ordinal)
        {
            ["REDACTOR_DATABASE"] = Database,
            ["REDACTOR_BROKER"] = Broker.Address.AbsoluteUri,
            ["REDACTOR_S3_ENDPOINT"] = Gate.Endpoint.ToString(),
            ["REDACTOR_S3_BUCKET"] = S3Server.Bucket,
            ["REDACTOR_S3_ACCESS_KEY"] = S3Server.AccessKey,
            ["REDACTOR_S3_SECRET_KEY"] = S3Server.SecretKey,
            ["REDACTOR_MASTER_KEY_FILE"] = Path.Combine(Folder, "master.key"),
        };
        await using var key = new StreamWriter(environment["REDACTOR_MASTER_KEY_FILE"], new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        await key.WriteLineAsync(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
    }

    private async Task StartWebAsync()
    {
        web = ProgramProcess.Start(Library, ["web", "--data", Data, "--listen", "127.0.0.1:0"], environment, Path.Combine(Logs, "web.log"));
        var address = await web.AddressAsync();
        var key = await ProgramProcess.RunAsync(Library, ["api-key", "add", "test", "--role", "caseworker", "--days", "2"], environment);
        Client = new ServiceClient(address, key.Split('\n').Select(l => l.Trim()).Single(l => l.StartsWith("rdk_", StringComparison.Ordinal)));
    }
}
