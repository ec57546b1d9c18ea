using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Redactor.TestKit.Servers;

/// <summary>
/// A real PostgreSQL server on a free loopback port with its data in a fresh folder; it touches no other cluster of the machine. Gone when
/// disposed of or when the test process ends, however it ends.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    // Runs as the account that owns the data; ends when our end of the pipe is closed.
    private const string Watch = """
        set -e
        export LC_ALL=C.UTF-8 PATH="$1:$PATH"
        folder=$(mktemp -d -t redactor-postgres.XXXXXX)
        trap 'pg_ctl -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
        initdb -D "$folder/data" -U redactor --auth=trust --no-sync >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
        echo "fsync=off" >>"$folder/data/postgresql.conf"
        start() { pg_ctl -D "$folder/data" -l "$folder/log" -w -o "-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder" start >/dev/null 2>&1; }
        start "$@" || { cat "$folder/log"; exit 1; }
        echo "ready $folder"
        while read -r verb; do
          case $verb in
            stop) pg_ctl -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 ;;
            start) start "$@" ;;
          esac
          echo "$verb $?"
        done
        """;

    private readonly Process process;
    private readonly string programs;

    private PostgresServer(Process process, string programs, string folder, int port)
    {
        this.process = process;
        this.programs = programs;
        Folder = folder;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The process under which the server runs now.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(Folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Where the server keeps its files, for tests that search them.</summary>
    public string Folder { get; }

    /// <summary>Makes a cluster and starts it.</summary>
    /// <exception cref="ToolMissingException">PostgreSQL is missing or does not start.</exception>
    public static async Task<PostgresServer> StartAsync()
    {
        var initdb = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetFiles("/usr/lib/postgresql", "initdb", SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        var found = Path.GetDirectoryName(initdb)
            ?? throw new ToolMissingException("PostgreSQL is needed by these tests: apt-get install postgresql (or ./redactor test, which does it).");
        var port = FreePort.Find();
        var number = port.ToString(CultureInfo.InvariantCulture);
        string[] command = ["bash", "-c", Watch, "redactor-postgres", found, number];
        // The server refuses to run as root.
        if (Environment.IsPrivilegedProcess) command = ["runuser", "-u", "postgres", "--", .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var started = Process.Start(start)!;
        var line = await started.StandardOutput.ReadLineAsync() ?? "";
        if (line.StartsWith("ready ", StringComparison.Ordinal)) return new(started, found, line["ready ".Length..], port);
        var rest = await started.StandardOutput.ReadToEndAsync();
        started.Dispose();
        throw new ToolMissingException($"PostgreSQL did not start: {line} {rest}");
    }

    /// <summary>A new empty database; gives back its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        var port = Port.ToString(CultureInfo.InvariantCulture);
        using var created = Process.Start(
            Path.Combine(programs, "psql"), ["-q", "-h", "127.0.0.1", "-p", port, "-U", "redactor", "-d", "postgres", "-c", $"CREATE DATABASE {name}"]);
        await created.WaitForExitAsync();
        if (created.ExitCode != 0) throw new InvalidOperationException("The test server refused to make a database.");
        return $"Host=127.0.0.1;Port={port};Username=redactor;Database={name};Include Error Detail=false";
    }

    /// <summary>Stops the server as if it had crashed; what was committed stays.</summary>
    public Task CrashAsync() => TellAsync("stop");

    /// <summary>Starts it again on the same port after a crash.</summary>
    public Task StartAgainAsync() => TellAsync("start");

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task TellAsync(string verb)
    {
        await process.StandardInput.WriteLineAsync(verb);
        await process.StandardInput.FlushAsync();
        var answer = await process.StandardOutput.ReadLineAsync();
        if (!string.Equals(answer, $"{verb} 0", StringComparison.Ordinal)) throw new InvalidOperationException($"The test server did not {verb}.");
    }
}
