using System.Net;
using System.Net.Sockets;

namespace Redactor.TestKit.Web;

/// <summary>Stands before a server and keeps every byte that is sent to it: request lines, headers and bodies, as they come over the wire.</summary>
public sealed class RecordingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly MemoryStream sent = new();
    private readonly Uri server;
    private readonly Task accepting;

    /// <param name="server">Where everything is passed on to.</param>
    public RecordingProxy(Uri server)
    {
        ArgumentNullException.ThrowIfNull(server);
        this.server = server;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>What was sent since this was last asked. Each byte is kept before it is passed on: what was answered is in here.</summary>
    public byte[] Take()
    {
        lock (sent)
        {
            var taken = sent.ToArray();
            sent.SetLength(0);
            return taken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
        await sent.DisposeAsync();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true) open.Add(PassAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using (client)
        using (var behind = new TcpClient())
        {
            try
            {
                await behind.ConnectAsync(server.Host, server.Port, stop.Token);
                var (near, far) = (client.GetStream(), behind.GetStream());
                await Task.WhenAny(PumpAsync(near, far, keep: true), PumpAsync(far, near, keep: false));
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // One side hung up.
            }
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, bool keep)
    {
        var buffer = new byte[16_384];
        while (await from.ReadAsync(buffer, stop.Token) is > 0 and var count)
        {
            if (keep)
            {
                lock (sent) sent.Write(buffer, 0, count);
            }

            await to.WriteAsync(buffer.AsMemory(0, count), stop.Token);
        }
    }
}
