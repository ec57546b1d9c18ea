using System.Net;
using System.Net.Sockets;

namespace Redactor.EndToEnd.Tests.Service;

/// <summary>A port of loopback on which nobody listens, for programs that must be told one.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
