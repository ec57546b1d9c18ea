using System.Net;
using System.Net.Sockets;

namespace Redactor.TestKit.Service;

/// <summary>Stands before a server on loopback and passes bytes on, or answers every request with 503 and cuts what was open.</summary>
public sealed class FaultyGate : IAsyncDisposable
{
    private static readonly byte[] Busy = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray();

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly int port;
    private readonly Task accepting;
    private CancellationTokenSource closed = new();
    private volatile bool isClosed;

    /// <param name="port">Of the server behind.</param>
    public FaultyGate(int port)
    {
        this.port = port;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public void Close()
    {
        isClosed = true;
        closed.Cancel();
    }

    public void Open()
    {
        closed = new CancellationTokenSource();
        isClosed = false;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await closed.CancelAsync();
        listener.Dispose();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AcceptAsync()
    {
        while (!ended.IsCancellationRequested) _ = ServeAsync(await listener.AcceptTcpClientAsync(ended.Token));
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var near = client.GetStream();
                if (isClosed)
                {
                    // Whatever of the request has come is enough to refuse it.
                    if (await near.ReadAsync(new byte[4096]) > 0) await near.WriteAsync(Busy);
                    return;
                }

                var stop = closed.Token;
                using var server = new TcpClient();
                await server.ConnectAsync(IPAddress.Loopback, port, stop);
                var far = server.GetStream();
                await Task.WhenAny(near.CopyToAsync(far, stop), far.CopyToAsync(near, stop));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // Either side is gone.
            }
        }
    }
}
