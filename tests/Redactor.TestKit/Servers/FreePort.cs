using System.Net;
using System.Net.Sockets;

namespace Redactor.TestKit.Servers;

/// <summary>A port of loopback on which nobody listens, for programs that must be told one.</summary>
public static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
