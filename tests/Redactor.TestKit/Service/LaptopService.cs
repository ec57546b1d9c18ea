namespace Redactor.TestKit.Service;

/// <summary><c>redactor serve</c>: one process, in-memory bus, SQLite and files.</summary>
public sealed class LaptopService : RunningService
{
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly string listen;
    private ProgramProcess process = null!;

    private LaptopService(string library, IReadOnlyDictionary<string, string> environment, string listen)
        : base(library) => (this.environment, this.listen) = (environment, listen);

    public int ProcessId => process.Id;

    /// <param name="library">Path of redactor.dll.</param>
    /// <param name="environment">Settings beyond the defaults.</param>
    /// <param name="listen">Address and port, if others must know it; else any free one.</param>
    public static async Task<LaptopService> StartAsync(string library, IReadOnlyDictionary<string, string>? environment = null, string listen = "127.0.0.1:0")
    {
        var service = new LaptopService(library, environment ?? new Dictionary<string, string>(StringComparer.Ordinal), listen);
        try
        {
            await service.StartProcessAsync();
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    public override async Task KillWorkerAsync(int which)
    {
        await process.KillAsync();
        await StartAgainAsync();
    }

    /// <summary>Stops it as a system does that shuts down; gives back its exit code.</summary>
    public Task<int> StopAsync() => process.StopAsync();

    public async Task StartAgainAsync()
    {
        await process.DisposeAsync();
        Client.Dispose();
        await StartProcessAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (process is not null) await process.DisposeAsync();
        await base.DisposeAsync();
    }

    private async Task StartProcessAsync()
    {
        process = ProgramProcess.Start(Library, ["serve", "--data", Data, "--listen", listen], environment, Path.Combine(Logs, "serve.log"));
        var address = await process.AddressAsync();
        Client = new ServiceClient(address, (await File.ReadAllTextAsync(Path.Combine(Data, "api-key"))).Trim());
    }
}
