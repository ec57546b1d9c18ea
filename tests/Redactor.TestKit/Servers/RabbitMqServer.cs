using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using RabbitMQ.Client;

namespace Redactor.TestKit.Servers;

/// <summary>
/// A real RabbitMQ broker on a free loopback port with its data, node name, cookie and port mapper of its own; it touches no other broker of
/// the machine. Gone when disposed of or when the test process ends, however it ends.
/// </summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    // Ends when our end of the pipe is closed. Each broker is a process group of its own, so that killing it leaves nothing behind.
    private const string Watch = """
        set -em
        sbin=$1 port=$2 dist=$3 epmd=$4
        export LC_ALL=C.UTF-8 ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT=$epmd
        folder=$(mktemp -d -t redactor-rabbitmq.XXXXXX)
        export HOME=$folder RABBITMQ_NODENAME=redactor-$port@localhost RABBITMQ_MNESIA_BASE=$folder/data RABBITMQ_LOG_BASE=$folder/log \
          RABBITMQ_CONFIG_FILE=$folder/rabbitmq.conf RABBITMQ_ADVANCED_CONFIG_FILE=$folder/advanced.config RABBITMQ_CONF_ENV_FILE=$folder/none \
          RABBITMQ_PID_FILE=$folder/pid RABBITMQ_ENABLED_PLUGINS_FILE=$folder/plugins RABBITMQ_DIST_PORT=$dist RABBITMQ_USE_LONGNAME=false \
          RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="+sbwt none +sbwtdcpu none +sbwtdio none +S 2:2" RABBITMQ_CTL_ERL_ARGS="+sbwt none +S 1:1"
        broker= mapper=
        stop() { [[ -z $broker ]] || kill -9 -- "-$broker" 2>/dev/null || true; [[ -z $broker ]] || wait "$broker" 2>/dev/null || true; broker=; }
        trap 'stop; [[ -z $mapper ]] || kill -9 "$mapper" 2>/dev/null || true; rm -rf "$folder"' EXIT
        mkdir "$folder/data" "$folder/log"
        head -c 20 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$folder/.erlang.cookie"; chmod 400 "$folder/.erlang.cookie"
        echo '[].' >"$folder/plugins"
        printf '%s\n' "listeners.tcp.local = 127.0.0.1:$port" "disk_free_limit.absolute = 50MB" "vm_memory_high_watermark.absolute = 1GB" \
          "raft.wal_max_size_bytes = 16777216" "log.file.level = warning" "log.console = false" >"$folder/rabbitmq.conf"
        echo '[{rabbit, [{quorum_tick_interval, 250}]}].' >"$folder/advanced.config"
        epmd -port "$epmd" -address 127.0.0.1 </dev/null >/dev/null 2>&1 & mapper=$!; disown
        start() {
          rm -f "$folder/pid"
          "$sbin/rabbitmq-server" </dev/null >>"$folder/log/start" 2>&1 & broker=$!
          timeout 120 "$sbin/rabbitmqctl" wait --pid "$broker" -q --timeout 110 >>"$folder/log/start" 2>&1 &&
            timeout 120 "$sbin/rabbitmqctl" await_startup -q >>"$folder/log/start" 2>&1
        }
        start || { cat "$folder/log/start"; exit 1; }
        echo "ready $folder"
        while read -r verb rest; do
          code=0 said=
          case $verb in
            kill) stop ;;
            start) start || code=$? ;;
            ctl) said=$("$sbin/rabbitmqctl" -q $rest 2>>"$folder/log/start" | tr -d '\n') || code=$? ;;
            vhost) { "$sbin/rabbitmqctl" -q add_vhost "$rest" && "$sbin/rabbitmqctl" -q set_permissions -p "$rest" guest '.*' '.*' '.*'; } >>"$folder/log/start" 2>&1 || code=$? ;;
          esac
          echo "$verb $code $said"
        done
        """;

    private readonly Process process;
    private readonly SemaphoreSlim turn = new(1);

    private RabbitMqServer(Process process, string folder, int port)
    {
        this.process = process;
        Folder = folder;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The process under which the server runs.</summary>
    public int ProcessId => process.Id;

    /// <summary>Where the broker keeps its data and logs, for tests that search them.</summary>
    public string Folder { get; }

    /// <summary>Of the broker's default virtual host, with its user and password.</summary>
    public Uri Address => AddressOf("/");

    /// <summary>Makes a broker and starts it, which takes some seconds.</summary>
    /// <exception cref="ToolMissingException">RabbitMQ is missing or does not start.</exception>
    public static async Task<RabbitMqServer> StartAsync()
    {
        var found = Directory.Exists("/usr/lib/rabbitmq/lib")
            ? Directory.GetFiles("/usr/lib/rabbitmq/lib", "rabbitmq-server", SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        var programs = Path.GetDirectoryName(found)
            ?? throw new ToolMissingException("RabbitMQ is needed by these tests: apt-get install rabbitmq-server (or ./redactor test, which does it).");
        var ports = FreePorts(3);
        var start = new ProcessStartInfo("bash", ["-c", Watch, "redactor-rabbitmq", programs, .. ports.Select(p => p.ToString(CultureInfo.InvariantCulture))])
        {
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var started = Process.Start(start)!;
        var line = await started.StandardOutput.ReadLineAsync() ?? "";
        if (line.StartsWith("ready ", StringComparison.Ordinal)) return new(started, line["ready ".Length..], ports[0]);
        var rest = await started.StandardOutput.ReadToEndAsync();
        started.Dispose();
        throw new ToolMissingException($"RabbitMQ did not start: {line} {rest}");
    }

    /// <summary>A new virtual host without a queue, so that tests that share the broker do not meet; gives back its address.</summary>
    public async Task<Uri> CreateVirtualHostAsync()
    {
        var name = $"test-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        await TellAsync($"vhost {name}");
        return AddressOf(name);
    }

    /// <summary>A user of a virtual host who may do what the three patterns allow; gives back the user's address.</summary>
    public async Task<Uri> AddUserAsync(Uri address, string name, string configure, string write, string read)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        await TellAsync($"ctl add_user {name} {password}");
        await TellAsync($"ctl set_permissions -p {VirtualHostOf(address)} {name} {configure} {write} {read}");
        return new UriBuilder(address) { UserName = name, Password = password }.Uri;
    }

    /// <summary>Closes all connections of a virtual host, as a network does that breaks.</summary>
    public Task CloseConnectionsAsync(Uri address) => TellAsync($"ctl close_all_connections --vhost {VirtualHostOf(address)} test");

    /// <summary>Kills the broker with SIGKILL. What it had confirmed stays, save in a quorum queue declared less than half a second before.</summary>
    public Task KillAsync() => TellAsync("kill");

    /// <summary>Starts it again on the same port and data after <see cref="KillAsync"/>.</summary>
    public Task StartAgainAsync() => TellAsync("start");

    /// <summary>Messages in each queue of a virtual host, delivered but unacknowledged ones included. Up to half a second old.</summary>
    public async Task<IReadOnlyDictionary<string, long>> QueuesAsync(Uri address)
    {
        var said = await TellAsync($"ctl list_queues -p {VirtualHostOf(address)} name messages --formatter=json");
        using var json = JsonDocument.Parse(said);
        return json.RootElement.EnumerateArray()
            .ToDictionary(q => q.GetProperty("name").GetString()!, q => q.GetProperty("messages").GetInt64(), StringComparer.Ordinal);
    }

    /// <summary>Looks at up to so many messages of a queue; they stay in it.</summary>
    public static async Task<IReadOnlyList<QueuedMessage>> PeekAsync(Uri address, string queue, int limit)
    {
        await using var connection = await ConnectAsync(address);
        await using var channel = await connection.CreateChannelAsync();
        var messages = new List<QueuedMessage>();
        // Nothing is acknowledged: closing the channel puts all of them back.
        while (messages.Count < limit && await channel.BasicGetAsync(queue, autoAck: false) is { } got) messages.Add(QueuedMessage.Of(got));
        return messages;
    }

    /// <summary>A connection as a program of our own would have it. The caller closes it.</summary>
    public static Task<IConnection> ConnectAsync(Uri address) => new ConnectionFactory { Uri = address }.CreateConnectionAsync();

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        turn.Dispose();
    }

    private static string VirtualHostOf(Uri address) => address.AbsolutePath.Trim('/') is { Length: > 0 } name ? Uri.UnescapeDataString(name) : "/";

    private Uri AddressOf(string virtualHost) =>
        new($"amqp://guest:guest@127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}/{Uri.EscapeDataString(virtualHost)}");

    private async Task<string> TellAsync(string order)
    {
        await turn.WaitAsync();
        try
        {
            await process.StandardInput.WriteLineAsync(order);
            await process.StandardInput.FlushAsync();
            var answer = (await process.StandardOutput.ReadLineAsync() ?? "").Split(' ', 3);
            if (answer is [_, "0", var said]) return said;
            throw new InvalidOperationException($"The test broker did not {order}.");
        }
        finally
        {
            turn.Release();
        }
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners) listener.Start();
        var ports = Array.ConvertAll(listeners, l => ((IPEndPoint)l.LocalEndpoint).Port);
        foreach (var listener in listeners) listener.Dispose();
        return ports;
    }
}
