using System.Diagnostics;
using System.Globalization;

namespace Redactor.TestKit.Servers;

/// <summary>A real S3 server (s3rver, run by Node) on a free loopback port, with an empty bucket; gone when disposed of or when the test process ends.</summary>
public sealed class S3Server : IAsyncDisposable
{
    /// <summary>What s3rver accepts.</summary>
    public const string AccessKey = "S3RVER", SecretKey = "S3RVER", Bucket = "redactor";

    private readonly Process process;

    private S3Server(Process process, string folder, int port)
    {
        this.process = process;
        Folder = folder;
        Endpoint = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
    }

    public Uri Endpoint { get; }

    /// <summary>The process under which the server runs.</summary>
    public int ProcessId => process.Id;

    /// <summary>Where the server keeps its objects, for tests that search them.</summary>
    public string Folder { get; }

    /// <summary>Installs the server where that was not done before (build/, from the npm registry), and starts it.</summary>
    /// <exception cref="ToolMissingException">Node or npm is missing, or s3rver could not be installed.</exception>
    public static async Task<S3Server> StartAsync()
    {
        var installed = await NodePackages.InstallAsync("s3rver");
        var folder = Directory.CreateTempSubdirectory("redactor-s3").FullName;
        var start = new ProcessStartInfo("node", ["serve.js", folder, Bucket])
        {
            WorkingDirectory = installed,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var started = Process.Start(start)!;
        var line = await started.StandardOutput.ReadLineAsync();
        if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return new(started, folder, port);
        started.Dispose();
        Directory.Delete(folder, recursive: true);
        throw new ToolMissingException("s3rver did not start. Remove build/npm and run the tests again.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
